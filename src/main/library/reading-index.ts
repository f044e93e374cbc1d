// How often characters and their pairs were read in this library, in index.sqlite: derived from the pages, brought up to
// date when a page is saved, made anew where it is missing, damaged or of another format.
import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { pairsIn, type ReadCounts } from '#core/checks/likelier-look-alikes.ts';
import { openDatabase } from './sqlite.ts';

/** Another number makes the index anew. */
const VERSION = 1;
const TABLES = `
  CREATE TABLE IF NOT EXISTS read_pages (page TEXT PRIMARY KEY, stamp TEXT NOT NULL, text BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS read_terms (term TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;
const IDEOGRAPH = /\p{Script=Han}/gu;

export interface ReadingIndex {
  /** The state of a page's file when it was last counted; null when it never was. */
  stampOf(page: string): string | null;
  /** Counts what was read on a page, in place of what was counted before. */
  count(page: string, stamp: string, stretches: readonly string[]): void;
  /** Forgets pages that are not among these. */
  keepOnly(pages: ReadonlySet<string>): void;
  /** How often ideographs and pairs of them were read. */
  counts(terms: readonly string[]): ReadCounts;
  close(): void;
}

/**
 * Opens the index, beginning anew where it cannot be used.
 * @throws where another process has it open
 */
export function openReadingIndex(path: string): ReadingIndex {
  const database = opened(path) ?? begun(path);
  const inStep = (work: () => void): void => {
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  const known = database.prepare('SELECT stamp, text FROM read_pages WHERE page = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO read_pages VALUES (?, ?, ?)');
  const add = database.prepare(
    'INSERT INTO read_terms VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET count = count + excluded.count',
  );
  const clear = database.prepare('DELETE FROM read_terms WHERE term = ? AND count <= 0');
  const read = database.prepare('SELECT count FROM read_terms WHERE term = ?');

  const textOf = (page: string): string => {
    const blob = known.get(page)?.text;
    return blob instanceof Uint8Array ? inflateRawSync(blob).toString() : '';
  };
  const countOf = (term: string): number => Number(read.get(term)?.count ?? 0);

  function change(before: string, after: string): void {
    const differences = terms(after);
    for (const [term, count] of terms(before)) differences.set(term, (differences.get(term) ?? 0) - count);
    for (const [term, difference] of differences) {
      if (difference !== 0) add.run(term, difference);
      if (difference < 0) clear.run(term);
    }
  }

  return {
    stampOf: (page) => {
      const stamp = known.get(page)?.stamp;
      return typeof stamp === 'string' ? stamp : null;
    },
    count(page, stamp, stretches) {
      const [before, after] = [textOf(page), stretches.join('\n')];
      inStep(() => {
        if (before !== after) change(before, after);
        keep.run(page, stamp, deflateRawSync(after));
      });
    },
    keepOnly(pages) {
      const all = database.prepare('SELECT page FROM read_pages').all();
      const gone = all.map(({ page }) => String(page)).filter((page) => !pages.has(page));
      for (const page of gone) {
        inStep(() => {
          change(textOf(page), '');
          database.prepare('DELETE FROM read_pages WHERE page = ?').run(page);
        });
      }
    },
    counts(asked) {
      const found = asked.map((term) => [term, countOf(term)] as const);
      return { total: countOf(''), counts: Object.fromEntries(found.filter(([, count]) => count > 0)) };
    },
    close: () => database.close(),
  };
}

/** Ideographs and their pairs with how often they stand in a text; the empty term is how many ideographs there are. */
function terms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [char] of text.matchAll(IDEOGRAPH)) {
    count(char);
    count('');
  }
  for (const pair of pairsIn(text)) count(pair);
  return counts;
}

/** Null where the file is none of ours, or damaged. */
function opened(path: string): DatabaseSync | null {
  const database = openDatabase(path);
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version !== 0 && version !== VERSION) throw new TypeError(`index of format ${version}`);
    prepared(database);
    return database;
  } catch (error) {
    database.close();
    // Whoever has it open keeps it.
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw error;
    return null;
  }
}

function begun(path: string): DatabaseSync {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
  const database = openDatabase(path);
  prepared(database);
  return database;
}

/** One process writes; a log of its own spares it a flush for each page. */
const prepared = (database: DatabaseSync): void =>
  database.exec(
    `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLES}`,
  );
