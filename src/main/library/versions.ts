// Versions of a page: whole snapshots, compressed, kept apart from what is being edited.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { documentFromJson } from '#core/document/journal.ts';
import { Failure } from '#core/model/failure.ts';
import { PageFile } from '#core/model/page.ts';
import { VERSION_KINDS, type VersionEntry } from '#core/model/version.ts';
import { outdated } from '#core/versions/thin.ts';
import { parseJson } from './json-file.ts';
import { FORMAT } from './layout.ts';
import { codeOf, writeFileSafely } from './write-file.ts';

export const Version = z.object({
  page: PageFile,
  /** ISO time. */
  time: z.string(),
  author: z.string(),
  note: z.string(),
  /** Whether a person asked for it. */
  kind: z.enum(VERSION_KINDS).default('named'),
});
export type Version = z.infer<typeof Version>;

const ENDING = '.json.gz';
const AUTOMATIC = '-auto';

/** Names sort by time. */
const idOf = ({ time, kind }: Pick<Version, 'time' | 'kind'>): string =>
  `${time.replace(/[:.]/g, '-')}${kind === 'automatic' ? AUTOMATIC : ''}`;

/** Adds a version. */
export async function addVersion(folder: string, version: Version): Promise<VersionEntry> {
  const id = idOf(version);
  const bytes = await promisify(gzip)(JSON.stringify({ format: FORMAT, ...version }));
  await writeFileSafely(join(folder, `${id}${ENDING}`), bytes);
  return entryOf(id, version);
}

const entryOf = (id: string, { time, author, note, kind, page }: Version): VersionEntry => ({
  id,
  time,
  author,
  note,
  kind,
  revision: page.revision,
});

/** All versions that read, newest first. */
export async function listVersions(folder: string): Promise<VersionEntry[]> {
  const entries: VersionEntry[] = [];
  for (const name of (await namesIn(folder)).sort().reverse()) {
    const id = name.slice(0, -ENDING.length);
    try {
      entries.push(entryOf(id, await readVersion(folder, id)));
    } catch {
      // A damaged version cannot be shown; its file stays where it is.
    }
  }
  return entries;
}

/** @throws {Failure} 'file-unreadable' or 'version-damaged' */
export async function readVersion(folder: string, id: string): Promise<Version> {
  const path = join(folder, `${id}${ENDING}`);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new Failure('file-unreadable', { file: path, reason: codeOf(error) }, { cause: error });
  }
  let json: Buffer;
  try {
    json = await promisify(gunzip)(bytes);
  } catch (error) {
    throw damaged(path, codeOf(error), error);
  }
  try {
    return parseJson(path, json.toString(), Version);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'file-damaged') throw error;
    throw damaged(path, error.params.reason ?? '', error);
  }
}

/** Unlike what is edited, a damaged version stays where it is, since nothing waits for its place. */
const damaged = (file: string, reason: string | number, cause: unknown): Failure =>
  new Failure('version-damaged', { file, reason }, { cause });

/** When automatic versions were made, in milliseconds since 1970, oldest first. */
export async function automaticTimes(folder: string): Promise<number[]> {
  return (await automaticNames(folder)).map(({ time }) => time);
}

async function automaticNames(folder: string): Promise<{ readonly name: string; readonly time: number }[]> {
  return (await namesIn(folder))
    .sort()
    .filter((name) => name.endsWith(`${AUTOMATIC}${ENDING}`))
    .map((name) => ({ name, time: timeOf(name) }));
}

/** 2024-05-01T08-00-00-000Z… */
function timeOf(name: string): number {
  const [date = '', time = ''] = name.split('T');
  const [hours, minutes, seconds, rest = ''] = time.split('-');
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}.${rest.slice(0, 4)}`);
}

/** Deletes the automatic versions that have grown too old to be kept so densely. */
export async function thinOut(folder: string, now: number): Promise<void> {
  const names = await automaticNames(folder);
  const old = new Set(
    outdated(
      names.map(({ time }) => time),
      now,
    ),
  );
  for (const { name, time } of names) if (old.has(time)) await rm(join(folder, name), { force: true });
}

/** The newest version that reads and is a page; null where there is none. */
export async function newestVersion(folder: string): Promise<Version | null> {
  for (const name of (await namesIn(folder)).sort().reverse()) {
    try {
      const version = await readVersion(folder, name.slice(0, -ENDING.length));
      documentFromJson(version.page.document);
      return version;
    } catch {
      // A damaged version is passed over for the next older one, which is what the caller asks for.
    }
  }
  return null;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(ENDING));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
