// The score of every label at every line: one hidden layer between the features and the labels.
import type { FeatureRows } from '../feature-rows.ts';
import { addRows, type Some } from './rows.ts';
import { STATE_COUNT } from './states.ts';
import type { Weights } from './weights.ts';

/** One row of `STATE_COUNT` scores for each row of features. */
export function labelScores(rows: FeatureRows, weights: Weights): Float32Array {
  const scores = new Float32Array(rows.count * STATE_COUNT);
  const hidden = new Float64Array(weights.hidden);
  const own = new Float64Array(STATE_COUNT);
  const unitsAt = hiddenLayer(rows, weights);
  const active: Some = { rows: new Uint16Array(weights.hidden), by: new Float32Array(weights.hidden) };
  const { outward, outwardBias } = weights;
  for (let i = 0; i < rows.count; i++) {
    unitsAt(i, hidden);
    own.set(outwardBias);
    let count = 0;
    for (let h = 0; h < hidden.length; h++) {
      const value = hidden[h] ?? 0;
      if (value === 0) continue;
      active.rows[count] = h;
      active.by[count++] = value;
    }
    addRows(own, outward, active, 0, count);
    scores.set(own, i * STATE_COUNT);
  }
  return scores;
}

/**
 * Reads the hidden layer at a line, never below zero. What a look adds is summed once, however many lines have it; so
 * are the facts of the page.
 */
export function hiddenLayer(rows: FeatureRows, weights: Weights): (i: number, out: Float64Array) => void {
  const { hidden: width, inward } = weights;
  const base = Float64Array.from(weights.inwardBias);
  rows.facts.forEach((value, k) => {
    addRow(base, inward, (rows.factsAt + k) * width, value);
  });
  const sums = rows.shifts.map((): (Float64Array | undefined)[] => []);
  const sumOf = (look: number, k: number): Float64Array => {
    const known = sums[k]?.[look];
    if (known !== undefined) return known;
    const sum = new Float64Array(width);
    for (const f of rows.looks[look] ?? []) addRow(sum, inward, ((rows.shifts[k] ?? 0) + f) * width, 1);
    const own = sums[k];
    if (own !== undefined) own[look] = sum;
    return sum;
  };
  const own: Some = { rows: rows.index, by: rows.value };
  return (i, out) => {
    out.set(base);
    for (let k = 0; k < sums.length; k++) {
      const look = rows.lookAt[i + k] ?? -1;
      if (look < 0) continue;
      const sum = sumOf(look, k);
      for (let h = 0; h < width; h++) out[h] = (out[h] ?? 0) + (sum[h] ?? 0);
    }
    addRows(out, inward, own, rows.starts[i] ?? 0, rows.starts[i + 1] ?? 0);
    for (let h = 0; h < width; h++) if ((out[h] ?? 0) < 0) out[h] = 0;
  };
}

function addRow(out: Float64Array, matrix: Float32Array, at: number, by: number): void {
  for (let h = 0; h < out.length; h++) out[h] = (out[h] ?? 0) + by * (matrix[at + h] ?? 0);
}
