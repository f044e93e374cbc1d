// Doubts about how two lines that follow each other meet: in one block or not, and, where the script leaves two ways, by
// which join.
import type { Node } from 'prosemirror-model';
import type { LineIndex, Piece } from '#core/document/line-index.ts';
import { isDiscarded, pieceEnd, pieceStart } from '#core/document/provenance.ts';
import { endsInHyphen, joinAt } from '#core/document/seams.ts';
import type { Evidence } from '#core/model/page.ts';
import { isPerson, type Join } from '#core/model/words.ts';
import type { DoubtOf } from './doubt.ts';

interface PageOfSeams {
  readonly doc: Node;
  readonly raw: readonly string[];
  readonly pieces: LineIndex;
  readonly threshold: number;
  /** True where another question, or a person's word, says that the right piece's block begins there. */
  readonly isSettledBreak: (left: Piece, right: Piece) => boolean;
}

/**
 * Below which confidence a seam is asked about. Half the chance of error is enough there: a wrong role or article is seen
 * at a glance, two paragraphs that became one are not, and going there to cut them costs twice the keys.
 */
export const seamThreshold = (threshold: number): number => (1 + threshold) / 2;

/** The threshold up to which a seam of some confidence is not asked about. */
export const surenessOfSeam = (confidence: number): number => 2 * confidence - 1;

/** The doubt about one proposed seam, where nobody decided it and it stands as it was proposed; at most one. */
export function doubtOfSeam(
  { after, join, confidence, joined = 1, reasons }: Evidence['seams'][number],
  { doc, raw, pieces, threshold: asked, isSettledBreak }: PageOfSeams,
): DoubtOf<'seam' | 'join'> | null {
  const threshold = seamThreshold(asked);
  if (confidence >= threshold && joined >= threshold) return null;
  const next = nextLine(raw, after);
  const left = pieces.get(after)?.at(-1);
  const right = next === null ? undefined : pieces.get(next)?.[0];
  if (left === undefined || right === undefined || next === null || isPerson(right.run.by)) return null;
  if (isDiscarded(left) || isDiscarded(right)) return null;
  const isJoined = left.block === right.block && left.blockPos === right.blockPos;
  const about = { key: `seam:${after}`, lines: [after, next], confidence, reasons };
  if (join === 'break') {
    // A break that is still one: the right line begins its block.
    if (isJoined || right.run.start > 0 || confidence >= threshold || isSettledBreak(left, right))
      return null;
    return { ...about, kind: 'seam', join, from: pieceStart(right), to: pieceEnd(right) };
  }
  if (!isJoined || left.run.end !== right.run.start) return null;
  const now = joinAt({ offset: right.run.start, left: left.run, right: right.run }, doc, raw);
  if (now !== join) return null;
  const place = { from: pieceStart(left), to: pieceEnd(right) };
  if (confidence < threshold) return { ...about, ...place, kind: 'seam', join: now };
  return {
    ...about,
    ...place,
    kind: 'join',
    confidence: joined,
    join: now,
    other: otherJoin(now, raw[after - 1] ?? ''),
  };
}

/** The other way in which two words may meet: with the hyphen or without it, with a space or without one. */
function otherJoin(join: Join, left: string): Join {
  if (join !== 'none') return 'none';
  return endsInHyphen(left.trimEnd()) ? 'hyphen' : 'space';
}

/** The next raw line that is not blank. */
export function nextLine(raw: readonly string[], n: number): number | null {
  for (let at = n; at < raw.length; at += 1) if ((raw[at] ?? '').trim() !== '') return at + 1;
  return null;
}
