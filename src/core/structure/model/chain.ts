// The labels of a page taken together: the best sequence, and the probability of each label given all lines. Most
// states have no chance at most lines; what they would add is left out, which no figure shows.
import { INSIDE_END, isInside, ROLE_COUNT, ROLE_OF, STATE_COUNT } from './states.ts';

/** True where state `s` may follow a line of role `role`; `ROLE_COUNT` stands for the start of the page. */
export const mayFollow = (role: number, s: number): boolean => !isInside(s) || ROLE_OF[s] === role;

/** Roles of the line before, and the start of the page. */
const ROWS = ROLE_COUNT + 1;
const IMPOSSIBLE = -1e30;
/** A state so far below the best cannot catch up: no transition is worth as much. */
const BEAM = 40;
/** Probabilities below this add nothing that could be seen. */
const TINY = 1e-9;

/** The best sequence of states: Viterbi. */
export function bestPath(scores: Float32Array, transitions: Float32Array): Int16Array {
  const count = scores.length / STATE_COUNT;
  const path = new Int16Array(count);
  if (count === 0) return path;
  const highest = highestInto(transitions);
  const cameFrom = new Int16Array(count * STATE_COUNT);
  // By role of the line before: its best score and the state that has it.
  let [roleBest, nextBest] = [new Float64Array(ROWS).fill(IMPOSSIBLE), new Float64Array(ROWS)];
  let [roleState, nextState] = [new Int16Array(ROWS), new Int16Array(ROWS)];
  const hopeful = new Int16Array(ROWS);
  roleBest[ROLE_COUNT] = 0;
  for (let i = 0; i < count; i++) {
    const at = i * STATE_COUNT;
    let top = 0;
    for (let r = 1; r < ROWS; r++) if ((roleBest[r] ?? 0) > (roleBest[top] ?? 0)) top = r;
    const ahead = roleBest[top] ?? 0;
    let count = 0;
    for (let r = 0; r < ROWS; r++) if ((roleBest[r] ?? 0) >= ahead - BEAM) hopeful[count++] = r;
    const hopeless = ahead + reached(scores, at, transitions, top) - BEAM;
    nextBest.fill(IMPOSSIBLE);
    for (let s = 0; s < STATE_COUNT; s++) {
      const own = ROLE_OF[s] ?? 0;
      const here = scores[at + s] ?? 0;
      let best = IMPOSSIBLE;
      let from = ROLE_COUNT;
      if (s >= ROLE_COUNT && s < INSIDE_END) {
        best = (roleBest[own] ?? 0) + (transitions[own * STATE_COUNT + s] ?? 0);
        from = own;
      } else {
        if (ahead + (highest[s] ?? 0) + here < hopeless) continue;
        for (let k = 0; k < count; k++) {
          const r = hopeful[k] ?? 0;
          const score = (roleBest[r] ?? 0) + (transitions[r * STATE_COUNT + s] ?? 0);
          if (score > best) {
            best = score;
            from = r;
          }
        }
      }
      cameFrom[at + s] = roleState[from] ?? 0;
      if (best + here > (nextBest[own] ?? 0)) {
        nextBest[own] = best + here;
        nextState[own] = s;
      }
    }
    [roleBest, nextBest] = [nextBest, roleBest];
    [roleState, nextState] = [nextState, roleState];
  }
  let role = 0;
  for (let r = 1; r < ROLE_COUNT; r++) if ((roleBest[r] ?? 0) > (roleBest[role] ?? 0)) role = r;
  let state = roleState[role] ?? 0;
  for (let i = count - 1; i >= 0; i--) {
    path[i] = state;
    state = cameFrom[i * STATE_COUNT + state] ?? 0;
  }
  return path;
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

export interface Marginals {
  /** Probability of each state at each line. */
  readonly states: Float32Array;
  /** What training needs: the sum of the probabilities of each transition over the page. */
  readonly transitions: Float64Array | null;
  readonly logTotal: number;
}

/** Probability of each state at each line, given all lines: forward and backward sums, scaled line by line. */
export function marginals(
  scores: Float32Array,
  transitions: Float32Array,
  wantTransitions = false,
): Marginals {
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
  const counts = wantTransitions ? new Float64Array(ROWS * STATE_COUNT) : null;
  const least = wantTransitions ? TINY * 1e-6 : TINY;
  // By role: the weight of all that follows a line of it.
  let [after, sums] = [new Float64Array(ROWS).fill(1), new Float64Array(ROWS)];
  for (let i = count - 1; i >= 0; i--) {
    const at = i * STATE_COUNT;
    const by = scale[i] ?? 1;
    if (counts !== null) rolesOf(forward, i, byRole);
    sums.fill(0);
    for (let s = 0; s < STATE_COUNT; s++) {
      const follows = after[ROLE_OF[s] ?? 0] ?? 0;
      states[at + s] = (forward[at + s] ?? 0) * follows;
      const weight = (emitted[at + s] ?? 0) * follows * by;
      if (weight < least) continue;
      const isIn = s >= ROLE_COUNT && s < INSIDE_END;
      const own = s - ROLE_COUNT;
      const column = s * ROWS;
      for (let r = isIn ? own : 0; r < (isIn ? own + 1 : ROWS); r++) {
        const value = (into[column + r] ?? 0) * weight;
        sums[r] = (sums[r] ?? 0) + value;
        if (counts !== null)
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
