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
  const over = (from: (i: number) => number, to: (i: number) => number): Float32Array =>
    Float32Array.from(lines, (_, i) =>
      upper(widths, Math.max(0, from(i)), Math.min(lines.length - 1, to(i))),
    );
  return {
    around: over(
      (i) => i - REACH,
      (i) => i + REACH,
    ),
    before: over(
      (i) => i - REACH,
      (i) => i,
    ),
    after: over(
      (i) => i,
      (i) => i + REACH,
    ),
  };
}

const near = new Float32Array(2 * REACH + 1);

/** The width that a fifth of the lines from `low` to `high` exceed. */
function upper(widths: Float32Array, low: number, high: number): number {
  const count = high - low + 1;
  for (let i = 0; i < count; i++) {
    const width = widths[low + i] ?? 0;
    let at = i;
    while (at > 0 && (near[at - 1] ?? 0) > width) {
      near[at] = near[at - 1] ?? 0;
      at--;
    }
    near[at] = width;
  }
  return near[Math.floor((count - 1) * 0.8)] ?? 0;
}
