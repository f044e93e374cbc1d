// The score of every label at every line: one hidden layer between the features and the labels.
import type { FeatureRows, LookTable } from '../feature-rows.ts';
import { addRows, padded, paddedTo, type Some } from './rows.ts';
import { STATE_COUNT } from './states.ts';
import type { Weights } from './weights.ts';

/** Weights in the form in which they are summed. */
export interface Layers {
  readonly inward: Float64Array;
  readonly inwardBias: Float64Array;
  readonly outward: Float64Array;
  readonly outwardBias: Float64Array;
  readonly hidden: number;
}

export const layersOf = ({ hidden, inward, inwardBias, outward, outwardBias }: Weights): Layers => ({
  inward: padded(inward, hidden),
  inwardBias: padded(inwardBias, hidden),
  outward: padded(outward, STATE_COUNT),
  outwardBias: padded(outwardBias, STATE_COUNT),
  hidden,
});

/** Reads the hidden layer at a line into `out`. */
export type UnitReader = (i: number, out: Float64Array) => void;

/**
 * One row of `STATE_COUNT` scores for each row of features.
 * @param room written over; the result lies in it
 */
export function labelScores(
  rows: FeatureRows,
  layers: Layers,
  room: Float32Array = new Float32Array(rows.count * STATE_COUNT),
): Float32Array {
  const scores = room.subarray(0, rows.count * STATE_COUNT);
  const hidden = new Float64Array(layers.hidden);
  const own = new Float64Array(paddedTo(STATE_COUNT));
  const unitsAt = hiddenLayer(rows, layers);
  const active = someOf(layers.hidden);
  for (let i = 0; i < rows.count; i++) {
    unitsAt(i, hidden);
    own.set(layers.outwardBias);
    let count = 0;
    for (let h = 0; h < hidden.length; h++) {
      const value = hidden[h] ?? 0;
      if (value === 0) continue;
      active.rows[count] = h;
      active.by[count++] = value;
    }
    addRows(own, layers.outward, active, 0, count);
    for (let s = 0; s < STATE_COUNT; s++) scores[i * STATE_COUNT + s] = own[s] ?? 0;
  }
  return scores;
}

/**
 * Reads the hidden layer at a line, never below zero. What a look adds is summed once, however many lines have it; so
 * are the facts of the page.
 */
export function hiddenLayer(
  rows: FeatureRows,
  { inward, inwardBias }: Pick<Layers, 'inward' | 'inwardBias'>,
): UnitReader {
  const width = inwardBias.length;
  const base = Float64Array.from(inwardBias);
  rows.facts.forEach((value, k) => {
    addRow(base, 0, inward, (rows.factsAt + k) * width, value, width);
  });
  const tables = rows.tables.map((table) => ({ ...table, sums: lookSums(table, inward, width) }));
  const near = someOf(Math.max(...rows.tables.map(({ shifts }) => shifts.length)));
  near.by.fill(1);
  const own: Some = { rows: rows.index, by: rows.value };
  const units = new Float64Array(width);
  return (i, out) => {
    units.set(base);
    for (const { looks, lookAt, shifts, sums } of tables) {
      let count = 0;
      for (let k = 0; k < shifts.length; k++) {
        const look = lookAt[i + k] ?? -1;
        if (look >= 0) near.rows[count++] = k * looks.length + look;
      }
      addRows(units, sums, near, 0, count);
    }
    addRows(units, inward, own, rows.starts[i] ?? 0, rows.starts[i + 1] ?? 0);
    for (let h = 0; h < out.length; h++) out[h] = Math.max(0, units[h] ?? 0);
  };
}

/** What each look adds to the hidden layer: a row for each, at the first line of the reach, then at the next, and so on. */
function lookSums({ looks, shifts }: LookTable, inward: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(shifts.length * looks.length * width);
  shifts.forEach((shift, k) => {
    looks.forEach((look, n) => {
      for (const f of look)
        addRow(sums, (k * looks.length + n) * width, inward, (shift + f) * width, 1, width);
    });
  });
  return sums;
}

function addRow(
  out: Float64Array,
  to: number,
  matrix: Float64Array,
  at: number,
  by: number,
  width: number,
): void {
  for (let h = 0; h < width; h++) out[to + h] = (out[to + h] ?? 0) + by * (matrix[at + h] ?? 0);
}

const someOf = (most: number): Some => ({ rows: new Uint16Array(most), by: new Float32Array(most) });
