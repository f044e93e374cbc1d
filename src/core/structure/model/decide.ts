// Decides a page: each boundary by its own probability, all lines considered, and between the boundaries the best roles.
// The single best sequence would now and then join what the model itself thinks apart, or the other way round.
import { bestPath, marginals } from './chain.ts';
import { INSIDE_END, ROLE_COUNT, STATE_COUNT } from './states.ts';

export interface Decided {
  /** The state of each line. */
  readonly path: Int16Array;
  /** Probability of each state at each line. */
  readonly states: Float32Array;
}

/** More than any sum of scores could make up for. */
const FAR = 1e4;

/** @param scores a row of `STATE_COUNT` for each line; written over */
export function decide(scores: Float32Array, transitions: Float32Array): Decided {
  const states = marginals(scores, transitions);
  for (let at = 0; at < scores.length; at += STATE_COUNT) {
    const isBreak = insideAt(states, at) < 0.5;
    for (let s = 0; s < STATE_COUNT; s++)
      if ((s >= ROLE_COUNT && s < INSIDE_END) === isBreak) scores[at + s] = (scores[at + s] ?? 0) - FAR;
  }
  return { path: bestPath(scores, transitions), states };
}

/** Probability that the line whose row begins at `at` goes on with the block before. */
export function insideAt(states: Float32Array, at: number): number {
  let inside = 0;
  for (let s = ROLE_COUNT; s < INSIDE_END; s++) inside += states[at + s] ?? 0;
  return inside;
}
