// The labels of a page taken together: the best sequence, and the probability of each label given all lines.
import { addRows, type Some } from './rows.ts';
import { isInside, ROLE_COUNT, ROLE_OF, STATE_COUNT } from './states.ts';

/** True where state `s` may follow a line of role `role`; `ROLE_COUNT` stands for the start of the page. */
export const mayFollow = (role: number, s: number): boolean => !isInside(s) || ROLE_OF[s] === role;

/** Roles of the line before, and the start of the page. */
const ROWS = ROLE_COUNT + 1;
/** The states that may follow any role: those that begin something. */
const FREE = Array.from({ length: STATE_COUNT }, (_, s) => s).filter((s) => !isInside(s));
const IMPOSSIBLE = -1e30;
/** Probabilities below this add nothing that could be seen. */
const TINY = 1e-9;

/** The best sequence of states: Viterbi. */
export function bestPath(scores: Float32Array, transitions: Float32Array): Int16Array {
  const count = scores.length / STATE_COUNT;
  const path = new Int16Array(count);
  if (count === 0) return path;
  const leads = leadsOf(transitions);
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
    let hopes = 0;
    for (let r = 0; r < ROWS; r++)
      if ((roleBest[r] ?? 0) + (leads[top * ROWS + r] ?? 0) >= (roleBest[top] ?? 0)) hopeful[hopes++] = r;
    nextBest.fill(IMPOSSIBLE);
    const settle = (s: number, from: number, score: number): void => {
      const own = ROLE_OF[s] ?? 0;
      cameFrom[at + s] = roleState[from] ?? 0;
      if (score <= (nextBest[own] ?? 0)) return;
      nextBest[own] = score;
      nextState[own] = s;
    };
    for (const s of FREE) {
      let [best, from] = [IMPOSSIBLE, ROLE_COUNT];
      for (let k = 0; k < hopes; k++) {
        const r = hopeful[k] ?? 0;
        const score = (roleBest[r] ?? 0) + (transitions[r * STATE_COUNT + s] ?? 0);
        if (score > best) [best, from] = [score, r];
      }
      settle(s, from, best + (scores[at + s] ?? 0));
    }
    for (let r = 0; r < ROLE_COUNT; r++) {
      const s = ROLE_COUNT + r;
      const best = (roleBest[r] ?? 0) + (transitions[r * STATE_COUNT + s] ?? 0);
      settle(s, r, best + (scores[at + s] ?? 0));
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

/** For each role in front and each role behind, how much better at most the latter is followed: no greater lag is made up. */
function leadsOf(transitions: Float32Array): Float64Array {
  const leads = new Float64Array(ROWS * ROWS).fill(IMPOSSIBLE);
  for (let top = 0; top < ROWS; top++)
    for (let r = 0; r < ROWS; r++)
      for (const s of FREE) {
        const lead = (transitions[r * STATE_COUNT + s] ?? 0) - (transitions[top * STATE_COUNT + s] ?? 0);
        if (lead > (leads[top * ROWS + r] ?? 0)) leads[top * ROWS + r] = lead;
      }
  return leads;
}

/** Probability of each state at each line, given all lines: forward and backward sums, scaled line by line. */
export function marginals(scores: Float32Array, transitions: Float32Array): Float32Array {
  const count = scores.length / STATE_COUNT;
  const factor = factors(transitions);
  const emitted = new Float32Array(count * STATE_COUNT);
  const forward = new Float32Array(count * STATE_COUNT);
  const scale = new Float64Array(count);
  const before = new Float64Array(STATE_COUNT);
  const some: Some = { rows: new Uint16Array(STATE_COUNT), by: new Float32Array(STATE_COUNT) };
  const byRole = new Float64Array(ROWS);
  byRole[ROLE_COUNT] = 1;
  for (let i = 0; i < count; i++) {
    const at = i * STATE_COUNT;
    before.fill(0);
    addRows(before, factor, some, 0, gather(byRole, TINY, some));
    // What goes on follows its own role only, however unlikely that is.
    for (let r = 0; r < ROLE_COUNT; r++) {
      const s = ROLE_COUNT + r;
      before[s] = (byRole[r] ?? 0) * (factor[r * STATE_COUNT + s] ?? 0);
    }
    let top = scores[at] ?? 0;
    for (let s = 1; s < STATE_COUNT; s++) if ((scores[at + s] ?? 0) > top) top = scores[at + s] ?? 0;
    let sum = 0;
    for (let s = 0; s < STATE_COUNT; s++) {
      const value = Math.exp((scores[at + s] ?? 0) - top);
      emitted[at + s] = value;
      const here = (before[s] ?? 0) * value;
      before[s] = here;
      sum += here;
    }
    const by = 1 / Math.max(sum, 1e-300);
    scale[i] = by;
    for (let s = 0; s < STATE_COUNT; s++) forward[at + s] = (before[s] ?? 0) * by;
    rolesAt(forward, at, byRole);
  }
  const states = new Float32Array(count * STATE_COUNT);
  const into = turned(factor);
  // By role: the weight of all that follows a line of it.
  const after = new Float64Array(ROWS).fill(1);
  const follows = new Float64Array(STATE_COUNT);
  for (let i = count - 1; i >= 0; i--) {
    const at = i * STATE_COUNT;
    const by = scale[i] ?? 1;
    for (let s = 0; s < STATE_COUNT; s++) {
      const weight = after[ROLE_OF[s] ?? 0] ?? 0;
      states[at + s] = (forward[at + s] ?? 0) * weight;
      follows[s] = (emitted[at + s] ?? 0) * weight * by;
    }
    const kept = gather(follows, TINY, some);
    after.fill(0);
    addRows(after, into, some, 0, kept);
  }
  return states;
}

/** Rows by role of what each state counts after it: nothing for what cannot follow. */
function factors(transitions: Float32Array): Float32Array {
  return Float32Array.from(transitions, (value, k) =>
    mayFollow(Math.floor(k / STATE_COUNT), k % STATE_COUNT) ? Math.exp(value) : 0,
  );
}

/** Rows by state instead of rows by role. */
function turned(factor: Float32Array): Float32Array {
  const into = new Float32Array(factor.length);
  for (let r = 0; r < ROWS; r++)
    for (let s = 0; s < STATE_COUNT; s++) into[s * ROWS + r] = factor[r * STATE_COUNT + s] ?? 0;
  return into;
}

/** Gathers the places of all values that are not below `least`; returns how many. */
function gather(values: Float64Array, least: number, { rows, by }: Some): number {
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? 0;
    if (value < least) continue;
    rows[count] = k;
    by[count++] = value;
  }
  return count;
}

/** The probability of each role at a line, from those of its states. */
function rolesAt(forward: Float32Array, at: number, out: Float64Array): void {
  out.fill(0);
  for (let s = 0; s < STATE_COUNT; s++) {
    const own = ROLE_OF[s] ?? 0;
    out[own] = (out[own] ?? 0) + (forward[at + s] ?? 0);
  }
}
