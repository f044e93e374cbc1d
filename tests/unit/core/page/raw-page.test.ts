import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentSpan, countLines, splitLines } from '#core/page/raw-page.ts';

test.each([
  ['', ['']],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['\n\n', ['', '']],
  ['\r\n', ['']],
  ['a\fb\u2028c', ['a\fb\u2028c']],
  ['\uFEFFa', ['a']],
])('the lines of %j', (text, lines) => {
  expect(splitLines(text)).toEqual(lines);
});

test('lines are counted as they are split', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\f', '𠮷', '\uFEFF') });
  fc.assert(
    fc.property(text, (one) => {
      expect(countLines(one)).toBe(splitLines(one).length);
    }),
    { seed: 20261125 },
  );
});

test('white space at the ends of a line is no content', () => {
  expect(contentSpan('　甲 乙\t')).toEqual({ from: 1, to: 4 });
  expect(contentSpan(' \t')).toEqual({ from: 2, to: 2 });
});
