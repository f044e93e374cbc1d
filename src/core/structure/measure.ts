// The measure of the column around each line: how wide full lines are before it, after it and on both sides.
import type { Line } from './lines.ts';

export interface Measures {
  /** By index of the line, in ems. */
  readonly around: Float32Array;
  readonly before: Float32Array;
  readonly after: Float32Array;
}

const REACH = 6;

/** Second widest of each neighbourhood: one overlong line is no measure, and a few short ones do not lower it. */
export function columnMeasures(lines: readonly Line[]): Measures {
  const widths = Float32Array.from(lines, ({ width }) => width);
  return {
    around: over(widths, REACH, REACH),
    before: over(widths, REACH, 0),
    after: over(widths, 0, REACH),
  };
}

/** For each line the width that a fifth of the lines exceed from `back` before it to `ahead` after it. */
function over(widths: Float32Array, back: number, ahead: number): Float32Array {
  const found = new Float32Array(widths.length);
  // The widths of the window that moves over the lines, in order.
  const near = new Float32Array(back + ahead + 2);
  let count = 0;
  const add = (width: number): void => {
    let at = count++;
    for (; at > 0 && (near[at - 1] ?? 0) > width; at--) near[at] = near[at - 1] ?? 0;
    near[at] = width;
  };
  const remove = (width: number): void => {
    count--;
    for (let at = near.indexOf(width); at < count; at++) near[at] = near[at + 1] ?? 0;
  };
  for (let i = 0; i < Math.min(ahead, widths.length); i++) add(widths[i] ?? 0);
  for (let i = 0; i < widths.length; i++) {
    if (i + ahead < widths.length) add(widths[i + ahead] ?? 0);
    if (i > back) remove(widths[i - back - 1] ?? 0);
    found[i] = near[Math.floor((count - 1) * 0.8)] ?? 0;
  }
  return found;
}
