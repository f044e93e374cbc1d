// Follows what is read in a library, so that the checks can hold a page against it. The index is brought up to date page
// by page after the start, and when a page is saved; a library that is only looked at has none.
import { statSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import type { PageRef } from '#contract/calls.ts';
import { NOTHING_READ, type ReadCounts } from '#core/checks/likelier-look-alikes.ts';
import { documentFromJson } from '#core/document/journal.ts';
import { readTextOf } from '#core/document/read-text.ts';
import { Failure } from '#core/model/failure.ts';
import { PageFile } from '#core/model/page.ts';
import { readJson } from './json-file.ts';
import { layoutOf } from './layout.ts';
import type { Library } from './library.ts';
import { openReadingIndex, type ReadingIndex } from './reading-index.ts';

export interface Reading {
  /** Counts what was read on a page that is saved. */
  note(page: PageRef, doc: Node): void;
  counts(terms: readonly string[]): ReadCounts;
  /** Resolves when every page has been looked at. */
  readonly isCurrent: Promise<void>;
  close(): Promise<void>;
}

export function followReading(library: Pick<Library, 'folder' | 'readOnly' | 'editions'>): Reading {
  const layout = layoutOf(library.folder);
  let index = library.readOnly === null ? openIfFree(layout.index) : null;

  /** What fails here fails no save: the index is left until the next start, which begins it anew where it must. */
  function withIndex<T>(work: (open: ReadingIndex) => T, otherwise: T): T {
    if (index === null) return otherwise;
    try {
      return work(index);
    } catch {
      index.close();
      index = null;
      return otherwise;
    }
  }

  async function bringUpToDate(): Promise<void> {
    const pages = library.editions.list().flatMap(({ id, pages }) => pages.map((page) => ({ id, page })));
    withIndex((open) => open.keepOnly(new Set(pages.map(({ page }) => page.id))), undefined);
    for (const { id, page } of pages) {
      const path = layout.page(id, page.id);
      const known = withIndex((open) => open.stampOf(page.id), null);
      if (index === null) return;
      if (known === null && page.progress.read === 0) continue;
      const stamp = stampOf(path);
      if (stamp === null || stamp === known) continue;
      const doc = await documentAt(path);
      if (doc === null) continue;
      withIndex((open) => {
        // A save meanwhile has counted what is newer.
        if (open.stampOf(page.id) === known) open.count(page.id, stamp, readTextOf(doc));
      }, undefined);
    }
  }

  const isCurrent = bringUpToDate();
  return {
    isCurrent,
    note({ edition, page }, doc) {
      const stretches = readTextOf(doc);
      withIndex((open) => {
        const stamp = stampOf(layout.page(edition, page));
        if (stamp === null || (stretches.length === 0 && open.stampOf(page) === null)) return;
        open.count(page, stamp, stretches);
      }, undefined);
    },
    counts: (terms) => withIndex((open) => open.counts(terms), NOTHING_READ),
    async close() {
      const open = index;
      index = null;
      await isCurrent;
      open?.close();
    },
  };
}

function openIfFree(path: string): ReadingIndex | null {
  try {
    return openReadingIndex(path);
  } catch {
    // Held by another process, or on a disk that has no room: the checks do without.
    return null;
  }
}

/** Another one when the file was written since; null where there is no file, or none that may be looked at. */
function stampOf(path: string): string | null {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return null;
  }
}

/** Null where the page's file cannot be read, which opening it will tell. */
async function documentAt(path: string): Promise<Node | null> {
  try {
    const page = await readJson(path, PageFile);
    return page === null ? null : documentFromJson(page.document);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
