// What both hosts offer: every call and stream of the contract over one library.
import { userInfo } from 'node:os';
import type { HostInfo, Inspection, PageRef } from '#contract/calls.ts';
import type { EventName, Events } from '#contract/events.ts';
import { NOTHING_READ } from '#core/checks/likelier-look-alikes.ts';
import { silencedAfterRename } from '#core/checks/renamed-newspaper.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { articleById } from '#core/document/sketch.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import { boxesByLine } from '#core/model/geometry.ts';
import { labelOf, sketchEdition } from './edition-outline.ts';
import { exportFile } from './exports.ts';
import { findInEdition, replaceInEdition } from './find/edition-find.ts';
import { createFindThread } from './find/find-thread.ts';
import { undoReplacement } from './find/undo-replacement.ts';
import type { EventListener, Services } from './hosts/handlers.ts';
import { sha256Of } from './import/inspect.ts';
import { cutPages, readNewPages } from './import/read-file.ts';
import { type Library, openLibrary } from './library/library.ts';
import { newId } from './library/new-id.ts';
import { followReading, type Reading } from './library/reading.ts';
import { createStructureWorker } from './structure-worker.ts';
import { createUploads } from './uploads.ts';

export interface ServicesOptions {
  /** Folder of the library. */
  readonly folder: string;
  readonly host: HostInfo['host'];
  readonly version: string;
  /** The built worker script. */
  readonly worker: string;
  /** Preferred languages of the system, best first. */
  readonly languages: readonly string[];
}

export interface GalleyServices extends Services {
  readonly library: Library;
  /** Tells every window something. */
  tell<N extends EventName>(name: N, event: Events[N]): void;
  /** Imports files by path into the unsorted edition and shows them; those already held are shown as they are. */
  openFiles(paths: readonly string[]): Promise<void>;
}

