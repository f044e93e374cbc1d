// Dates are written as exactly as they are known, and no more.
import { expect, test } from 'vitest';
import { dateText } from '#renderer/app/edition-name.ts';

test.each([
  ['2023', '2023', '2023年'],
  ['2023-02', 'February 2023', '2023年2月'],
  ['2023-02-17', 'February 17, 2023', '2023年2月17日'],
  ['', '', ''],
])('the date %j is as exact as it is known', (date, english, chinese) => {
  expect(dateText(date, 'en')).toBe(english);
  expect(dateText(date, 'zh-Hans')).toBe(chinese);
});
