// What may follow what, in the forms that the sums and the search want. States that begin a block may follow any role;
// those that go on follow their own role only, so that of each row of transitions half is nothing and is left out.
import { paddedTo } from './rows.ts';
import { isInside, ROLE_COUNT, ROLE_OF, STATE_COUNT } from './states.ts';

/** True where state `s` may follow a line of role `role`; `ROLE_COUNT` stands for the start of the page. */
export const mayFollow = (role: number, s: number): boolean => !isInside(s) || ROLE_OF[s] === role;

/** Roles of the line before, and the start of the page. */
export const ROWS = ROLE_COUNT + 1;
/** The states that begin something: for each role its own, and after them those of paragraphs that are told apart. */
export const BEGINS: readonly number[] = Array.from({ length: STATE_COUNT }, (_, s) => s).filter(
  (s) => !isInside(s),
);
export const BEGINS_WIDTH = paddedTo(BEGINS.length);
export const ROWS_WIDTH = paddedTo(ROWS);

export interface Transitions {
  /** Scores: `ROWS` rows of `STATE_COUNT`. */
  readonly scores: Float32Array;
  /** What counts each of `BEGINS` after a role: rows by role of `BEGINS_WIDTH`, and by state of `ROWS_WIDTH`. */
  readonly begins: Float64Array;
  readonly beginsAfter: Float64Array;
  /** What counts to go on, by role. */
  readonly goesOn: Float32Array;
  /** How much better at most one role is followed than another: `ROWS` rows by the other. No greater lag is made up. */
  readonly leads: Float64Array;
}

/** @param scores of a state after a role: `(roles + 1) * states`; the last row is for the first line */
export function transitionsOf(scores: Float32Array): Transitions {
  const begins = new Float64Array(ROWS * BEGINS_WIDTH);
  const beginsAfter = new Float64Array(BEGINS.length * ROWS_WIDTH);
  const leads = new Float64Array(ROWS * ROWS).fill(Number.NEGATIVE_INFINITY);
  for (let r = 0; r < ROWS; r++) {
    BEGINS.forEach((s, k) => {
      const score = scores[r * STATE_COUNT + s] ?? 0;
      begins[r * BEGINS_WIDTH + k] = Math.fround(Math.exp(score));
      beginsAfter[k * ROWS_WIDTH + r] = Math.fround(Math.exp(score));
      for (let other = 0; other < ROWS; other++) {
        const lead = score - (scores[other * STATE_COUNT + s] ?? 0);
        if (lead > (leads[other * ROWS + r] ?? 0)) leads[other * ROWS + r] = lead;
      }
    });
  }
  const goesOn = Float32Array.from({ length: ROLE_COUNT }, (_, r) =>
    Math.exp(scores[r * STATE_COUNT + ROLE_COUNT + r] ?? 0),
  );
  return { scores, begins, beginsAfter, goesOn, leads };
}
