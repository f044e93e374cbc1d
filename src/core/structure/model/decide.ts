// Decides a page: each boundary by its own probability, all lines considered, and between the boundaries the best roles.
// The single best sequence would now and then join what the model itself thinks apart, or the other way round.
import { marginals, type Room, roomFor } from './chain.ts';
import { bestPath } from './path.ts';
import { INSIDE_END, ROLE_COUNT, STATE_COUNT } from './states.ts';
import type { Transitions } from './transitions.ts';

export interface Decided {
  /** The state of each line. */
  readonly path: Uint8Array;
  /** Probability of each state at each line. */
  readonly states: Float32Array;
}

/**
 * @param scores a row of `STATE_COUNT` for each line
 * @param room written over; the probabilities lie in it
 */
export function decide(
  scores: Float32Array,
  transitions: Transitions,
  room: Room = roomFor(scores.length / STATE_COUNT),
): Decided {
  const states = marginals(scores, transitions, room);
  const isBreak = new Uint8Array(scores.length / STATE_COUNT);
  for (let i = 0; i < isBreak.length; i++) isBreak[i] = insideAt(states, i * STATE_COUNT) < 0.5 ? 1 : 0;
  return { path: bestPath(scores, isBreak, transitions), states };
}

/** Probability that the line whose row begins at `at` goes on with the block before. */
export function insideAt(states: Float32Array, at: number): number {
  let inside = 0;
  for (let s = ROLE_COUNT; s < INSIDE_END; s++) inside += states[at + s] ?? 0;
  return inside;
}
