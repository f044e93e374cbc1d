// What two states of a page say differently, and bringing one of them back.
import { expect, test } from 'vitest';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { restoreVersion } from '#core/document/commands/restore-version.ts';
import { compareVersions } from '#core/versions/compare.ts';
import { after, article, discard, doc, headline, p, run, stateOf } from '#tests/support/document.ts';

const RAW = ['山水日报', '春天来子了', '树木很多', 'the ferry', 'returns'];

const before = doc(
  p(run(1, '山水日报')),
  article(
    'a',
    headline(run(2, '春天来子了')),
    p(run(3, '树木很多'), run(4, 'the ferry '), run(5, 'returns')),
  ),
);

test('the same state has no difference', () => {
  expect(compareVersions(before, before, RAW)).toEqual([]);
});

test('tells text, place, join, role and article by raw line', () => {
  const now = doc(
    discard(p(run(1, '山水日报'))),
    article('a', headline(run(2, '春天来了')), headline(run(3, '树木很多'))),
    article('b', p(run(4, 'the ferry'), run(5, 'returns'))),
  );
  expect(compareVersions(before, now, RAW)).toEqual(
    [
      { type: 'text', n: 2, before: '春天来子了', after: '春天来了' },
      { type: 'place', n: 1, to: 1, before: 'placed', after: 'discarded', text: '山水日报' },
      { type: 'join', n: 3, before: 'none', after: null },
      { type: 'join', n: 4, before: 'space', after: 'none' },
      { type: 'role', n: 3, to: 3, before: 'paragraph', after: 'headline', text: '树木很多' },
      { type: 'article', n: 4, to: 5, before: '春天来了', after: 'the ferryreturns', text: 'the ferry' },
    ].map((change) => (change.type === 'article' ? { ...change, before: '春天来子了' } : change)),
  );
});

test('tells lines that are gone, and blocks that moved', () => {
  const now = doc(
    article('a', p(run(3, '树木很多'), run(4, 'the ferry '), run(5, 'returns'))),
    p(run(1, '山水日报')),
  );
  expect(compareVersions(before, now, RAW).map(({ type, n }) => [type, n])).toEqual([
    ['place', 2],
    ['moved', 3],
  ]);
});

test('a version comes back as one step that can be undone', () => {
  const version = doc(p(run(1, '山水日报')), article('a', headline(run(2, '春天来了'))));
  const state = stateOf(before, RAW);
  const restored = after(state, restoreVersion(version));
  expect(restored?.doc.eq(version)).toBe(true);
  expect(restored && after(restored, EDIT_COMMANDS.undo)?.doc.eq(before)).toBe(true);
});

test('what is the same, and what belongs to other raw lines, is refused', () => {
  const state = stateOf(before, RAW);
  expect(after(state, restoreVersion(before))).toBeNull();
  expect(after(state, restoreVersion(doc(p(run(9, 'elsewhere')))))).toBeNull();
});
