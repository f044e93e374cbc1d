// The labels of a page taken together: the best sequence, and the probability of each label given all lines.
import { INSIDE_END, isInside, ROLE_COUNT, ROLE_OF, STATE_COUNT } from './states.ts';

/** True where state `s` may follow a line of role `role`; `ROLE_COUNT` stands for the start of the page. */
export const mayFollow = (role: number, s: number): boolean => !isInside(s) || ROLE_OF[s] === role;

const IMPOSSIBLE = -1e30;
/** A role so far below the best cannot catch up: no transition is worth as much. */
const BEAM = 40;
/** Probabilities below this add nothing that could be seen. */
const TINY = 1e-9;

/** The best sequence of states: Viterbi. */
export function bestPath(scores: Float32Array, transitions: Float32Array): Int16Array {
  const count = scores.length / STATE_COUNT;
  const path = new Int16Array(count);
  if (count === 0) return path;
  const cameFrom = new Int16Array(count * STATE_COUNT);
  // By role of the line before: its best score and the state that has it.
  let roleBest = new Float64Array(ROLE_COUNT + 1).fill(IMPOSSIBLE);
  let roleState = new Int16Array(ROLE_COUNT + 1);
  roleBest[ROLE_COUNT] = 0;
  for (let i = 0; i < count; i++) {
    const hopeless = roleBest.reduce((top, value) => Math.max(top, value), IMPOSSIBLE) - BEAM;
    const nextBest = new Float64Array(ROLE_COUNT + 1).fill(IMPOSSIBLE);
    const nextState = new Int16Array(ROLE_COUNT + 1);
    for (let s = 0; s < STATE_COUNT; s++) {
      const own = ROLE_OF[s] ?? 0;
      let best = IMPOSSIBLE;
      let from = ROLE_COUNT;
      if (s >= ROLE_COUNT && s < INSIDE_END) {
        best = (roleBest[own] ?? IMPOSSIBLE) + (transitions[own * STATE_COUNT + s] ?? 0);
        from = own;
      } else {
        for (let r = 0; r <= ROLE_COUNT; r++) {
          if ((roleBest[r] ?? IMPOSSIBLE) < hopeless) continue;
          const score = (roleBest[r] ?? IMPOSSIBLE) + (transitions[r * STATE_COUNT + s] ?? 0);
          if (score > best) {
            best = score;
            from = r;
          }
        }
      }
      const score = best + (scores[i * STATE_COUNT + s] ?? 0);
      cameFrom[i * STATE_COUNT + s] = roleState[from] ?? 0;
      if (score > (nextBest[own] ?? IMPOSSIBLE)) {
        nextBest[own] = score;
        nextState[own] = s;
      }
    }
    roleBest = nextBest;
    roleState = nextState;
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
  const rows = ROLE_COUNT + 1;
  const factor = Float64Array.from(transitions, Math.exp);
  const emitted = new Float64Array(count * STATE_COUNT);
  const forward = new Float64Array(count * STATE_COUNT);
  const scale = new Float64Array(count);
  let logTotal = 0;
  let byRole = new Float64Array(rows);
  byRole[ROLE_COUNT] = 1;
  for (let i = 0; i < count; i++) {
    const at = i * STATE_COUNT;
    let top = IMPOSSIBLE;
    for (let s = 0; s < STATE_COUNT; s++) top = Math.max(top, scores[at + s] ?? 0);
    let sum = 0;
    const likely: number[] = [];
    byRole.forEach((value, r) => {
      if (value > TINY) likely.push(r);
    });
    const next = new Float64Array(rows);
    for (let s = 0; s < STATE_COUNT; s++) {
      const value = Math.exp((scores[at + s] ?? 0) - top);
      emitted[at + s] = value;
      const own = ROLE_OF[s] ?? 0;
      let before = 0;
      if (s >= ROLE_COUNT && s < INSIDE_END)
        before = (byRole[own] ?? 0) * (factor[own * STATE_COUNT + s] ?? 0);
      else for (const r of likely) before += (byRole[r] ?? 0) * (factor[r * STATE_COUNT + s] ?? 0);
      const reached = before * value;
      forward[at + s] = reached;
      sum += reached;
    }
    const by = 1 / Math.max(sum, 1e-300);
    scale[i] = by;
    logTotal += top - Math.log(by);
    for (let s = 0; s < STATE_COUNT; s++) {
      const value = (forward[at + s] ?? 0) * by;
      forward[at + s] = value;
      const own = ROLE_OF[s] ?? 0;
      next[own] = (next[own] ?? 0) + value;
    }
    byRole = next;
  }
  const states = new Float32Array(count * STATE_COUNT);
  const counts = wantTransitions ? new Float64Array(rows * STATE_COUNT) : null;
  // By role: the weight of all that follows a line of it.
  let after = new Float64Array(rows).fill(1);
  for (let i = count - 1; i >= 0; i--) {
    const at = i * STATE_COUNT;
    for (let s = 0; s < STATE_COUNT; s++)
      states[at + s] = (forward[at + s] ?? 0) * (after[ROLE_OF[s] ?? 0] ?? 0);
    const previous = new Float64Array(rows);
    if (i > 0)
      for (let s = 0; s < STATE_COUNT; s++)
        previous[ROLE_OF[s] ?? 0] = (previous[ROLE_OF[s] ?? 0] ?? 0) + (forward[at - STATE_COUNT + s] ?? 0);
    else previous[ROLE_COUNT] = 1;
    const before = new Float64Array(rows);
    const by = scale[i] ?? 1;
    for (let s = 0; s < STATE_COUNT; s++) {
      const own = ROLE_OF[s] ?? 0;
      const follows = (emitted[at + s] ?? 0) * (after[own] ?? 0) * by;
      if (follows * (wantTransitions ? 1e6 : 1) < TINY) continue;
      const inside = s >= ROLE_COUNT && s < INSIDE_END;
      for (let r = inside ? own : 0; r < (inside ? own + 1 : rows); r++) {
        const value = (factor[r * STATE_COUNT + s] ?? 0) * follows;
        before[r] = (before[r] ?? 0) + value;
        if (counts !== null)
          counts[r * STATE_COUNT + s] = (counts[r * STATE_COUNT + s] ?? 0) + value * (previous[r] ?? 0);
      }
    }
    after = before;
  }
  return { states, transitions: counts, logTotal };
}
