import { expect, test } from 'vitest';
import { numberIn } from '#core/page/han-number.ts';

test.each([
  ['2024', 2024],
  ['03', 3],
  ['二〇二四', 2024],
  ['一九○五', 1905],
  ['一九零五', 1905],
  ['九', 9],
  ['十', 10],
  ['十七', 17],
  ['二十', 20],
  ['三十一', 31],
  ['廿六', 26],
  ['廿', 20],
  ['卅一', 31],
  ['元', 1],
])('%s is %i', (text, value) => {
  expect(numberIn(text)).toBe(value);
});