/** @throws {Failure} when the library cannot be opened at all */
export async function createServices(options: ServicesOptions): Promise<GalleyServices> {
  const listeners = new Set<EventListener>();
  const tell = <N extends EventName>(name: N, event: Events[N]): void => {
    for (const listener of listeners) listener(name, event);
  };
  const worker = createStructureWorker(options.worker);
  const findThread = createFindThread(options.worker);
  let reading: Reading | null = null;
  const library = await openLibrary(
    options.folder,
    async (lines) => {
      const structure = await worker.structure(lines);
      return {
        document: documentFromStructure(lines, structure, newId).toJSON() as Record<string, unknown>,
        evidence: evidenceOf(structure),
      };
    },
    {
      changed: () => tell('library.changed', null),
      saved: (page, saved, doc) => {
        reading?.note(page, doc);
        tell('page.saved', { ...page, ...saved });
      },
      saveFailed: (page, failure) => tell('page.save-failed', { ...page, failure }),
    },
  );
  reading = followReading(library);
  const uploads = createUploads();
  const open: PageRef[] = [];
  const failures: FailureJson[] = [...library.failures];
  const author = (): string => library.settings.author || systemUser();

  const inspection = (findings: Omit<Inspection, 'known'>): Inspection => ({
    ...findings,
    known: library.editions.find(findings.sha256),
  });

  async function openFiles(paths: readonly string[]): Promise<void> {
    const shown: { open: PageRef[]; failures: FailureJson[] } = { open: [], failures: [] };
    for (const path of paths) {
      try {
        shown.open.push(...(await importPath(library, path)));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        shown.failures.push(error.toJSON());
      }
    }
    open.push(...shown.open);
    failures.push(...shown.failures);
    tell('pages.show', shown);
  }

  /** What is silenced for a newspaper stays silenced when it is named otherwise. */
  async function followName(edition: string, before: string, now: string): Promise<void> {
    const others = library.editions.list().filter(({ id }) => id !== edition);
    const names = new Set(others.map(({ metadata }) => metadata.newspaper));
    const { silencedChecks } = library.settings;
    const after = silencedAfterRename(silencedChecks, before, now, names);
    if (after === silencedChecks) return;
    tell('settings.changed', await library.changeSettings({ silencedChecks: { ...after } }));
  }

  return {
    library,
    tell,
    openFiles,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await library.close();
      await reading?.close();
      await worker.close();
    },
    streams: {
      raw: async ({ name }, bytes) => inspection(uploads.receive(name, bytes)),
      scan: ({ name, ...page }, bytes) => library.attachScan(page, name, bytes),
      'line-boxes': ({ name, ...page }, bytes) => library.attachGeometry(page, name, bytes),
      'scan-image': async (page) => ({ name: 'scan', ...(await library.scan(page)) }),
      export: (args) => exportFile(library, args),
    },
    calls: {
      'host.info': async () => ({
        host: options.host,
        version: options.version,
        library: library.folder,
        readOnly: library.readOnly,
        settings: library.settings,
        author: author(),
        languages: options.languages,
        open,
        failures,
      }),
      'settings.change': async (changes) => {
        const settings = await library.changeSettings(changes);
        tell('settings.changed', settings);
        return settings;
      },
      'library.counts': async ({ terms }) => reading?.counts(terms) ?? NOTHING_READ,
      'editions.list': async () => library.editions.list(),
      'editions.create': ({ metadata }) => library.createEdition(metadata),
      'editions.change': async ({ edition, metadata }) => {
        const { newspaper } = library.editions.get(edition).metadata;
        const changed = await library.changeEdition(edition, (one) => ({
          ...one,
          metadata,
          unsorted: false,
        }));
        await followName(edition, newspaper, metadata.newspaper);
        return changed;
      },
      'import.inspect': async ({ upload, encoding }) => inspection(uploads.inspectAs(upload, encoding)),
      'import.commit': async ({ edition, files }) => {
        const pages = files.flatMap(({ upload, encoding, label, splitAtFormFeeds }) =>
          cutPages({ ...uploads.get(upload), encoding, label }, splitAtFormFeeds),
        );
        const id = edition ?? (await library.unsorted()).id;
        const refs = await library.addPages(id, pages);
        for (const { upload } of files) uploads.forget(upload);
        return refs;
      },
      'import.forget': async ({ upload }) => {
        uploads.forget(upload);
        return null;
      },
      'pages.open': (page) => library.open(page),
      'pages.close': async (page) => {
        await library.save(page);
        return null;
      },
      'pages.edit': async ({ revision, client, entries, ...page }) => {
        const reached = await library.edit(page, revision, entries);
        tell('page.edited', { ...page, client, entries });
        return { revision: reached };
      },
      'pages.save': (page) => library.save(page),
      'pages.reencode': ({ encoding, ...page }) => library.reencode(page, encoding, author()),
      'pages.structure': async (page) => {
        const geometry = await library.geometry(page);
        const options = geometry === null ? {} : { geometry: boxesByLine(geometry) };
        return worker.structure((await library.read(page)).raw, options);
      },
      'editions.outline': ({ edition }) => sketchEdition(library, edition),
      'pages.article': async ({ article, ...page }) => ({
        label: labelOf(library.editions.get(page.edition), page.page),
        article: articleById((await library.read(page)).page.doc, article)?.node.toJSON() ?? null,
      }),
      'pages.remove-scan': (page) => library.removeScan(page),
      'pages.label': ({ label, ...page }) =>
        library.changeEdition(page.edition, (edition) => ({
          ...edition,
          pages: edition.pages.map((one) => (one.id === page.page ? { ...one, label } : one)),
        })),
      'pages.move': ({ to, ...page }) => library.movePage(page, to),
      'versions.list': (page) => library.versions.list(page),
      'versions.save': ({ note, ...page }) => library.versions.save(page, note, author()),
      'versions.read': async ({ id, ...page }) => ({ document: await library.versions.read(page, id) }),
      'edition.find': (args) => findInEdition(library, findThread, args),
      'edition.replace': (args) =>
        replaceInEdition(library, findThread, args, author(), (page, entries) =>
          tell('page.edited', { ...page, client: 'host', entries }),
        ),
      'edition.undo-replacement': (args) =>
        undoReplacement(library, args, author(), (page, entries) =>
          tell('page.edited', { ...page, client: 'host', entries }),
        ),
    },
  };
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as containers have.
    return 'user';
  }
}

/**
 * Reads a file and adds it to the unsorted edition, unless the library holds its bytes.
 * @throws {Failure} as readNewPages does
 */
async function importPath(library: Library, path: string): Promise<PageRef[]> {
  const pages = await readNewPages(path);
  const known = pages.map(({ bytes }) => library.editions.find(sha256Of(bytes)));
  if (known.every((ref) => ref !== null)) return known;
  return library.addPages((await library.unsorted()).id, pages);
}
