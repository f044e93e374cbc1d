import { expect, test } from 'vitest';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { articleProgress, percentRead } from '#core/review/progress.ts';
import { after, article, doc, headline, p, run, stateOf } from '#tests/support/document.ts';

const raw = ['标题', '甲甲甲甲', '乙乙乙乙', '丙丙丙'];
const page = doc(
  article(
    'a1',
    headline(run(1, '标题')),
    p(run(2, '<a>甲甲甲甲'), run(3, '乙己乙乙')),
    article('box', p(run(4, '丙丙丙'))),
  ),
);
const evidence = {
  language: 'zh-Hans',
  seams: [{ after: 2, join: 'none', confidence: 0.5, reasons: [] }],
  blocks: [{ n: 4, role: 'paragraph', confidence: 0.5, membership: 0.99, anchor: 4, reasons: [] }],
  interleaved: [],
};

test('counts for each article its own doubts, characters and corrections, a box for itself', () => {
  const read = after(stateOf(page, raw), EDIT_COMMANDS['confirm-line']);
  if (read === null) throw new Error('refused');
  const doubts = doubtsOf(read.doc, { raw, evidence, threshold: 0.9 });
  expect(Object.fromEntries(articleProgress(read.doc, raw, doubts))).toEqual({
    a1: { doubts: 1, characters: 10, read: 4, corrected: 1 },
    box: { doubts: 1, characters: 3, read: 0, corrected: 0 },
  });
});

test('says 100 % only when all is read', () => {
  expect(percentRead({ characters: 1000, read: 999 })).toBe(99);
  expect(percentRead({ characters: 1000, read: 1000 })).toBe(100);
  expect(percentRead({ characters: 0, read: 0 })).toBe(0);
});
