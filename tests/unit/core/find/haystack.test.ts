// Reading ahead: what a search needs is there before it, and is what the search would have read.
import { Node } from 'prosemirror-model';
import { expect, test, vi } from 'vitest';
import { findIn } from '#core/find/find.ts';
import { haystackOf, readAhead } from '#core/find/haystack.ts';
import { type FindQuery, prepare, SEAM } from '#core/find/query.ts';
import { doc, p, run } from '#tests/support/document.ts';

const folding = { case: true, width: true, scripts: true };
const ANY = { isRegex: false, matchCase: false, matchWidth: false, matchScript: false };

function found(page: Node, pattern: string, exactness: Partial<FindQuery> = {}): number {
  const prepared = prepare({ ...ANY, ...exactness, pattern });
  if (prepared === null || typeof prepared === 'string') throw new Error('nothing to find');
  return findIn(page, prepared).hits.length;
}

test('a page is read in pieces, and a search then reads nothing', () => {
  const page = doc(
    ...Array.from({ length: 1_000 }, (_, i) => p(run(i + 1, `Line ${i}`), run(i + 1001, '續'))),
  );
  expect([...readAhead(page, folding)].length).toBeGreaterThan(5);
  const reads = vi.spyOn(Node.prototype, 'textContent', 'get');
  expect(found(page, 'line 7')).toBe(111);
  expect(found(page, '7⏎续')).toBe(100);
  expect(reads).not.toHaveBeenCalled();
  expect(found(page, 'L', { matchCase: true })).toBe(1_000);
  expect(reads).toHaveBeenCalled();
});

test('seams show as signs in place of what joins, with and without characters that fold together', () => {
  const block = p(run(1, '一ｶﾞ'), run(2, 'Two '), run(3, 'end'));
  const page = doc(block);
  const { text, at } = haystackOf(page.child(0), { folding, seams: true });
  expect(text).toBe(`一ガ${SEAM}two${SEAM}end`);
  expect([...(at ?? [])]).toEqual([0, 1, 3, 3, 4, 5, 6, 7, 8, 9, 10]);
});
