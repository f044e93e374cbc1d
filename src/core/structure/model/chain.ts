// The probability of each label at each line, given all lines of the page.
import { addRows, type Some } from './rows.ts';
import { INSIDE_END, ROLE_COUNT, ROLE_OF, STATE_COUNT } from './states.ts';
import { BEGINS, BEGINS_WIDTH, ROWS_WIDTH, type Transitions } from './transitions.ts';

/** Probabilities below this add nothing that could be seen. */
const TINY = 1e-9;

/** Room for the sums of a stretch of lines; a page that is decided in stretches uses it for one after another. */
export interface Room {
  readonly scores: Float32Array;
  /** What the score of each state counts. */
  readonly emitted: Float32Array;
  readonly states: Float32Array;
  /** By line, what it is scaled by. */
  readonly scale: Float64Array;
}

/** @param most lines of a stretch */
export const roomFor = (most: number): Room => ({
  scores: new Float32Array(most * STATE_COUNT),
  emitted: new Float32Array(most * STATE_COUNT),
  states: new Float32Array(most * STATE_COUNT),
  scale: new Float64Array(most),
});

/**
 * Forward and backward sums, scaled line by line: a row of `STATE_COUNT` for each line.
 * @param room written over; the result lies in it
 */
export function marginals(scores: Float32Array, transitions: Transitions, room: Room): Float32Array {
  const count = scores.length / STATE_COUNT;
  forward(scores, count, transitions, room);
  backward(count, transitions, room);
  return room.states.subarray(0, scores.length);
}

/** The probability of each state given the lines up to its own. */
function forward(
  scores: Float32Array,
  count: number,
  { begins, goesOn }: Transitions,
  { emitted, states, scale }: Room,
): void {
  const some = someOf(ROWS_WIDTH);
  const before = new Float64Array(BEGINS_WIDTH);
  const here = new Float64Array(STATE_COUNT);
  const byRole = new Float64Array(ROWS_WIDTH);
  byRole[ROLE_COUNT] = 1;
  for (let i = 0; i < count; i++) {
    const at = i * STATE_COUNT;
    before.fill(0);
    addRows(before, begins, some, 0, gather(byRole, 0, byRole.length, some));
    let top = scores[at] ?? 0;
    for (let s = 1; s < STATE_COUNT; s++) if ((scores[at + s] ?? 0) > top) top = scores[at + s] ?? 0;
    let sum = 0;
    for (let s = 0; s < STATE_COUNT; s++) {
      const value = Math.exp((scores[at + s] ?? 0) - top);
      emitted[at + s] = value;
      // What goes on follows its own role only, however unlikely that is.
      const r = s - ROLE_COUNT;
      const reached =
        s < ROLE_COUNT
          ? (before[s] ?? 0)
          : s < INSIDE_END
            ? (byRole[r] ?? 0) * (goesOn[r] ?? 0)
            : (before[r] ?? 0);
      here[s] = reached * value;
      sum += reached * value;
    }
    const by = 1 / Math.max(sum, 1e-300);
    scale[i] = by;
    byRole.fill(0);
    for (let s = 0; s < STATE_COUNT; s++) {
      const own = ROLE_OF[s] ?? 0;
      const probability = Math.fround((here[s] ?? 0) * by);
      states[at + s] = probability;
      byRole[own] = (byRole[own] ?? 0) + probability;
    }
  }
}

/** Weighs what `forward` found by the lines that follow. */
function backward(
  count: number,
  { beginsAfter, goesOn }: Transitions,
  { emitted, states, scale }: Room,
): void {
  const some = someOf(BEGINS.length);
  // By role: the weight of all that follows a line of it.
  const after = new Float64Array(ROWS_WIDTH).fill(1);
  // What each state adds to it, those that begin something in the order of `BEGINS`.
  const begun = new Float64Array(BEGINS.length);
  const gone = new Float64Array(ROLE_COUNT);
  for (let i = count - 1; i >= 0; i--) {
    const at = i * STATE_COUNT;
    const by = scale[i] ?? 1;
    for (let s = 0; s < STATE_COUNT; s++) {
      const weight = after[ROLE_OF[s] ?? 0] ?? 0;
      states[at + s] = (states[at + s] ?? 0) * weight;
      const follows = (emitted[at + s] ?? 0) * weight * by;
      if (s < ROLE_COUNT) begun[s] = follows;
      else if (s < INSIDE_END) gone[s - ROLE_COUNT] = follows;
      else begun[s - ROLE_COUNT] = follows;
    }
    after.fill(0);
    addRows(after, beginsAfter, some, 0, gather(begun, 0, ROLE_COUNT, some));
    for (let r = 0; r < ROLE_COUNT; r++) {
      const value = gone[r] ?? 0;
      if (value >= TINY) after[r] = (after[r] ?? 0) + Math.fround(value) * (goesOn[r] ?? 0);
    }
    addRows(after, beginsAfter, some, 0, gather(begun, ROLE_COUNT, begun.length, some));
  }
}

const someOf = (most: number): Some => ({ rows: new Uint16Array(most), by: new Float32Array(most) });

/** Gathers the places from `from` to below `to` of all values that can be seen; returns how many. */
function gather(values: Float64Array, from: number, to: number, { rows, by }: Some): number {
  let count = 0;
  for (let k = from; k < to; k++) {
    const value = values[k] ?? 0;
    if (value < TINY) continue;
    rows[count] = k;
    by[count++] = value;
  }
  return count;
}
