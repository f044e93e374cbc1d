// Everything in which a page's text, joins and order differ from what was recognised and proposed. Derived, never stored.
import type { Node } from 'prosemirror-model';
import { blockAttrs, discardAttrs, isDiscard, lineOf } from '../document/attrs.ts';
import { type Correction, corrections, type Extent, isOutside } from '../document/corrections.ts';
import { eachBlock } from '../document/line-index.ts';
import { removedLines, sliceOf } from '../document/provenance.ts';
import { type ReadingMarkAt, readingMarksOf } from '../document/reading-marks.ts';
import { runsOf } from '../document/runs.ts';
import { joinAt, seamsIn, withoutTail } from '../document/seams.ts';
import type { Evidence } from '../model/page.ts';
import { type DiscardReason, JOINS, type Join, LINE_KEEPING } from '../model/words.ts';
import { joinFor } from '../structure/join.ts';
import { movedBlocks } from './order.ts';

/** A difference, at its position in the document; removed lines have none. */
export type Change =
  | ({ readonly type: 'correction'; readonly pos: number } & Correction)
  /** Two runs that meet otherwise than proposed. */
  | {
      readonly type: 'join';
      readonly pos: number;
      /** Raw line before the seam, and after it. */
      readonly n: number;
      readonly next: number;
      readonly join: Join;
      readonly usual: Join;
    }
  /** A block that stands elsewhere than proposed. */
  | { readonly type: 'moved'; readonly pos: number; readonly n: number; readonly text: string }
  | {
      readonly type: 'discard';
      readonly pos: number;
      readonly reason: DiscardReason;
      readonly by: string;
      readonly text: string;
    }
  | { readonly type: 'removed'; readonly n: number; readonly text: string }
  /** Text that comes from no raw line. */
  | { readonly type: 'added'; readonly pos: number; readonly end: number; readonly text: string }
  | ({ readonly type: 'reading'; readonly pos: number } & ReadingMarkAt);

export type ChangeType = Change['type'];
export const CHANGE_TYPES = [
  'correction',
  'join',
  'moved',
  'discard',
  'removed',
  'added',
  'reading',
] as const satisfies readonly ChangeType[];

/** What changes are measured against besides the document. */
export interface Origin {
  readonly raw: readonly string[];
  readonly evidence: Pick<Evidence, 'seams' | 'blocks'>;
}

/** Every change of a page, by type and within a type in the order of the page. */
export function changesOf(doc: Node, origin: Origin): Change[] {
  const { raw, evidence } = origin;
  return [
    ...corrections(doc, raw).map((one) => ({ type: 'correction' as const, pos: one.start, ...one })),
    ...joinChanges(doc, origin),
    ...movedBlocks(doc, evidence).map(({ pos, n, text }) => ({ type: 'moved' as const, pos, n, text })),
    ...discards(doc),
    ...removedLines(doc, raw).map(({ n }) => ({ type: 'removed' as const, n, text: raw[n - 1] ?? '' })),
    ...additions(doc),
    ...readingMarksOf(doc).map((one) => ({ type: 'reading' as const, pos: one.from, ...one })),
  ];
}

const isJoin = (word: string | undefined): word is Join => JOINS.some((join) => join === word);

/** Changes that show within the text of blocks in a stretch of the document: corrections, joins, additions. */
export function changesIn(doc: Node, { raw, evidence }: Origin, extent: Extent): Change[] {
  const isWithin = ({ pos }: { readonly pos: number }): boolean => extent.from <= pos && pos <= extent.to + 1;
  const corrected = corrections(doc, raw, extent);
  return [
    ...corrected.map((one) => ({ type: 'correction' as const, pos: one.start, ...one })),
    ...joinChanges(doc, { raw, evidence }, extent),
    ...additions(doc).filter((one) => 'pos' in one && isWithin(one)),
  ];
}

function joinChanges(doc: Node, { raw, evidence }: Origin, extent?: Extent): Change[] {
  const proposed = new Map(evidence.seams.map(({ after, join }) => [after, join]));
  const found: Change[] = [];
  eachBlock(doc, (block, pos, top) => {
    if (isDiscard(top) || isOutside(pos, extent)) return;
    const keepsLines = LINE_KEEPING.has(blockAttrs(block).role);
    for (const seam of seamsIn(block)) {
      const { left, right, offset } = seam;
      const word = right.n === left.n + 1 ? proposed.get(left.n) : undefined;
      const slice = sliceOf(left, doc, raw).text;
      const usual = isJoin(word) ? word : keepsLines ? 'newline' : joinFor(slice, right.text);
      const join = joinAt(seam, doc, raw);
      if (join !== usual) {
        found.push({ type: 'join', pos: pos + 1 + offset, n: left.n, next: right.n, join, usual });
      }
    }
  });
  return found;
}

function discards(doc: Node): Change[] {
  const found: Change[] = [];
  doc.forEach((node, pos) => {
    if (!isDiscard(node)) return;
    const { reason, by } = discardAttrs(node);
    found.push({ type: 'discard', pos, reason, by, text: node.textContent });
  });
  return found;
}

/** Stretches without provenance; white space alone joins, and is nothing added. */
function additions(doc: Node): Change[] {
  const found: Change[] = [];
  eachBlock(doc, (block, pos) => {
    if (runsOf(block).length === 0 && block.content.size === 0) return;
    block.forEach((node, offset) => {
      const text = node.text ?? '';
      if (lineOf(node) !== null || withoutTail(text) === '') return;
      const start = pos + 1 + offset;
      const last = found.at(-1);
      if (last?.type === 'added' && last.end === start)
        found[found.length - 1] = { ...last, end: start + text.length, text: last.text + text };
      else found.push({ type: 'added', pos: start, end: start + text.length, text });
    });
  });
  return found;
}

/** Names a change as long as the document is the same. */
export function changeKey(change: Change): string {
  switch (change.type) {
    case 'correction':
      return `correction ${change.start} ${change.end} ${change.raw}`;
    case 'removed':
      return `removed ${change.n}`;
    case 'reading':
      return `reading ${change.mark} ${change.from} ${change.to}`;
    default:
      return `${change.type} ${change.pos}`;
  }
}
