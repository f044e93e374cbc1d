// Which blocks a transaction touched, so that decorations are made anew for these alone.
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isBlock } from '#core/document/attrs.ts';

export interface BlockAt {
  readonly block: Node;
  /** Position before the block. */
  readonly pos: number;
}

/** A stretch of the document after a transaction. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretches that a transaction's steps replaced, in positions after it. */
function changedRanges(tr: Transaction): Range[] {
  const ranges: Range[] = [];
  tr.mapping.maps.forEach((map, i) => {
    const rest = tr.mapping.slice(i + 1);
    map.forEach((_oldFrom, _oldTo, from, to) => {
      ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) });
    });
  });
  // Steps that change marks or attributes map nothing; they name their place themselves.
  for (const [i, step] of tr.steps.entries()) {
    const { from, to, pos } = step as { from?: number; to?: number; pos?: number };
    const start = from ?? pos;
    if (start === undefined) continue;
    const rest = tr.mapping.slice(i);
    ranges.push({ from: rest.map(start, -1), to: rest.map(to ?? start + 1, 1) });
  }
  return ranges;
}

/** The blocks that a transaction touched, as they are after it, each once. */
export function changedBlocks(tr: Transaction): BlockAt[] {
  const found = new Map<number, Node>();
  const { size } = tr.doc.content;
  for (const { from, to } of changedRanges(tr)) {
    // One further at both ends: blocks that were joined or cut end where the change ends.
    tr.doc.nodesBetween(Math.max(0, from - 1), Math.min(size, to + 1), (node, pos) => {
      if (!isBlock(node)) return true;
      found.set(pos, node);
      return false;
    });
  }
  return [...found].map(([pos, block]) => ({ block, pos }));
}
