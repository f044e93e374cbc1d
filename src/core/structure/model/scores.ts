// The score of every label at every line: one hidden layer between the features and the labels.
import type { FeatureRows } from '../feature-rows.ts';
import { addRows, type Some } from './rows.ts';
import { STATE_COUNT } from './states.ts';
import type { Weights } from './weights.ts';

/** Reads the hidden layer at a line into `out`. */
export type UnitReader = (i: number, out: Float64Array) => void;

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
export function hiddenLayer(rows: FeatureRows, weights: Weights): UnitReader {
  const { hidden: width, inward } = weights;
  const base = Float64Array.from(weights.inwardBias);
  rows.facts.forEach((value, k) => {
    addRow(base, inward, (rows.factsAt + k) * width, value);
  });
  const looks = rows.tables.flatMap(({ looks: sets, lookAt, shifts }) =>
    shifts.map((shift, k) => ({
      sets,
      lookAt,
      shift,
      k,
      sums: new Array<Float64Array | undefined>(sets.length),
    })),
  );
  const own: Some = { rows: rows.index, by: rows.value };
  return (i, out) => {
    out.set(base);
    for (const { sets, lookAt, shift, k, sums } of looks) {
      const look = lookAt[i + k] ?? -1;
      if (look < 0) continue;
      const sum = sums[look] ?? sumOf(sets[look] ?? NONE, shift, weights);
      sums[look] = sum;
      for (let h = 0; h < width; h++) out[h] = (out[h] ?? 0) + (sum[h] ?? 0);
    }
    addRows(out, inward, own, rows.starts[i] ?? 0, rows.starts[i + 1] ?? 0);
    for (let h = 0; h < width; h++) if ((out[h] ?? 0) < 0) out[h] = 0;
  };
}

const NONE = new Uint16Array(0);

function sumOf(look: Uint16Array, shift: number, { hidden, inward }: Weights): Float64Array {
  const sum = new Float64Array(hidden);
  for (const f of look) addRow(sum, inward, (shift + f) * hidden, 1);
  return sum;
}

function addRow(out: Float64Array, matrix: Float32Array, at: number, by: number): void {
  for (let h = 0; h < out.length; h++) out[h] = (out[h] ?? 0) + by * (matrix[at + h] ?? 0);
}
