// The sums and the search leave out what cannot follow; here they are held against all sequences of short pages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginals, roomFor } from '#core/structure/model/chain.ts';
import { bestPath } from '#core/structure/model/path.ts';
import { isInside, ROLE_COUNT, ROLE_OF, STATE_COUNT } from '#core/structure/model/states.ts';
import { mayFollow, ROWS, transitionsOf } from '#core/structure/model/transitions.ts';

const LINES = 2;
const numbers = (count: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values));
const page = fc.record({ scores: numbers(LINES * STATE_COUNT), transitions: numbers(ROWS * STATE_COUNT) });
type Page = typeof page extends fc.Arbitrary<infer T> ? T : never;

/** Each sequence that may be, with its score. */
function* sequences({ scores, transitions }: Page): Generator<{ states: number[]; score: number }> {
  const stepOf = (role: number, i: number, s: number): number =>
    (transitions[role * STATE_COUNT + s] ?? 0) + (scores[i * STATE_COUNT + s] ?? 0);
  for (let a = 0; a < STATE_COUNT; a++) {
    if (!mayFollow(ROLE_COUNT, a)) continue;
    const role = ROLE_OF[a] ?? 0;
    for (let b = 0; b < STATE_COUNT; b++)
      if (mayFollow(role, b)) yield { states: [a, b], score: stepOf(ROLE_COUNT, 0, a) + stepOf(role, 1, b) };
  }
}

describe('the chain of labels', () => {
  it('gives each state the share of all sequences that have it', () => {
    fc.assert(
      fc.property(page, (given) => {
        const expected = new Float64Array(LINES * STATE_COUNT);
        let total = 0;
        for (const { states, score } of sequences(given)) {
          total += Math.exp(score);
          for (const [i, s] of states.entries()) {
            const at = i * STATE_COUNT + s;
            expected[at] = (expected[at] ?? 0) + Math.exp(score);
          }
        }
        const found = marginals(given.scores, transitionsOf(given.transitions), roomFor(LINES));
        found.forEach((probability, at) => {
          expect(probability).toBeCloseTo((expected[at] ?? 0) / total, 5);
        });
      }),
      { seed: 7, numRuns: 15 },
    );
  });

  it('finds the best sequence that begins blocks where it is told to', () => {
    fc.assert(
      fc.property(page, fc.boolean(), (given, secondBegins) => {
        let best = { states: [0, 0], score: Number.NEGATIVE_INFINITY };
        for (const one of sequences(given))
          if (one.score > best.score && isInside(one.states[1] ?? 0) !== secondBegins) best = one;
        const isBreak = Uint8Array.of(1, secondBegins ? 1 : 0);
        const path = bestPath(given.scores, isBreak, transitionsOf(given.transitions));
        expect([...path]).toEqual(best.states);
      }),
      { seed: 8, numRuns: 40 },
    );
  });
});
