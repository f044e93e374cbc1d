// What is looked at once the doubts are decided: everything else that nobody decided, the least sure first.
import { expect, test } from 'vitest';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import type { Evidence } from '#core/model/page.ts';
import { acceptDoubt } from '#core/review/decisions.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { nextUnasked, unaskedOf } from '#core/review/unasked.ts';
import { after, article, doc, headline, p, run, stateOf } from '#tests/support/document.ts';

const raw = ['春水初涨', '街上人来人往，', '店铺都开了门。', '第二天下了雨。', '路上没有人。'];
const page = doc(
  article(
    'a1',
    headline(run(1, '春水初涨')),
    p(run(2, '<a>街上人来人往，'), run(3, '店铺都开了门。')),
    p(run(4, '第二天下了雨。'), run(5, '路上没有人。')),
  ),
);
const block = (n: number, role: 'headline' | 'paragraph', confidence: number, membership: number) => ({
  ...{ n, role, second: 'deck', confidence, membership, anchor: n === 1 ? 2 : 1, reasons: [] },
});
const evidence: Evidence = {
  language: 'zh-Hans',
  seams: [
    { after: 1, join: 'break', confidence: 1, reasons: [] },
    { after: 2, join: 'none', confidence: 0.9, reasons: [] },
    { after: 3, join: 'break', confidence: 0.95, reasons: [] },
    { after: 4, join: 'none', confidence: 0.6, reasons: [] },
  ],
  blocks: [block(1, 'headline', 0.7, 0.95), block(2, 'paragraph', 1, 1), block(4, 'paragraph', 0.97, 0.85)],
  interleaved: [],
};
const asked = { raw, evidence, threshold: 0.65 };
const state = stateOf(page, raw);
const keys = (now = state.doc, about = asked): string[] => unaskedOf(now, about).map(({ key }) => key);

test('is the rest, in the order in which a rising threshold would ask for it', () => {
  expect(doubtsOf(page, asked).map(({ key }) => key)).toEqual(['seam:4']);
  expect(keys()).toEqual(['role:1', 'seam:2', 'membership:4', 'seam:3']);
  for (const [at, key] of keys().entries()) {
    const levels = [0.71, 0.81, 0.86, 0.91];
    const doubts = doubtsOf(page, { ...asked, threshold: levels[at] ?? 1 }).map((doubt) => doubt.key);
    expect(doubts).toContain(key);
    expect(doubts).toHaveLength(at + 2);
  }
});

test('is less by what a person decides or changes, and by what is put among the doubts', () => {
  const [first] = unaskedOf(page, asked);
  if (first === undefined) throw new Error('nothing is left');
  const accepted = after(state, acceptDoubt(first));
  expect(keys(accepted?.doc)).toEqual(['seam:2', 'membership:4', 'seam:3', 'membership:1']);
  const cut = after(stateOf(page, raw), EDIT_COMMANDS['split-at-seam']);
  expect(keys(cut?.doc)).toEqual(['role:1', 'membership:4', 'seam:3']);
  expect(keys(page, { ...asked, threshold: 0.75 })).toEqual(['seam:2', 'membership:4', 'seam:3']);
});

test('of the passes that are gone through', () => {
  expect(unaskedOf(page, { ...asked, passes: ['articles'] }).map(({ key }) => key)).toEqual([
    'role:1',
    'membership:4',
  ]);
});

test('a break before a block of another role is among them where blocks are not gone through', () => {
  const [first, ...others] = evidence.seams;
  if (first === undefined) throw new Error('no seam');
  const seams = [{ ...first, confidence: 0.95 }, ...others];
  const blocks = evidence.blocks.map((one) => ({ ...one, membership: Math.min(one.membership, 0.99) }));
  const unsure = { ...asked, evidence: { ...evidence, seams, blocks } };
  expect(keys(page, unsure)).not.toContain('seam:1');
  const found = unaskedOf(page, { ...unsure, passes: ['seams'] });
  expect(found.map(({ key }) => key)).toEqual(['seam:2', 'seam:1', 'seam:3']);
});

test('goes on from what was looked at by how sure it was, whatever came up since', () => {
  const all = unaskedOf(page, asked);
  const [role, seam, membership] = all;
  if (role === undefined || seam === undefined || membership === undefined)
    throw new Error('too few are left');
  expect(nextUnasked(all, null)?.key).toBe('role:1');
  expect(nextUnasked([role, membership], seam)?.key).toBe('membership:4');
  expect(nextUnasked(all, role)?.key).toBe('seam:2');
  expect(nextUnasked([role], membership)?.key).toBe('role:1');
  expect(nextUnasked([], role)).toBeNull();
});
