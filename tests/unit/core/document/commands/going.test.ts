import { expect, test } from 'vitest';
import type { EditCommandId } from '#core/document/commands/ids.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import {
  after as afterwards,
  article,
  discard,
  doc,
  p,
  run,
  shape,
  stateOf,
  type Tagged,
} from '#tests/support/document.ts';

const raw = ['甲甲甲', '乙乙乙', '丙丙丙', '丁丁丁', '戊戊戊'];
const page = doc(
  article('a1', p(run(1, '甲<a>甲甲'), run(2, '乙乙乙')), p(run(3, '丙丙丙'))),
  discard(p(run(4, '丁丁丁'))),
  p(run(5, '戊戊戊')),
);

/** The text from where the caret went on, or what is selected. */
function gone(document: Tagged, ...ids: readonly EditCommandId[]): string | null {
  let state = stateOf(document, raw);
  for (const id of ids) {
    const next = afterwards(state, EDIT_COMMANDS[id]);
    if (next === null) return null;
    expect(next.doc).toBe(state.doc);
    state = next;
  }
  const { $from, from, to, empty } = state.selection;
  return empty ? $from.parent.textContent.slice($from.parentOffset) : state.doc.textBetween(from, to, '|');
}

test('goes from block to block, past discards, and stops at either end', () => {
  expect(gone(page, 'next-block')).toBe('丙丙丙');
  expect(gone(page, 'next-block', 'next-block')).toBe('戊戊戊');
  expect(gone(page, 'next-block', 'next-block', 'next-block')).toBeNull();
  expect(gone(page, 'next-block', 'previous-block')).toBe('甲甲甲乙乙乙');
  expect(gone(page, 'previous-block')).toBeNull();
});

test('goes from article to article by their beginnings, and back to its own first', () => {
  const two = doc(
    article('a1', p(run(1, '甲<a>甲甲')), article('box', p(run(2, '乙乙乙')))),
    p(run(3, '丙丙丙')),
    article('a2', p(run(4, '丁丁丁')), p(run(5, '戊戊戊'))),
  );
  const from = (...ids: readonly EditCommandId[]): string | null => gone(two, ...ids);
  expect(from('next-article')).toBe('乙乙乙');
  expect(from('next-article', 'next-article')).toBe('丁丁丁');
  expect(from('next-article', 'next-article', 'next-article')).toBeNull();
  expect(from('previous-article')).toBe('甲甲甲');
  expect(from('previous-article', 'previous-article')).toBeNull();
  expect(from('next-article', 'next-article', 'next-block', 'previous-article')).toBe('丁丁丁');
});

test('goes from raw line to raw line within a block and over its end', () => {
  expect(gone(page, 'next-line')).toBe('乙乙乙');
  expect(gone(page, 'next-line', 'next-line')).toBe('丙丙丙');
  expect(gone(page, 'next-line', 'previous-line')).toBe('甲甲甲乙乙乙');
});

test('takes one block more into the selection each time', () => {
  expect(gone(page, 'select-next-block')).toBe('甲甲甲乙乙乙|丙丙丙');
  expect(gone(page, 'next-block', 'select-previous-block')).toBe('甲甲甲乙乙乙|丙丙丙');
});

const apart = (caret: string) =>
  doc(article('a1', p(run(3, caret)), p(run(5, '戊戊戊')), p(run(1, '甲甲甲'), run(2, '乙乙乙'))));

test('joins a block to the raw line before it, wherever that stands', () => {
  const next = afterwards(stateOf(apart('丙<a>丙丙'), raw), EDIT_COMMANDS['join-line-before']);
  expect(next === null ? '' : shape(next.doc)).toBe(
    'article-a1[paragraph(5:戊戊戊) paragraph(1:甲甲甲|2:乙乙乙|3:丙丙丙)]',
  );
});

test('joins nothing to a line that stands in the same block, or in a discard', () => {
  expect(afterwards(stateOf(page, raw), EDIT_COMMANDS['join-line-before'])).toBeNull();
  const set = doc(discard(p(run(1, '甲甲甲'))), p(run(2, '<a>乙乙乙')));
  expect(afterwards(stateOf(set, raw), EDIT_COMMANDS['join-line-before'])).toBeNull();
});
