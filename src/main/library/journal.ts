// The journal of a page: one line for the base it starts from, then one for each entry, flushed before it is
// acknowledged. It is only ever appended to; a save does not cut it.
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Failure } from '#core/model/failure.ts';
import { JournalEntry, PageFile } from '#core/model/page.ts';
import { parseJson } from './json-file.ts';
import { FORMAT } from './layout.ts';
import { asWriteFailure, codeOf } from './write-file.ts';

const Head = z.object({ base: PageFile });

/** A journal as read. */
export interface ReadJournal {
  readonly base: PageFile;
  readonly entries: readonly JournalEntry[];
  /** Bytes that are sound; what stands behind them was never acknowledged, or is damaged. */
  readonly length: number;
  /** Set when a line that had been acknowledged does not read. */
  readonly damage: Failure | null;
}

/**
 * Reads a journal; null where there is none.
 * @throws {Failure} 'file-damaged' when not even its base reads
 */
export async function readJournal(path: string): Promise<ReadJournal | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Failure('file-unreadable', { file: path, reason: codeOf(error) }, { cause: error });
  }
  const end = bytes.indexOf(0x0a);
  if (end === -1) throw new Failure('file-damaged', { file: path, reason: 'its first line is torn' });
  const { base } = parseJson(path, bytes.toString('utf8', 0, end), Head);
  return { base, ...readEntries(path, bytes, end + 1, base.revision) };
}

/** A last line without its end is torn: the machine went down before it was acknowledged. */
function readEntries(
  path: string,
  bytes: Buffer,
  start: number,
  revision: number,
): Omit<ReadJournal, 'base'> {
  const entries: JournalEntry[] = [];
  let at = start;
  for (;;) {
    const end = bytes.indexOf(0x0a, at);
    if (end === -1) return { entries, length: at, damage: null };
    try {
      const entry = parseJson(path, bytes.toString('utf8', at, end), JournalEntry);
      if (entry.revision !== revision + entries.length + 1) {
        throw new Failure('file-damaged', {
          file: path,
          reason: `revision ${entry.revision} is out of order`,
        });
      }
      entries.push(entry);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { entries, length: at, damage: error };
    }
    at = end + 1;
  }
}

export interface JournalWriter {
  /** Resolves when the entries are on the disk. @throws {Failure} and then none of them is. */
  append(entries: readonly JournalEntry[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a journal to append to; begins it with the base where there is none yet.
 * @param length where its sound part ends; 0 for a new one
 */
export async function openJournal(path: string, base: PageFile, length: number): Promise<JournalWriter> {
  const file = await opened();
  let end = length;
  try {
    await file.truncate(end);
    if (length === 0) await write([{ format: FORMAT, base }]);
  } catch (error) {
    await file.close().catch(() => undefined);
    // What holds no base is no journal, and would be taken for a damaged one.
    if (length === 0) await rm(path, { force: true }).catch(() => undefined);
    throw asWriteFailure(error, path);
  }

  async function opened(): Promise<FileHandle> {
    try {
      await mkdir(dirname(path), { recursive: true });
      return await open(path, length === 0 ? 'w' : 'r+');
    } catch (error) {
      throw asWriteFailure(error, path);
    }
  }

  async function write(lines: readonly object[]): Promise<void> {
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written, end + written);
      written += bytesWritten;
    }
    await file.datasync();
    end += bytes.length;
  }

  return {
    async append(entries) {
      try {
        await write(entries);
      } catch (error) {
        // What was half written must not stand before the next entry; should this fail too, reading finds the tear.
        await file.truncate(end).catch(() => undefined);
        throw asWriteFailure(error, path);
      }
    },
    close: () => file.close(),
  };
}
