import { expect, test } from 'vitest';
import { cutOf, proposeColumn } from '#core/structure/gutter.ts';

test('the column is where most lines have a wide gap', () => {
  expect(proposeColumn(['ab cd   ef gh', 'abc d   ef gh', 'a  b    ef gh'])).toBe(8);
});

test('without gaps it is the middle, and lines too short have none', () => {
  expect(proposeColumn(['一二三四五六七八', '一二三四五六七'])).toBe(4);
  expect(proposeColumn(['', 'a'])).toBeNull();
});

test('a line is cut behind its own gap beside the column, else at the column', () => {
  expect(cutOf('ab cd   ef gh', 6)).toBe(8);
  expect(cutOf('ab cd ef gh', 6)).toBe(6);
  expect(cutOf('一二三四五六七八', 4)).toBe(4);
});
