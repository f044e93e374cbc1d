// Pairs of ideographs that are rare against what was read: only where much was read, only of common characters, and only
// where nobody read them on the page itself.
import { expect, test } from 'vitest';
import { type PairCounts, pairsIn, rarePairs } from '#core/checks/rare-pairs.ts';
import { findingsOf } from '#core/checks/run.ts';
import { doc, p, run } from '#tests/support/document.ts';
import { readThrough } from '#tests/support/reading.ts';

const FACTS = { language: 'zh-Hans', date: '' };
const counts = (total: number, characters: Record<string, number>): PairCounts => ({
  total,
  characters,
  unread: ['河头', '河龘'],
});

test('pairs are of ideographs that stand together', () => {
  expect([...pairsIn('春水，桥a头𠮷野')]).toEqual(['春水', '头𠮷', '𠮷野']);
});

test.each([
  ['of common characters', 60_000, { 河: 700, 头: 900, 龘: 1 }, ['河头']],
  ['in a small library', 40_000, { 河: 700, 头: 900, 龘: 1 }, []],
  ['that chance need not have brought together', 600_000, { 河: 700, 头: 900, 龘: 1 }, []],
] as const)('a pair %s', (_, total, characters, expected) => {
  expect(rarePairs(counts(total, characters))).toEqual(expected);
});

test('is told wherever it stands unread', () => {
  const facts = { ...FACTS, rarePairs: new Set(['河头']) };
  const page = doc(p(run(1, '春水河头街市，')), p(run(2, '河头新船河头。')));
  const found = findingsOf(page, facts).filter(({ check }) => check === 'rare-pair');
  expect(found.map(({ params, severity }) => [params.text, severity])).toEqual(
    Array(3).fill(['河头', 'hint']),
  );
  expect(findingsOf(readThrough(page), facts).filter(({ check }) => check === 'rare-pair')).toEqual([]);
  expect(findingsOf(page, FACTS).filter(({ check }) => check === 'rare-pair')).toEqual([]);
});
