// The invariants of a page's document, all in this file. `repair.ts` restores them after edits that ProseMirror makes by
// itself (typing over a selection, cut, paste, drag), and property tests hold every command to them.
//
// 1. Ids of groups and articles are there and unique.
// 2. Groups, articles and discards hold something, and so does the page, so that there is a place to type.
// 3. A run holds more than white space, names a raw line that exists and is not blank, begins inside its content, and
//    has a share of it.
// 4. No two runs begin at the same place of a raw line.
// 5. Runs that meet in order are one: in a block, no run is followed at once by the next piece of its own line,
//    unless a kept line break stands between them.
//
// Conservation follows: by 3 and 4 the pieces of a raw line share it without overlap, what a piece lacks of its share
// is a correction, and a line without a piece is shown as removed.
import type { Node } from 'prosemirror-model';
import { contentSpan, isBlank } from '#core/page/raw-page.ts';
import { isBlock } from './attrs.ts';
import { pieceStart, piecesByLine, shareOf } from './provenance.ts';
import { runsOf } from './runs.ts';
import { seamsIn } from './seams.ts';

export type Violation =
  | { readonly rule: 'id'; readonly pos: number; readonly id: string }
  | { readonly rule: 'page'; readonly pos: number }
  | { readonly rule: 'empty'; readonly pos: number }
  | { readonly rule: 'line'; readonly pos: number; readonly n: number }
  | { readonly rule: 'blank'; readonly pos: number; readonly n: number }
  | { readonly rule: 'share'; readonly pos: number; readonly n: number; readonly from: number }
  | { readonly rule: 'twice'; readonly pos: number; readonly n: number; readonly from: number }
  | { readonly rule: 'unfused'; readonly pos: number; readonly n: number };

/** Every violation of the invariants, in no particular order; none in a sound document. */
export function violations(doc: Node, raw: readonly string[]): Violation[] {
  return [...violationsOfContainers(doc), ...violationsOfLines(doc, raw), ...unfusedRuns(doc)];
}

function violationsOfContainers(doc: Node): Violation[] {
  const found: Violation[] = [];
  const ids = new Set<string>();
  if (doc.childCount === 0) found.push({ rule: 'page', pos: 0 });
  doc.descendants((node, pos) => {
    if (isBlock(node)) return false;
    if (node.childCount === 0) found.push({ rule: 'empty', pos });
    const id: unknown = node.attrs.id;
    if (typeof id === 'string') {
      if (id === '' || ids.has(id)) found.push({ rule: 'id', pos, id });
      ids.add(id);
    }
    return true;
  });
  return found;
}

function violationsOfLines(doc: Node, raw: readonly string[]): Violation[] {
  const found: Violation[] = [];
  for (const [n, pieces] of piecesByLine(doc)) {
    const rawLine = raw[n - 1] ?? '';
    const content = contentSpan(rawLine);
    const starts = pieces.map(({ run }) => run.from);
    const seen = new Set<number>();
    for (const piece of pieces) {
      const { from } = piece.run;
      const pos = pieceStart(piece);
      if (content.from === content.to) found.push({ rule: 'line', pos, n });
      else if (isBlank(piece.run.text)) found.push({ rule: 'blank', pos, n });
      else if (seen.has(from)) found.push({ rule: 'twice', pos, n, from });
      else if (from < content.from || from >= content.to || shareOf(rawLine, from, starts).text === '') {
        found.push({ rule: 'share', pos, n, from });
      }
      seen.add(from);
    }
  }
  return found;
}

/** Runs that should be one with the run before them. */
export function unfusedRuns(doc: Node): Violation[] {
  const found: Violation[] = [];
  const index = piecesByLine(doc);
  doc.descendants((block, blockPos) => {
    if (!isBlock(block)) return true;
    if (runsOf(block).length < 2) return false;
    for (const { left, right, offset } of seamsIn(block)) {
      if (left.n !== right.n || left.text.endsWith('\n')) continue;
      const starts = (index.get(left.n) ?? []).map((piece) => piece.run.from);
      if (meet(left.from, right.from, starts)) {
        found.push({ rule: 'unfused', pos: blockPos + 1 + offset, n: left.n });
      }
    }
    return false;
  });
  return found;
}

/** True when the piece at `left` ends where the piece at `right` begins. */
export function meet(left: number, right: number, starts: readonly number[]): boolean {
  return left < right && !starts.some((start) => start > left && start < right);
}
