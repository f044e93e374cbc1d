// Putting a removed raw line back: as a block of its own, behind the block that holds the nearest line above it.
import type { Command } from 'prosemirror-state';
import { contentSpan } from '#core/page/raw-page.ts';
import { piecesByLine, removedLines } from '../provenance.ts';
import { schema } from '../schema.ts';
import { command } from './command.ts';
import { placeCaret } from './moving.ts';
import { endOf } from './places.ts';

/**
 * Brings back a raw line that stands nowhere in the document.
 * @param n raw line, from 1
 */
export function restoreLine(n: number): Command {
  return command((state, { raw, by }) => {
    const removed = removedLines(state.doc, raw).find((line) => line.n === n);
    if (removed === undefined) return null;
    const line = raw[n - 1] ?? '';
    const { from, to } = contentSpan(line);
    const holder = removed.after === null ? undefined : piecesByLine(state.doc).get(removed.after)?.at(-1);
    return (tr) => {
      const mark = schema.marks.line.create({ n, from, by });
      const block = schema.nodes.block.create(
        { role: 'paragraph', by },
        schema.text(line.slice(from, to), [mark]),
      );
      const pos = holder === undefined ? 0 : endOf({ node: holder.block, pos: holder.blockPos });
      tr.insert(pos, block);
      placeCaret(tr, pos + 1);
    };
  });
}
