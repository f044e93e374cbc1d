// Seams: where two runs of a block meet. The join is read from the text and never stored, so it cannot contradict it.
import type { Node } from 'prosemirror-model';
import type { Join } from '#core/model/words.ts';
import { HYPHEN_AT_END } from '#core/structure/join.ts';
import { sliceOf } from './provenance.ts';
import { type Run, runsOf } from './runs.ts';

export interface Seam {
  /** Offset in the block's text. */
  readonly offset: number;
  readonly left: Run;
  readonly right: Run;
}

/** Seams of a block, in order; cheap, as it reads no raw text. */
export function seamsIn(block: Node): Seam[] {
  return seamsBetween(runsOf(block));
}

/** Seams of a block by its runs. */
export function seamsBetween(runs: readonly Run[]): Seam[] {
  const seams: Seam[] = [];
  for (let i = 1; i < runs.length; i += 1) {
    const [left, right] = [runs[i - 1], runs[i]];
    if (left !== undefined && right !== undefined && left.end === right.start) {
      seams.push({ offset: right.start, left, right });
    }
  }
  return seams;
}

/** The join at a seam, from the left run's text and what it should read. */
export function joinAt(seam: Seam, doc: Node, raw: readonly string[]): Join {
  return joinOf(seam.left.text, sliceOf(seam.left, doc, raw).text);
}

/**
 * The join that a run's text shows.
 * @param slice what the run should read
 */
export function joinOf(text: string, slice: string): Join {
  const last = text.at(-1);
  if (last === '\n') return 'newline';
  if (last !== undefined && last.trim() === '') return 'space';
  return endsInHyphen(slice) && !endsInHyphen(text) ? 'hyphen' : 'none';
}

/** True when a line ends in a hyphen that a join could drop. */
export function endsInHyphen(slice: string): boolean {
  return HYPHEN_AT_END.test(slice);
}

/** What a run reads when nothing was corrected and it joins so. */
export function textWithJoin(slice: string, join: Join): string {
  switch (join) {
    case 'none':
      return slice;
    case 'space':
      return `${slice} `;
    case 'newline':
      return `${slice}\n`;
    case 'hyphen':
      return slice.replace(HYPHEN_AT_END, '');
  }
}

/** A run's text without the characters that only join it to the next. */
export function withoutTail(text: string): string {
  return text.trimEnd();
}

/**
 * A run's text joined differently: corrections stay, only the joining characters change.
 * @param slice what the run should read
 */
export function rejoined(text: string, slice: string, join: Join): string {
  const bare = withoutTail(text);
  const hyphen = HYPHEN_AT_END.exec(slice)?.[0] ?? '';
  const whole = joinOf(text, slice) === 'hyphen' ? bare + hyphen : bare;
  return textWithJoin(whole, join);
}
