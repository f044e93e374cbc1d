// Sums of matrix rows: what nearly all the time of the model goes into.

/** Some rows of a matrix and how much each counts: `rows[k]` counts `by[k]`, from `from` to below `to`. */
export interface Some {
  readonly rows: Uint16Array;
  readonly by: Float32Array;
}

/** Adds rows of a matrix, four columns at a time, whose sums stay in registers. */
export function addRows(
  out: Float64Array,
  matrix: Float32Array,
  { rows, by }: Some,
  from: number,
  to: number,
): void {
  const width = out.length;
  let h = 0;
  for (; h + 3 < width; h += 4) {
    let [a, b, c, d] = [out[h] ?? 0, out[h + 1] ?? 0, out[h + 2] ?? 0, out[h + 3] ?? 0];
    for (let k = from; k < to; k++) {
      const at = (rows[k] ?? 0) * width + h;
      const value = by[k] ?? 0;
      a += value * (matrix[at] ?? 0);
      b += value * (matrix[at + 1] ?? 0);
      c += value * (matrix[at + 2] ?? 0);
      d += value * (matrix[at + 3] ?? 0);
    }
    out[h] = a;
    out[h + 1] = b;
    out[h + 2] = c;
    out[h + 3] = d;
  }
  for (; h < width; h++)
    for (let k = from; k < to; k++)
      out[h] = (out[h] ?? 0) + (by[k] ?? 0) * (matrix[(rows[k] ?? 0) * width + h] ?? 0);
}
