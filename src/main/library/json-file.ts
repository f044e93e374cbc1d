// The adapter under lowdb: reads, validates and migrates on the way in, writes safely on the way out. lowdb itself does
// neither.
import { readFile, rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { z } from 'zod';
import { Failure } from '#core/model/failure.ts';
import { FORMAT } from './layout.ts';
import { codeOf, writeFileSafely } from './write-file.ts';

/** How lowdb meets storage; tests bring one that fails as a full disk does. */
export interface Adapter<T> {
  read(): Promise<T | null>;
  write(data: T): Promise<void>;
}

export function jsonFile<T>(path: string, parser: z.ZodType<T>): Adapter<T> {
  return {
    read: () => readJson(path, parser),
    write: (data) => writeFileSafely(path, `${JSON.stringify({ format: FORMAT, ...data })}\n`),
  };
}

/** A lowdb database over one file of the library. */
export async function openJson<T>(path: string, parser: z.ZodType<T>, fresh: T): Promise<Low<T>> {
  const low = new Low(jsonFile(path, parser), fresh);
  await low.read();
  return low;
}

/**
 * Reads a file of the library; null where there is none.
 * @throws {Failure} 'format-newer', 'file-damaged' or 'file-unreadable'
 */
export async function readJson<T>(path: string, parser: z.ZodType<T>): Promise<T | null> {
  const text = await readText(path);
  return text === null ? null : parseJson(path, text, parser);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Failure('file-unreadable', { file: path, reason: codeOf(error) }, { cause: error });
  }
}

/** @throws {Failure} as readJson */
export function parseJson<T>(path: string, text: string, parser: z.ZodType<T>): T {
  try {
    const json: unknown = JSON.parse(text);
    const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
    if (typeof format === 'number' && format > FORMAT)
      throw new Failure('format-newer', { file: path, format });
    return parser.parse(json);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('file-damaged', { file: path, reason: firstLine(error) }, { cause: error });
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Moves a damaged file out of the way, under a name that says so; it is never deleted. */
export async function setAside(path: string): Promise<string> {
  const aside = `${path}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(path, aside);
  return aside;
}
