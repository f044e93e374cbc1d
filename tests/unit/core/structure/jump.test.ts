// Jump lines are read: which page, and whether the text goes on there or comes from there.

import { expect, test } from 'vitest';
import { readJump } from '#core/structure/jump.ts';

test.each([
  ['（下转第3版）', '3', 'to'],
  ['下转A03版', 'A03', 'to'],
  ['上接第一版', '1', 'from'],
  ['（上接第十二版）', '12', 'from'],
  ['下转第二十版', '20', 'to'],
  ['Continued on page 4', '4', 'to'],
  ['Continued on Page B7.', 'B7', 'to'],
  ['Continued from page 1', '1', 'from'],
  ['Fortsetzung auf Seite 5', '5', 'to'],
  ['Окончание на стр. 6', '6', 'to'],
])('%s', (text, page, direction) => {
  expect(readJump(text)).toEqual({ page, direction });
});

test.each(['The talks go on', '会议继续举行', 'Continued', 'on page 4 of the report'])(
  'no jump: %s',
  (text) => {
    expect(readJump(text)).toBeUndefined();
  },
);
