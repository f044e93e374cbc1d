// Sums of matrix rows: what nearly all the time of the model goes into.

/** Some rows of a matrix and how much each counts: `rows[k]` counts `by[k]`, from `from` to below `to`. */
export interface Some {
  readonly rows: Uint16Array;
  readonly by: Float32Array;
}

/** Columns summed at a time. */
const STEP = 8;

/** The width that a matrix needs for so many columns: `addRows` takes eight at a time. */
export const paddedTo = (columns: number): number => Math.ceil(columns / STEP) * STEP;

/**
 * Adds rows of a matrix, eight columns at a time, whose sums stay in registers: not one is written to memory, nor made an
 * object, before it is complete.
 * @param out as wide as the matrix: a multiple of eight
 */
export function addRows(
  out: Float64Array,
  matrix: Float64Array,
  { rows, by }: Some,
  from: number,
  to: number,
): void {
  const width = out.length;
  for (let h = 0; h < width; h += STEP) {
    let a = out[h] ?? 0;
    let b = out[h + 1] ?? 0;
    let c = out[h + 2] ?? 0;
    let d = out[h + 3] ?? 0;
    let e = out[h + 4] ?? 0;
    let f = out[h + 5] ?? 0;
    let g = out[h + 6] ?? 0;
    let i = out[h + 7] ?? 0;
    for (let k = from; k < to; k++) {
      const at = (rows[k] ?? 0) * width + h;
      const value = by[k] ?? 0;
      a += value * (matrix[at] ?? 0);
      b += value * (matrix[at + 1] ?? 0);
      c += value * (matrix[at + 2] ?? 0);
      d += value * (matrix[at + 3] ?? 0);
      e += value * (matrix[at + 4] ?? 0);
      f += value * (matrix[at + 5] ?? 0);
      g += value * (matrix[at + 6] ?? 0);
      i += value * (matrix[at + 7] ?? 0);
    }
    out[h] = a;
    out[h + 1] = b;
    out[h + 2] = c;
    out[h + 3] = d;
    out[h + 4] = e;
    out[h + 5] = f;
    out[h + 6] = g;
    out[h + 7] = i;
  }
}

/**
 * A matrix in the form that `addRows` takes: its rows widened by zeros to `paddedTo(columns)`, and in double precision, in
 * which all sums are made, so that no number is converted again and again.
 */
export function padded(matrix: Float32Array, columns: number): Float64Array {
  const width = paddedTo(columns);
  const rows = matrix.length / columns;
  const wide = new Float64Array(rows * width);
  for (let r = 0; r < rows; r++) wide.set(matrix.subarray(r * columns, (r + 1) * columns), r * width);
  return wide;
}
