// The editions of a library: one small lowdb file each, all read at the start.
import { readdir } from 'node:fs/promises';
import type { Low } from 'lowdb';
import { Edition, type EditionMetadata, type PageEntry } from '#core/model/edition.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import { beginJson, openJson } from './json-file.ts';
import type { Layout } from './layout.ts';
import { newId } from './new-id.ts';
import { takeTurns } from './take-turns.ts';
import { codeOf } from './write-file.ts';

export interface Editions {
  /** Newest date first; those without a date last, by when they were changed. */
  list(): readonly Edition[];
  /** @throws {Failure} 'edition-unknown' */
  get(id: string): Edition;
  /** @throws {Failure} 'page-unknown' */
  page(edition: string, page: string): PageEntry;
  /** The page that holds these bytes. */
  find(sha256: string): { readonly edition: string; readonly page: string } | null;
  create(metadata: EditionMetadata): Promise<Edition>;
  /** The edition for pages without metadata; made when it is needed first. */
  unsorted(): Promise<Edition>;
  /** Changes an edition and writes it; `modified` is set. */
  change(id: string, change: (edition: Edition) => Edition): Promise<Edition>;
  /** Files that could not be read at the start. */
  readonly failures: readonly FailureJson[];
}

const NO_METADATA: EditionMetadata = { newspaper: '', date: '', number: '', statement: '', notes: '' };

/** @param isWritable false to leave damaged files where they are */
export async function openEditions(layout: Layout, isWritable: boolean): Promise<Editions> {
  const editions = new Map<string, Low<Edition>>();
  const failures: FailureJson[] = [];
  for (const id of await idsIn(layout.editions)) {
    const path = layout.editionFile(id);
    try {
      const { low, damage } = await openJson(path, Edition, isWritable);
      if (damage !== null) failures.push(damage);
      if (low === null) continue;
      if (damage !== null && isWritable) await low.write();
      editions.set(id, low);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.toJSON());
    }
  }

  const known = (id: string): Low<Edition> => {
    const low = editions.get(id);
    if (low === undefined) throw new Failure('edition-unknown', { edition: id });
    return low;
  };
  /** The data in memory changes only when it is on the disk. */
  const write = async (low: Low<Edition>, data: Edition): Promise<Edition> => {
    const before = low.data;
    low.data = data;
    try {
      await low.write();
    } catch (error) {
      low.data = before;
      throw error;
    }
    return data;
  };
  const inTurn = takeTurns();
  const begin = async (metadata: EditionMetadata, unsorted: boolean): Promise<Edition> => {
    const id = newId();
    const now = new Date().toISOString();
    const edition: Edition = {
      id,
      metadata,
      pages: [],
      status: 'raw',
      unsorted,
      created: now,
      modified: now,
    };
    const low = beginJson<Edition>(layout.editionFile(id), Edition, edition);
    await write(low, edition);
    editions.set(id, low);
    return edition;
  };

  return {
    failures,
    list: () => [...editions.values()].map(({ data }) => data).sort(byDate),
    get: (id) => known(id).data,
    page(id, page) {
      const entry = known(id).data.pages.find((one) => one.id === page);
      if (entry === undefined) throw new Failure('page-unknown', { page });
      return entry;
    },
    find(sha256) {
      for (const { data } of editions.values()) {
        const page = data.pages.find(({ raw }) => raw.sha256 === sha256);
        if (page !== undefined) return { edition: data.id, page: page.id };
      }
      return null;
    },
    create: (metadata) => inTurn(() => begin(metadata, false)),
    unsorted: () =>
      inTurn(async () => {
        const known = [...editions.values()].find(({ data }) => data.unsorted);
        return known?.data ?? begin(NO_METADATA, true);
      }),
    change: (id, change) =>
      inTurn(async () => {
        const low = known(id);
        return write(low, { ...change(low.data), modified: new Date().toISOString() });
      }),
  };
}

function byDate(a: Edition, b: Edition): number {
  return b.metadata.date.localeCompare(a.metadata.date) || b.modified.localeCompare(a.modified);
}

async function idsIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new Failure('library-unreachable', { library: folder, reason: codeOf(error) }, { cause: error });
  }
}
