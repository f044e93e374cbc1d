import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, offsetInA } from '#core/document/alignment.ts';

const text = fc.string({ unit: fc.constantFrom('新', '闻', '纸', 'a', 'b', ' ', '𠀀', '𠀁'), maxLength: 40 });

describe('differences', () => {
  test('finds one changed character of a Chinese sentence', () => {
    expect(differences('今天天汽很好', '今天天气很好')).toEqual([{ fromA: 3, toA: 4, fromB: 3, toB: 4 }]);
  });

  test('leads from one string to the other, whatever they are, and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        let built = '';
        let at = 0;
        for (const { fromA, toA, fromB, toB } of differences(a, b)) {
          built += a.slice(at, fromA) + b.slice(fromB, toB);
          at = toA;
          for (const [string, offset] of [
            [a, fromA],
            [a, toA],
            [b, fromB],
            [b, toB],
          ] as const) {
            expect(string.slice(0, offset).isWellFormed()).toBe(true);
          }
        }
        expect(built + a.slice(at)).toBe(b);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('gives up on hopeless pairs by taking all of it as changed', () => {
    const [a, b] = ['x'.repeat(2000), 'yz'.repeat(1000)];
    expect(differences(a, b)).toEqual([{ fromA: 0, toA: 2000, fromB: 0, toB: 2000 }]);
  });
});

describe('offsetInA', () => {
  test('keeps the order of offsets and both ends', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = differences(a, b);
        const offsets = Array.from({ length: b.length + 1 }, (_, i) => offsetInA(found, i));
        expect(offsets).toEqual([...offsets].sort((x, y) => x - y));
        expect(offsets.at(-1)).toBe(a.length);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
