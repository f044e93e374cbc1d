// The adapter under lowdb: reads, validates and migrates on the way in, writes safely on the way out. lowdb itself does
// neither.
import { copyFile, readFile, rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { z } from 'zod';
import { Failure, type FailureJson } from '#core/model/failure.ts';
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

/** A small file of the library as a lowdb database; null where there is nothing to open. */
export interface OpenedJson<T> {
  readonly low: Low<T> | null;
  /** Set when the file was damaged: it was set aside, and `low` holds the newest sound state. */
  readonly damage: FailureJson | null;
}

/**
 * Opens a small file. Beside it the state before each write is kept, which is taken where the file itself is damaged or
 * gone.
 * @param isWritable false to leave a damaged file where it is
 * @throws {Failure} 'format-newer' or 'file-unreadable'
 */
export async function openJson<T>(
  path: string,
  parser: z.ZodType<T>,
  isWritable: boolean,
): Promise<OpenedJson<T>> {
  let damage: FailureJson | null = null;
  const found = await readJson(path, parser).catch(async (error: unknown) => {
    if (!(error instanceof Failure) || error.code !== 'file-damaged') throw error;
    damage = await outOfTheWay(path, error, isWritable);
    return null;
  });
  const data = found ?? (await readJson(previousOf(path), parser).catch(ignoreDamage));
  return { low: data === null ? null : beginJson(path, parser, data), damage };
}

/**
 * Puts a damaged file out of the way, and says so; where nothing may be written it stays, and that is said.
 * @param error of code 'file-damaged'
 * @param away puts it there and answers with where it is
 */
export async function outOfTheWay(
  path: string,
  { params }: Failure,
  isWritable: boolean,
  { code = 'file-damaged', away = setAside }: OutOfTheWay = {},
): Promise<FailureJson> {
  const damage = isWritable
    ? new Failure(code, { ...params, file: await away(path) })
    : new Failure(`${code}-left`, { ...params, file: path });
  return damage.toJSON();
}

interface OutOfTheWay {
  readonly code?: 'file-damaged' | 'lines-damaged';
  readonly away?: (path: string) => Promise<string>;
}

/** A small file as a lowdb database that is not written yet. */
export function beginJson<T>(path: string, parser: z.ZodType<T>, data: T): Low<T> {
  return new Low(keptJsonFile(path, parser), data);
}

const previousOf = (path: string): string => `${path}.previous`;

function keptJsonFile<T>(path: string, parser: z.ZodType<T>): Adapter<T> {
  const file = jsonFile(path, parser);
  return {
    read: file.read,
    async write(data) {
      const before = await readText(path);
      if (before !== null) await writeFileSafely(previousOf(path), before);
      await file.write(data);
    },
  };
}

/** A copy that is damaged as well helps nobody, and the damage of the file itself is told already. */
function ignoreDamage(error: unknown): null {
  if (error instanceof Failure && error.code === 'file-damaged') return null;
  throw error;
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
async function setAside(path: string): Promise<string> {
  const aside = asideOf(path);
  await rename(path, aside);
  return aside;
}

/** Copies a damaged file there, where its sound part is gone on with. */
export async function copyAside(path: string): Promise<string> {
  const aside = asideOf(path);
  await copyFile(path, aside);
  return aside;
}

const asideOf = (path: string): string => `${path}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
