import { expect, test } from 'vitest';
import { locate } from '#core/document/relocate.ts';

test('places the halves of a run, in whichever order they stand', () => {
  expect(locate('甲乙丙丁', ['丙丁', '甲乙'])).toEqual(
    expect.arrayContaining([
      { claimant: 0, start: 0, end: 2, from: 2 },
      { claimant: 1, start: 0, end: 2, from: 0 },
    ]),
  );
});

test('takes a copy for a copy, even where it stands before the original', () => {
  expect(locate('甲乙丙丁', ['乙丙', '甲乙丙丁'])).toEqual([{ claimant: 1, start: 0, end: 4, from: 0 }]);
});

test('cuts a run around what was moved out of its middle', () => {
  const found = locate('abcdef', ['abef', 'cd']);
  expect(found).toContainEqual({ claimant: 1, start: 0, end: 2, from: 2 });
  expect(found).toContainEqual({ claimant: 0, start: 0, end: 2, from: 0 });
  expect(found).toContainEqual({ claimant: 0, start: 2, end: 4, from: 4 });
});

test('places a corrected half by what is left', () => {
  expect(locate('今天天汽很好啊', ['今天天气', '很好啊'])).toContainEqual({
    claimant: 0,
    start: 0,
    end: 4,
    from: 0,
  });
});

test('leaves out what is no part of the line', () => {
  expect(locate('甲乙', ['甲乙', '戊己'])).toEqual([{ claimant: 0, start: 0, end: 2, from: 0 }]);
});
