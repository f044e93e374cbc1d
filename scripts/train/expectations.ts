// What training needs of a page: the probability of each label at each line and of each transition, in double precision,
// as the gradient is their difference from what the gold says. States without a chance are left out.
import { INSIDE_END, ROLE_COUNT, ROLE_OF, STATE_COUNT } from '#core/structure/model/states.ts';

/** Roles of the line before, and the start of the page. */
const ROWS = ROLE_COUNT + 1;
const IMPOSSIBLE = -1e30;
/** A state so far below the best cannot catch up: no transition is worth as much. */
const BEAM = 40;
/** Probabilities below these add nothing that could be seen: of a role before, of a state that follows. */
const TINY = 1e-9;
const LEAST = TINY * 1e-6;

export interface Expectations {
  /** Probability of each state at each line. */
  readonly states: Float32Array;
  /** Sum of the probabilities of each transition over the page: rows by role of the line before. */
  readonly transitions: Float64Array;
  /** Logarithm of the sum over all label sequences. */
  readonly logTotal: number;
}

/** Probability of each state at each line, given all lines: forward and backward sums, scaled line by line. */
export function expectations(scores: Float32Array, transitions: Float32Array): Expectations {
  const count = scores.length / STATE_COUNT;
  const factor = Float64Array.from(transitions, Math.exp);
  const into = transposed(factor);
  const highest = highestInto(transitions);
  const emitted = new Float64Array(count * STATE_COUNT);
  const forward = new Float64Array(count * STATE_COUNT);
  const scale = new Float64Array(count);
  const before = new Float64Array(STATE_COUNT);
  let logTotal = 0;
  const byRole = new Float64Array(ROWS);
  byRole[ROLE_COUNT] = 1;
  for (let i = 0; i < count; i++) {
    const at = i * STATE_COUNT;
    before.fill(0);
    let top = 0;
    for (let r = 0; r < ROWS; r++) {
      const value = byRole[r] ?? 0;
      if (value > (byRole[top] ?? 0)) top = r;
      const row = r * STATE_COUNT;
      const inside = ROLE_COUNT + r;
      if (r < ROLE_COUNT) before[inside] = value * (factor[row + inside] ?? 0);
      if (value <= TINY) continue;
      for (let s = 0; s < ROLE_COUNT; s++) before[s] = (before[s] ?? 0) + value * (factor[row + s] ?? 0);
      for (let s = INSIDE_END; s < STATE_COUNT; s++)
        before[s] = (before[s] ?? 0) + value * (factor[row + s] ?? 0);
    }
    const high = reached(scores, at, transitions, top);
    let sum = 0;
    for (let s = 0; s < STATE_COUNT; s++) {
      const score = scores[at + s] ?? 0;
      if (score + (highest[s] ?? 0) < high - BEAM) continue;
      const value = Math.exp(score - high);
      emitted[at + s] = value;
      const here = (before[s] ?? 0) * value;
      forward[at + s] = here;
      sum += here;
    }
    const by = 1 / Math.max(sum, 1e-300);
    scale[i] = by;
    logTotal += high - Math.log(by);
    byRole.fill(0);
    for (let s = 0; s < STATE_COUNT; s++) {
      const value = (forward[at + s] ?? 0) * by;
      if (value === 0) continue;
      forward[at + s] = value;
      const own = ROLE_OF[s] ?? 0;
      byRole[own] = (byRole[own] ?? 0) + value;
    }
  }
  const states = new Float32Array(count * STATE_COUNT);
  const counts = new Float64Array(ROWS * STATE_COUNT);
  // By role: the weight of all that follows a line of it.
  let [after, sums] = [new Float64Array(ROWS).fill(1), new Float64Array(ROWS)];
  for (let i = count - 1; i >= 0; i--) {
    const at = i * STATE_COUNT;
    const by = scale[i] ?? 1;
    rolesOf(forward, i, byRole);
    sums.fill(0);
    for (let s = 0; s < STATE_COUNT; s++) {
      const follows = after[ROLE_OF[s] ?? 0] ?? 0;
      states[at + s] = (forward[at + s] ?? 0) * follows;
      const weight = (emitted[at + s] ?? 0) * follows * by;
      if (weight < LEAST) continue;
      const isIn = s >= ROLE_COUNT && s < INSIDE_END;
      const own = s - ROLE_COUNT;
      const column = s * ROWS;
      for (let r = isIn ? own : 0; r < (isIn ? own + 1 : ROWS); r++) {
        const value = (into[column + r] ?? 0) * weight;
        sums[r] = (sums[r] ?? 0) + value;
        counts[r * STATE_COUNT + s] = (counts[r * STATE_COUNT + s] ?? 0) + value * (byRole[r] ?? 0);
      }
    }
    [after, sums] = [sums, after];
  }
  return { states, transitions: counts, logTotal };
}

/** Rows by state instead of rows by role. */
function transposed(factor: Float64Array): Float64Array {
  const turned = new Float64Array(factor.length);
  for (let r = 0; r < ROWS; r++)
    for (let s = 0; s < STATE_COUNT; s++) turned[s * ROWS + r] = factor[r * STATE_COUNT + s] ?? 0;
  return turned;
}

/** The probability of each role before line `i`. */
function rolesOf(forward: Float64Array, i: number, out: Float64Array): void {
  out.fill(0);
  if (i === 0) out[ROLE_COUNT] = 1;
  else
    for (let s = 0; s < STATE_COUNT; s++) {
      const own = ROLE_OF[s] ?? 0;
      out[own] = (out[own] ?? 0) + (forward[(i - 1) * STATE_COUNT + s] ?? 0);
    }
}

/** For each state the highest of the transitions that lead to it. */
function highestInto(transitions: Float32Array): Float64Array {
  const highest = new Float64Array(STATE_COUNT).fill(IMPOSSIBLE);
  for (let r = 0; r < ROWS; r++)
    for (let s = 0; s < STATE_COUNT; s++)
      highest[s] = Math.max(highest[s] ?? 0, transitions[r * STATE_COUNT + s] ?? 0);
  return highest;
}

/** The highest score at a line that is surely reached after a line of role `role`. */
function reached(scores: Float32Array, at: number, transitions: Float32Array, role: number): number {
  let best = IMPOSSIBLE;
  const row = role * STATE_COUNT;
  for (let s = 0; s < STATE_COUNT; s++) {
    if (s >= ROLE_COUNT && s < INSIDE_END && ROLE_OF[s] !== role) continue;
    const score = (scores[at + s] ?? 0) + (transitions[row + s] ?? 0);
    if (score > best) best = score;
  }
  return best;
}
