// The window's address names the page that is shown, and nothing else.
import { describe, expect, test } from 'vitest';
import { hashOfPage, isSamePage, pageOfHash } from '#renderer/app/address.ts';

describe('addresses', () => {
  const page = { edition: 'abcdefgh12', page: 'zyxwvuts98' };

  test('a page comes back from its address', () => {
    expect(pageOfHash(hashOfPage(page))).toEqual(page);
    expect(pageOfHash(hashOfPage(null))).toBeNull();
  });

  test.each(['', '#', '#/x', '#/../../etc', '#/abcdefgh12', '#/abcdefgh12/zyxwvuts98/more'])(
    '%j is no page',
    (hash) => expect(pageOfHash(hash)).toBeNull(),
  );

  test('two pages of one edition differ', () => {
    expect(isSamePage(page, { ...page })).toBe(true);
    expect(isSamePage(page, { ...page, page: 'zyxwvuts99' })).toBe(false);
    expect(isSamePage(page, null)).toBe(false);
  });
});
