// Why a boundary was decided so: what can be seen there, as short codes that the interface has words for.
import type { Line } from './lines.ts';
import type { Measures } from './measure.ts';
import type { ReasonCode } from './types.ts';

/** What stands at the boundary before line `i`, and whether it speaks for a break or a join. */
export function reasonsAt(
  lines: readonly Line[],
  i: number,
  measures: Measures,
  isBreak: boolean,
): ReasonCode[] {
  const [left, right] = [lines[i - 1], lines[i]];
  if (left === undefined || right === undefined) return [];
  const room = (measures.around[i - 1] ?? 0) - left.width;
  const reasons: ReasonCode[] = [];
  reasons.push(room > right.firstWord + 0.5 ? 'line-short' : 'line-full');
  reasons.push(left.endsSentence ? 'sentence-ended' : 'sentence-open');
  if (right.blanksBefore > 0) reasons.push('blank-between');
  if (left.last === 'hyphen') reasons.push('hyphen-at-end');
  if (right.indent > left.indent + 0.5) reasons.push('indented');
  if (right.first === 'quote' || right.first === 'opening') reasons.push('quote-opens');
  if (right.first === 'lower') reasons.push('small-letter');
  if (isBreak && Math.abs((measures.after[i] ?? 0) - (measures.before[i - 1] ?? 0)) > 2)
    reasons.push('measure-changes');
  return reasons;
}
