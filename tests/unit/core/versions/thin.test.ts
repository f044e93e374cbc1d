// Which automatic versions stay as they age.
import { expect, test } from 'vitest';
import { outdated } from '#core/versions/thin.ts';
import { Random } from '#tests/support/random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-25T12:00:00Z');

const kept = (times: readonly number[], now: number): number[] => {
  const old = new Set(outdated(times, now));
  return times.filter((time) => !old.has(time));
};

test('one an hour for a day, one a day for a month, then one a week', () => {
  const every = (step: number, from: number, to: number): number[] =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, i) => NOW - to + i * step);
  // One more each where the stretch begins within an hour, a day or a week.
  expect([24, 25]).toContain(kept(every(HOUR / 6, 0, DAY), NOW).length);
  expect([29, 30, 31]).toContain(kept(every(HOUR, DAY, 30 * DAY), NOW).length);
  expect([10, 11]).toContain(kept(every(DAY, 30 * DAY, 100 * DAY), NOW).length);
});

test('the newest of each stretch stays', () => {
  const noon = NOW - 3 * DAY;
  expect(kept([noon, noon + HOUR, noon + 2 * HOUR], NOW)).toEqual([noon + 2 * HOUR]);
});

test('thinning again changes nothing, and what is young stays however it is thinned in between', () => {
  const random = new Random(7);
  let times: number[] = [];
  let now = NOW;
  for (let i = 0; i < 500; i += 1) {
    now += HOUR * (0.5 + 6 * random.next());
    times = kept([...times, now], now);
    expect(kept(times, now)).toEqual(times);
    expect(times.at(-1)).toBe(now);
  }
  expect(times.length).toBeLessThan(24 + 31 + 500 / 7);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(15 * DAY);
});
