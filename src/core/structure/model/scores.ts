// The score of every label at every line: one hidden layer between the features and the labels.
import type { FeatureRows } from '../feature-rows.ts';
import { addRows, padded, paddedTo, type Some } from './rows.ts';
import { STATE_COUNT } from './states.ts';
import type { Weights } from './weights.ts';

/** Reads the hidden layer at a line into `out`. */
export type UnitReader = (i: number, out: Float64Array) => void;

/** One row of `STATE_COUNT` scores for each row of features. */
export function labelScores(rows: FeatureRows, weights: Weights): Float32Array {
  const scores = new Float32Array(rows.count * STATE_COUNT);
  const hidden = new Float64Array(weights.hidden);
  const own = new Float64Array(paddedTo(STATE_COUNT));
  const unitsAt = hiddenLayer(rows, weights);
  const active: Some = { rows: new Uint16Array(weights.hidden), by: new Float32Array(weights.hidden) };
  const outward = padded(weights.outward, STATE_COUNT);
  const bias = padded(weights.outwardBias, STATE_COUNT);
  for (let i = 0; i < rows.count; i++) {
    unitsAt(i, hidden);
    own.set(bias);
    let count = 0;
    for (let h = 0; h < hidden.length; h++) {
      const value = hidden[h] ?? 0;
      if (value === 0) continue;
      active.rows[count] = h;
      active.by[count++] = value;
    }
    addRows(own, outward, active, 0, count);
    for (let s = 0; s < STATE_COUNT; s++) scores[i * STATE_COUNT + s] = own[s] ?? 0;
  }
  return scores;
}

/**
 * Reads the hidden layer at a line, never below zero. What a look adds is summed once, however many lines have it; so
 * are the facts of the page.
 */
export function hiddenLayer(rows: FeatureRows, weights: Weights): UnitReader {
  const width = paddedTo(weights.hidden);
  const inward = padded(weights.inward, weights.hidden);
  const base = Float64Array.from(padded(weights.inwardBias, weights.hidden));
  rows.facts.forEach((value, k) => {
    addRow(base, 0, inward, (rows.factsAt + k) * width, value, width);
  });
  const looks = lookSums(rows, inward, width);
  const own: Some = { rows: rows.index, by: rows.value };
  const units = new Float64Array(width);
  return (i, out) => {
    units.set(base);
    for (const { lookAt, k, sums } of looks) {
      const look = lookAt[i + k] ?? -1;
      if (look >= 0) addSum(units, sums, look * width);
    }
    addRows(units, inward, own, rows.starts[i] ?? 0, rows.starts[i + 1] ?? 0);
    for (let h = 0; h < out.length; h++) out[h] = Math.max(0, units[h] ?? 0);
  };
}

/** What the looks of one place in the reach add to the hidden layer: a row for each. */
interface LookSums {
  readonly lookAt: Int32Array;
  /** Place in the reach, from its first line. */
  readonly k: number;
  readonly sums: Float64Array;
}

function lookSums({ tables }: FeatureRows, inward: Float32Array, width: number): LookSums[] {
  return tables.flatMap(({ looks, lookAt, shifts }) =>
    shifts.map((shift, k): LookSums => {
      const sums = new Float64Array(looks.length * width);
      looks.forEach((look, n) => {
        for (const f of look) addRow(sums, n * width, inward, (shift + f) * width, 1, width);
      });
      return { lookAt, k, sums };
    }),
  );
}

function addSum(out: Float64Array, sums: Float64Array, at: number): void {
  for (let h = 0; h < out.length; h++) out[h] = (out[h] ?? 0) + (sums[at + h] ?? 0);
}

function addRow(
  out: Float64Array,
  to: number,
  matrix: Float32Array,
  at: number,
  by: number,
  width: number,
): void {
  for (let h = 0; h < width; h++) out[to + h] = (out[to + h] ?? 0) + by * (matrix[at + h] ?? 0);
}
