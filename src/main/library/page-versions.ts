// The versions of the pages of a library: named ones as they are asked for, automatic ones when one is due.
import type { PageRef } from '#contract/calls.ts';
import type { PageFile } from '#core/model/page.ts';
import type { VersionEntry } from '#core/model/version.ts';
import { AUTOMATIC_AFTER } from '#core/versions/thin.ts';
import type { OpenPage } from './open-page.ts';
import { addVersion, automaticTimes, listVersions, readVersion, thinOut } from './versions.ts';

export interface PageVersions {
  /** Newest first. */
  list(page: PageRef): Promise<readonly VersionEntry[]>;
  /** Keeps the page as it is now under a note. */
  save(page: PageRef, note: string, author: string): Promise<VersionEntry>;
  /** The document of a version. @throws {Failure} 'file-unreadable' or 'version-damaged' */
  read(page: PageRef, id: string): Promise<PageFile['document']>;
}

export interface PageVersionsOptions {
  folderOf(page: PageRef): string;
  opened(page: PageRef): Promise<OpenPage>;
  /** @throws {Failure} where nothing can be written */
  mayWrite(): void;
}

export function pageVersions({ folderOf, opened, mayWrite }: PageVersionsOptions): PageVersions {
  return {
    list: (ref) => listVersions(folderOf(ref)),
    async save(ref, note, author) {
      mayWrite();
      const time = new Date().toISOString();
      const page = pageFileOf(await opened(ref), time);
      return addVersion(folderOf(ref), { page, time, author, note, kind: 'named' });
    },
    read: async (ref, id) => (await readVersion(folderOf(ref), id)).page.document,
  };
}

/** A page that is open as its file would be. */
export function pageFileOf({ base, revision, doc, evidence }: OpenPage, saved: string): PageFile {
  return { ...base, revision, document: doc.toJSON(), evidence, saved };
}

/** Keeps an automatic version of an edited page when the last one is old enough, and thins out the older ones. */
export async function keepAutomatic(folder: string, page: OpenPage, now: Date): Promise<void> {
  if (page.revision === 0) return;
  const last = (await automaticTimes(folder)).at(-1);
  if (last !== undefined && now.getTime() - last < AUTOMATIC_AFTER) return;
  const time = now.toISOString();
  const author = page.entries.at(-1)?.author ?? '';
  await addVersion(folder, { page: pageFileOf(page, time), time, author, note: '', kind: 'automatic' });
  await thinOut(folder, now.getTime());
}
