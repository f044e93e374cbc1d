// Which page is shown stands in the window's address, so that reloading stays there and the browser's back key works.
import type { PageRef } from '#contract/calls.ts';
import { Id } from '#core/model/edition.ts';

/** The page that an address names, null for the start page and for what is no page. */
export function pageOfHash(hash: string): PageRef | null {
  const [edition, page, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const ids = [Id.safeParse(edition), Id.safeParse(page)] as const;
  return ids[0].success && ids[1].success && rest.length === 0
    ? { edition: ids[0].data, page: ids[1].data }
    : null;
}

/** The reverse of `pageOfHash`. */
export function hashOfPage(page: PageRef | null): string {
  return page === null ? '#/' : `#/${page.edition}/${page.page}`;
}

/** True when both name the same page, or both none. */
export function isSamePage(a: PageRef | null, b: PageRef | null): boolean {
  return hashOfPage(a) === hashOfPage(b);
}
