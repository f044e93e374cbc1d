// The best sequence of states once it is known where blocks begin: Viterbi from block to block, since all lines of a
// block have one role.
import { ROLE_COUNT, ROLE_OF, STATE_COUNT } from './states.ts';
import { BEGINS, ROWS, type Transitions } from './transitions.ts';

const IMPOSSIBLE = -1e30;

/**
 * @param scores a row of `STATE_COUNT` for each line
 * @param isBreak by line, whether it begins a block; the first does
 * @returns the state of each line
 */
export function bestPath(
  scores: Float32Array,
  isBreak: Uint8Array,
  { scores: transitions, leads }: Transitions,
): Uint8Array {
  const count = isBreak.length;
  const blocks = isBreak.reduce((sum, own) => sum + own, 0);
  // By block and role: the state that it best begins with, and the best role of the block before.
  const beginsWith = new Uint8Array(blocks * ROLE_COUNT);
  const comesAfter = new Uint8Array(blocks * ROLE_COUNT);
  // By role of the line before: its best score.
  let best = new Float64Array(ROWS).fill(IMPOSSIBLE);
  let next = new Float64Array(ROWS);
  best[ROLE_COUNT] = 0;
  const hopeful = new Uint8Array(ROWS);
  let block = -1;
  for (let i = 0; i < count; i++) {
    const at = i * STATE_COUNT;
    if (isBreak[i] !== 1) {
      for (let r = 0; r < ROLE_COUNT; r++) {
        const s = ROLE_COUNT + r;
        best[r] = (best[r] ?? 0) + (transitions[r * STATE_COUNT + s] ?? 0) + (scores[at + s] ?? 0);
      }
      continue;
    }
    const row = ++block * ROLE_COUNT;
    const hopes = gatherHopeful(best, leads, hopeful);
    next.fill(IMPOSSIBLE);
    for (const s of BEGINS) {
      let highest = IMPOSSIBLE;
      let from = ROLE_COUNT;
      for (let k = 0; k < hopes; k++) {
        const r = hopeful[k] ?? 0;
        const score = (best[r] ?? 0) + (transitions[r * STATE_COUNT + s] ?? 0);
        if (score <= highest) continue;
        highest = score;
        from = r;
      }
      const own = ROLE_OF[s] ?? 0;
      const score = highest + (scores[at + s] ?? 0);
      if (score <= (next[own] ?? 0)) continue;
      next[own] = score;
      beginsWith[row + own] = s;
      comesAfter[row + own] = from;
    }
    const spent = best;
    best = next;
    next = spent;
  }
  let role = topOf(best, ROLE_COUNT);
  const path = new Uint8Array(count);
  for (let i = count - 1; i >= 0; i--) {
    if (isBreak[i] !== 1) {
      path[i] = ROLE_COUNT + role;
      continue;
    }
    const at = block-- * ROLE_COUNT + role;
    path[i] = beginsWith[at] ?? 0;
    role = comesAfter[at] ?? 0;
  }
  return path;
}

/** Gathers the roles whose lag behind the best could still be made up; returns how many. */
function gatherHopeful(best: Float64Array, leads: Float64Array, hopeful: Uint8Array): number {
  const top = topOf(best, ROWS);
  let hopes = 0;
  for (let r = 0; r < ROWS; r++)
    if ((best[r] ?? 0) + (leads[top * ROWS + r] ?? 0) >= (best[top] ?? 0)) hopeful[hopes++] = r;
  return hopes;
}

/** The place of the highest of the first `count` values, of equals the first. */
function topOf(values: Float64Array, count: number): number {
  let top = 0;
  for (let k = 1; k < count; k++) if ((values[k] ?? 0) > (values[top] ?? 0)) top = k;
  return top;
}
