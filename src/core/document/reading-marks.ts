// The reading marks of a page: what persons state about the print, each once however many runs it covers.
import type { Mark, Node } from 'prosemirror-model';
import type { Author } from '#core/model/words.ts';
import { eachBlock } from './line-index.ts';
import { READING_MARKS, type ReadingMark, saidBy } from './marks/reading.ts';

export interface ReadingMarkAt {
  readonly mark: ReadingMark;
  /** The proposed or printed form, the extent, the description or the reading; empty where the mark itself says all. */
  readonly said: string;
  readonly by: Author;
  /** ISO time; empty where nobody knows. */
  readonly at: string;
  /** Positions in the document. */
  readonly from: number;
  readonly to: number;
  /** The marked text. */
  readonly text: string;
}

/** Every reading mark, by where it begins. */
export function readingMarksOf(doc: Node): ReadingMarkAt[] {
  const found: ReadingMarkAt[] = [];
  eachBlock(doc, (block, pos) => found.push(...readingMarksIn(block, pos)));
  return found;
}

/**
 * The reading marks of one block, by where they begin.
 * @param pos position before the block
 */
export function readingMarksIn(block: Node, pos: number): ReadingMarkAt[] {
  const found: ReadingMarkAt[] = [];
  /** For each kind, the mark that reaches to the text node before, and where it stands in `found`. */
  let open = new Map<ReadingMark, { readonly mark: Mark; readonly index: number }>();
  block.forEach((node, offset) => {
    const still: typeof open = new Map();
    for (const name of READING_MARKS) {
      const mark = node.marks.find(({ type }) => type.name === name);
      if (mark === undefined) continue;
      const before = open.get(name);
      const known = before?.mark.eq(mark) ? found[before.index] : undefined;
      const [from, to] = [pos + 1 + offset, pos + 1 + offset + node.nodeSize];
      const text = node.text ?? '';
      if (before !== undefined && known !== undefined) {
        found[before.index] = { ...known, to, text: known.text + text };
        still.set(name, before);
      } else {
        still.set(name, { mark, index: found.length });
        found.push({ ...statedBy(name, mark), from, to, text });
      }
    }
    open = still;
  });
  return found;
}

function statedBy(name: ReadingMark, mark: Mark): Pick<ReadingMarkAt, 'mark' | 'said' | 'by' | 'at'> {
  const attrs = mark.attrs as Readonly<Record<string, string>>;
  const says = saidBy(name);
  return {
    mark: name,
    said: says === null ? '' : (attrs[says] ?? ''),
    by: attrs.by ?? '',
    at: attrs.at ?? '',
  };
}
