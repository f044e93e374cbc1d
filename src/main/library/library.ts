// A library on disk: its settings, its editions, and its pages as they are opened.
import { readFile } from 'node:fs/promises';
import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import type { OpenedPage, PageRef } from '#contract/calls.ts';
import { Settings, type SettingsChange } from '#contract/settings.ts';
import { factsOfPage, whatEditionSays } from '#core/checks/edition-facts.ts';
import { type Edition, type EditionMetadata, PageProgress } from '#core/model/edition.ts';
import type { Encoding } from '#core/model/encoding.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import type { PageGeometry } from '#core/model/geometry.ts';
import type { PageFile } from '#core/model/page.ts';
import { isPerson } from '#core/model/words.ts';
import { countLines, splitLines } from '#core/page/raw-page.ts';
import { candidateEncodings, decode } from '../import/encodings.ts';
import { sha256Of } from '../import/inspect.ts';
import { countFull, pageLines } from '../import/page-lines.ts';
import { type Editions, openEditions } from './editions.ts';
import { keepGeometry, readGeometry } from './geometry.ts';
import { beginJson, openJson } from './json-file.ts';
import { layoutOf } from './layout.ts';
import { loadPage, type PagePaths } from './load-page.ts';
import { takeLock } from './lock.ts';
import { finishMoves, movePage } from './moving.ts';
import { newId } from './new-id.ts';
import { type OpenPage, openPage, type Saved } from './open-page.ts';
import { retireJournal } from './page-files.ts';
import { keepAutomatic, type PageVersions, pageFileOf, pageVersions } from './page-versions.ts';
import { type Counting, progressOf } from './progress.ts';
import { keepScan, readScan } from './scans.ts';
import { takeTurns } from './take-turns.ts';
import { addVersion } from './versions.ts';
import { codeOf, writeFileSafely } from './write-file.ts';

const LibraryFile = z.object({ settings: Settings });

/** Makes the first document of a page: structured, and nothing decided by a person. */
export type FirstDocument = (lines: readonly string[]) => Promise<Pick<PageFile, 'document' | 'evidence'>>;

export interface LibraryEvents {
  changed(): void;
  /** @param doc as it was saved */
  saved(page: PageRef, saved: Saved, doc: Node): void;
  saveFailed(page: PageRef, failure: FailureJson): void;
}

/** Bytes of one page on their way into the library. */
export interface NewPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly label: string;
  /** Lines that are not blank, where they are counted by now. */
  readonly lines?: number;
}

export interface Library {
  readonly folder: string;
  /** Why nothing can be written; null when all can. */
  readonly readOnly: FailureJson | null;
  readonly failures: readonly FailureJson[];
  readonly settings: Settings;
  /** Changes the settings that are named; kept for this run only where nothing can be written. */
  changeSettings(changes: SettingsChange): Promise<Settings>;
  readonly editions: Pick<Editions, 'list' | 'get' | 'page' | 'find'>;
  createEdition(metadata: EditionMetadata): Promise<Edition>;
  changeEdition(id: string, change: (edition: Edition) => Edition): Promise<Edition>;
  /** The edition for pages without metadata; made when it is needed first. */
  unsorted(): Promise<Edition>;
  /** Adds pages; bytes that the library holds already are not added again. */
  addPages(edition: string, pages: readonly NewPage[]): Promise<PageRef[]>;
  movePage(page: PageRef, to: string): Promise<Edition>;
  /** Attaches an image to a page, in place of the one that it has. */
  attachScan(page: PageRef, name: string, bytes: Uint8Array): Promise<Edition>;
  removeScan(page: PageRef): Promise<Edition>;
  /** The picture to show of a page's scan. */
  scan(page: PageRef): ReturnType<typeof readScan>;
  /** Where the raw lines of a page stand on its scan; null where nobody knows. */
  geometry(page: PageRef): Promise<PageGeometry | null>;
  /** Keeps line coordinates, in place of those that the page has. */
  attachGeometry(page: PageRef, name: string, bytes: Uint8Array): Promise<PageGeometry>;
  open(page: PageRef): Promise<OpenedPage>;
  edit(page: PageRef, ...args: Parameters<OpenPage['edit']>): Promise<number>;
  save(page: PageRef): Promise<Saved>;
  /** Writes what is unsaved and forgets the page. */
  closePage(page: PageRef): Promise<void>;
  reencode(page: PageRef, encoding: Encoding, author: string): Promise<OpenedPage>;
  /** The document of a page, open or not, and its raw lines. */
  read(page: PageRef): Promise<{ readonly page: OpenPage; readonly raw: readonly string[] }>;
  readonly versions: PageVersions;
  /** Writes all that is unsaved and lets others write. */
  close(): Promise<void>;
}

