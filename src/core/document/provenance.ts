// Where every raw line stands in the document. The pieces of one raw line share it: sorted by where they begin, each
// goes to where the next begins, and the first begins with the line, so that what was deleted at an edge shows as a
// correction and not as nothing.
import type { Node } from 'prosemirror-model';
import { contentSpan } from '#core/page/raw-page.ts';
import { isDiscard } from './attrs.ts';
import { LineIndex, type Piece } from './line-index.ts';
import type { Run } from './runs.ts';

/** Position where a piece's text begins, and where it ends. */
export const pieceStart = (piece: Piece): number => piece.blockPos + 1 + piece.run.start;
export const pieceEnd = (piece: Piece): number => piece.blockPos + 1 + piece.run.end;

const cache = new WeakMap<Node, LineIndex>();

/** Every piece of the page by raw line, those of a line in document order. */
export function piecesByLine(doc: Node): LineIndex {
  const known = cache.get(doc);
  if (known !== undefined) return known;
  const index = new LineIndex(doc);
  cache.set(doc, index);
  return index;
}

/** True when a piece lies in a discard. */
export const isDiscarded = (piece: Piece): boolean => isDiscard(piece.top);

/** A stretch of a raw line in UTF-16 offsets, and its text. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * What the run that begins at `from` should read: its share of the raw line without white space at both ends.
 * @param starts where the pieces of the line begin, in any order
 */
export function shareOf(rawLine: string, from: number, starts: readonly number[]): Slice {
  const content = contentSpan(rawLine);
  const isFirst = starts.every((start) => start >= from);
  const next = Math.min(content.to, ...starts.filter((start) => start > from));
  return trimmed(rawLine, isFirst ? content.from : Math.max(from, content.from), next);
}

/** A stretch of a raw line without the white space at its ends. */
export function trimmed(rawLine: string, from: number, to: number): Slice {
  const text = rawLine.slice(from, Math.max(from, to));
  const start = from + text.length - text.trimStart().length;
  const content = text.trim();
  return { from: start, to: start + content.length, text: content };
}

/** The share of a run on its page. */
export function sliceOf(run: Run, doc: Node, raw: readonly string[]): Slice {
  const pieces = piecesByLine(doc).get(run.n) ?? [];
  return shareOf(
    raw[run.n - 1] ?? '',
    run.from,
    pieces.map((piece) => piece.run.from),
  );
}

/** A raw line without a piece, and the nearest lower line that has one: it shows after that, or first of all. */
export interface RemovedLine {
  readonly n: number;
  readonly after: number | null;
}

/** Non-blank raw lines that have no piece in the document, in order. */
export function removedLines(doc: Node, raw: readonly string[]): RemovedLine[] {
  const index = piecesByLine(doc);
  const removed: RemovedLine[] = [];
  let after: number | null = null;
  raw.forEach((line, i) => {
    const n = i + 1;
    if (index.has(n)) after = n;
    else if (line.trim() !== '') removed.push({ n, after });
  });
  return removed;
}
