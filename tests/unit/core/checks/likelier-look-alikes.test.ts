// Look-alikes told apart by what was read: only where enough was read, only where both neighbours speak clearly for the
// other one, and only where nobody read the character on the page itself.
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import {
  meantAt,
  pairsIn,
  placesOfBlock,
  type ReadCounts,
  termsOf,
} from '#core/checks/likelier-look-alikes.ts';
import { findingsOf } from '#core/checks/run.ts';
import { doc, p, run } from '#tests/support/document.ts';
import { readThrough } from '#tests/support/reading.ts';

const FACTS = { language: 'zh-Hans', date: '' };
const read: ReadCounts = {
  total: 60_000,
  counts: { 水: 400, 桥: 90, 未: 300, 末: 120, 水未: 40, 未桥: 12, 周: 80, 周末: 60, 末水: 3 },
};
const place = (before: string, character: string, after: string) => ({ before, character, after, at: 0 });

test('pairs are of ideographs that stand together', () => {
  expect([...pairsIn('春水，桥a头𠮷野')]).toEqual(['春水', '头𠮷', '𠮷野']);
});

test('places are those of characters that have look-alikes, with what is beside them', () => {
  expect(placesOfBlock(p(run(1, '𠮷末水，未')))).toEqual([
    { before: '𠮷', character: '末', after: '水', at: 2 },
  ]);
  expect(termsOf(place('', '末', '水'))).toEqual(['末', '未', '水', '末水', '未水']);
});

test.each([
  ['where the look-alike is usual', place('水', '末', '桥'), '未'],
  ['where the character is usual itself', place('周', '末', '水'), null],
  ['where one neighbour was seldom read beside the look-alike', place('桥', '末', ''), null],
  ['where nothing is known of the neighbours', place('山', '末', '路'), null],
] as const)('is meant %s', (_, at, meant) => {
  expect(meantAt(at, read)).toBe(meant);
});

test('nothing is said of a library that has read little', () => {
  expect(meantAt(place('水', '末', '桥'), { ...read, total: 19_999 })).toBeNull();
});

test('is told with its fix, until the line is read', () => {
  const page = doc(p(run(1, '春水末桥。')), p(run(2, '周末水未桥。')));
  const found = (document: Node = page, facts: object = { ...FACTS, read }) =>
    findingsOf(document, { ...FACTS, ...facts }).filter(({ check }) => check === 'rare-pair');
  expect(found().map(({ from, to, fix, severity }) => [page.textBetween(from, to), fix, severity])).toEqual([
    ['末', '未', 'warning'],
  ]);
  expect(found(readThrough(page))).toEqual([]);
  expect(found(page, {})).toEqual([]);
});