/**
 * Opens a library, making it where there is none.
 * @throws {Failure} 'library-unreachable', or 'format-newer' for its own file
 */
export async function openLibrary(
  folder: string,
  firstDocument: FirstDocument,
  events: LibraryEvents,
): Promise<Library> {
  const layout = layoutOf(folder);
  const lock = takeLock(layout.lock);
  if (!lock.held && lock.reason.code === 'platform-too-old')
    throw new Failure('platform-too-old', lock.reason.params);
  const readOnly = lock.held ? null : lock.reason;
  const libraryFile = await openJson(layout.library, LibraryFile, lock.held);
  const store = libraryFile.low ?? beginJson(layout.library, LibraryFile, { settings: Settings.parse({}) });
  if (lock.held) await store.write();
  const editions = await openEditions(layout, lock.held);
  const unmoved = lock.held ? await finishMoves(layout, editions) : [];
  const pages = new Map<string, Promise<{ page: OpenPage; text: string }>>();
  /** Pages that are moved just now, until they have arrived or are back. */
  const onTheirWay = new Map<string, Promise<void>>();

  const settingsInTurn = takeTurns();
  const pagesInTurn = takeTurns();

  const mayWrite = (): void => {
    if (readOnly !== null) throw new Failure(readOnly.code, readOnly.params);
  };
  const pathsOf = ({ edition, page }: PageRef): PagePaths => ({
    page: layout.page(edition, page),
    journal: layout.journal(edition, page),
    versions: layout.versions(edition, page),
  });

  function counting({ edition, page }: PageRef, raw: readonly string[]): Counting {
    const own = editions.get(edition);
    const { doubtThreshold: threshold, silencedChecks } = store.data.settings;
    const facts = factsOfPage(whatEditionSays(own), page);
    return { raw, threshold, facts, silenced: silencedChecks[own.metadata.newspaper] ?? [] };
  }

  async function rawBytes(ref: PageRef): Promise<Buffer> {
    const path = layout.raw(ref.edition, ref.page);
    try {
      return await readFile(path);
    } catch (error) {
      throw new Failure('file-unreadable', { file: path, reason: codeOf(error) }, { cause: error });
    }
  }

  async function load(ref: PageRef): Promise<{ page: OpenPage; text: string }> {
    const entry = editions.page(ref.edition, ref.page);
    const text = decode(entry.raw.name, await rawBytes(ref), entry.raw.encoding);
    const raw = splitLines(text);
    const fresh = async (): Promise<PageFile> => ({
      id: ref.page,
      revision: 0,
      saved: new Date().toISOString(),
      ...(await firstDocument(raw)),
    });
    const paths = pathsOf(ref);
    const loaded = await loadPage(paths, fresh, lock.held);
    const page = openPage(paths, loaded, {
      async saved(saved) {
        const progress = progressOf(page, counting(ref, raw));
        await editions.change(ref.edition, (edition) => withPage(edition, ref.page, { progress }));
        await keepAutomatic(paths.versions, page, new Date());
        events.saved(ref, saved, page.doc);
        events.changed();
      },
      failed: (failure) => events.saveFailed(ref, failure),
    });
    if (lock.held && loaded.base.revision === 0 && loaded.entries.length === 0) await page.save();
    return { page, text };
  }

  async function opened(ref: PageRef): Promise<{ page: OpenPage; text: string }> {
    // Opened meanwhile, a page would be begun anew at the place that it leaves.
    while (onTheirWay.has(ref.page)) await onTheirWay.get(ref.page);
    const known = pages.get(ref.page);
    if (known !== undefined) return known;
    const loading = load(ref);
    pages.set(ref.page, loading);
    // A page that did not open is tried anew the next time.
    loading.catch(() => pages.delete(ref.page));
    return loading;
  }

  async function show(ref: PageRef): Promise<OpenedPage> {
    const { page, text } = await opened(ref);
    const bytes = await rawBytes(ref);
    const path = layout.geometry(ref.edition, ref.page);
    const { geometry, damage } = await readGeometry(path, lock.held);
    return {
      edition: editions.get(ref.edition),
      page: editions.page(ref.edition, ref.page),
      raw: text,
      geometry,
      geometryDamage: damage,
      candidates: candidateEncodings(bytes),
      base: page.base,
      journal: [...page.entries],
      recovered: page.recovered,
    };
  }

  async function closePage(ref: PageRef): Promise<void> {
    const loading = pages.get(ref.page);
    if (loading === undefined) return;
    const { page } = await loading;
    await page.close();
    pages.delete(ref.page);
  }

  async function changeEdition(id: string, change: (edition: Edition) => Edition): Promise<Edition> {
    mayWrite();
    const edition = await editions.change(id, change);
    events.changed();
    return edition;
  }

  async function addPage(edition: string, added: NewPage): Promise<PageRef> {
    const { name, bytes, encoding, label } = added;
    const sha256 = sha256Of(bytes);
    const known = editions.find(sha256);
    if (known !== null) return known;
    const page = newId();
    const lines = added.lines ?? countFull(pageLines(name, decode(name, bytes, encoding)));
    await writeFileSafely(layout.raw(edition, page), bytes);
    const raw = { name, sha256, bytes: bytes.length, encoding };
    const none = { placed: 0, corrected: 0, discarded: 0, removed: 0, articles: 0 };
    const progress = PageProgress.parse({ lines, ...none });
    await editions.change(edition, (one) => ({
      ...one,
      pages: [...one.pages, { id: page, label, raw, progress }],
    }));
    return { edition, page };
  }

  return {
    folder,
    readOnly,
    failures: [libraryFile.damage ?? [], editions.failures, unmoved].flat(),
    editions,
    changeEdition,
    closePage,
    versions: pageVersions({
      folderOf: (ref) => pathsOf(ref).versions,
      opened: async (ref) => (await opened(ref)).page,
      mayWrite,
    }),
    open: show,
    get settings() {
      return store.data.settings;
    },
    async changeSettings(changes) {
      return settingsInTurn(async () => {
        const before = store.data;
        store.data = { settings: Settings.parse({ ...before.settings, ...changes }) };
        try {
          if (lock.held) await store.write();
        } catch (error) {
          // What is refused is not in force either, and comes back with no later change.
          store.data = before;
          throw error;
        }
        return store.data.settings;
      });
    },
    async createEdition(metadata) {
      mayWrite();
      const edition = await editions.create(metadata);
      events.changed();
      return edition;
    },
    async unsorted() {
      mayWrite();
      return editions.unsorted();
    },
    async addPages(id, added) {
      mayWrite();
      const refs: PageRef[] = [];
      // In turn, so that bytes that arrive twice at once are one page.
      for (const page of added) refs.push(await pagesInTurn(() => addPage(id, page)));
      events.changed();
      return refs;
    },
    async movePage(ref, to) {
      mayWrite();
      // In turn, so that no page is on its way to two editions, or twice to one.
      await pagesInTurn(async () => {
        editions.page(ref.edition, ref.page);
        if (ref.edition === editions.get(to).id) return;
        const move = closePage(ref).then(() => movePage(layout, editions, ref, to));
        const arrived = (): void => void onTheirWay.delete(ref.page);
        onTheirWay.set(ref.page, move.then(arrived, arrived));
        await move;
      });
      events.changed();
      return editions.get(to);
    },
    async attachScan(ref, name, bytes) {
      mayWrite();
      editions.page(ref.edition, ref.page);
      const scan = await keepScan(layout, ref.edition, name, bytes);
      return changeEdition(ref.edition, (edition) => withPage(edition, ref.page, { scan }));
    },
    removeScan: (ref) =>
      changeEdition(ref.edition, (edition) => withPage(edition, ref.page, { scan: undefined })),
    async scan(ref) {
      const { scan } = editions.page(ref.edition, ref.page);
      if (scan === undefined) throw new Failure('scan-missing');
      return readScan(layout, ref.edition, scan);
    },
    geometry: async (ref) => (await readGeometry(layout.geometry(ref.edition, ref.page), false)).geometry,
    async attachGeometry(ref, name, bytes) {
      mayWrite();
      const { text } = await opened(ref);
      const path = layout.geometry(ref.edition, ref.page);
      return keepGeometry(path, name, bytes, countLines(text));
    },
    async edit(ref, revision, entries) {
      mayWrite();
      return (await opened(ref)).page.edit(revision, entries);
    },
    async save(ref) {
      mayWrite();
      return (await opened(ref)).page.save();
    },
    async read(ref) {
      const { page, text } = await opened(ref);
      return { page, raw: splitLines(text) };
    },
    async reencode(ref, encoding, author) {
      mayWrite();
      const entry = editions.page(ref.edition, ref.page);
      if (entry.raw.encoding === encoding) return show(ref);
      const lines = pageLines(entry.raw.name, decode(entry.raw.name, await rawBytes(ref), encoding));
      const { page } = await opened(ref);
      const time = new Date().toISOString();
      if (page.entries.some((one) => isPerson(one.author)) || page.base.revision > 0) {
        const kept = { page: pageFileOf(page, time), time, author, note: entry.raw.encoding };
        await addVersion(pathsOf(ref).versions, { ...kept, kind: 'named' });
      }
      await closePage(ref);
      await replaceDocument(ref, { id: ref.page, revision: 0, saved: time, ...(await firstDocument(lines)) });
      await editions.change(ref.edition, (edition) =>
        withPage(edition, ref.page, { raw: { ...entry.raw, encoding } }),
      );
      await show(ref);
      const now = await opened(ref);
      await editions.change(ref.edition, (edition) =>
        withPage(edition, ref.page, { progress: progressOf(now.page, counting(ref, lines)) }),
      );
      events.changed();
      return show(ref);
    },
    async close() {
      const failures: unknown[] = [];
      for (const loading of pages.values()) {
        try {
          await (await loading).page.close();
        } catch (error) {
          failures.push(error);
        }
      }
      pages.clear();
      if (lock.held) lock.release();
      if (failures.length > 0) throw failures[0];
    },
  };

  /** Begins a page's document anew: its journal is moved to the versions, since its steps fit the old text only. */
  async function replaceDocument(ref: PageRef, page: PageFile): Promise<void> {
    const paths = pathsOf(ref);
    await retireJournal(paths, page.saved);
    await writeFileSafely(paths.page, `${JSON.stringify({ format: 1, ...page })}\n`);
  }
}

function withPage(edition: Edition, page: string, changes: Partial<Edition['pages'][number]>): Edition {
  return { ...edition, pages: edition.pages.map((one) => (one.id === page ? { ...one, ...changes } : one)) };
}
