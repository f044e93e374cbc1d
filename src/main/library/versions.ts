// Versions of a page: whole snapshots, compressed, kept apart from what is being edited.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { PageFile } from '#core/model/page.ts';
import { parseJson } from './json-file.ts';
import { FORMAT } from './layout.ts';
import { codeOf, writeFileSafely } from './write-file.ts';

export const Version = z.object({
  page: PageFile,
  /** ISO time. */
  time: z.string(),
  author: z.string(),
  note: z.string(),
});
export type Version = z.infer<typeof Version>;

/** Adds a version; its name sorts by time. */
export async function addVersion(folder: string, version: Version): Promise<void> {
  const name = `${version.time.replace(/[:.]/g, '-')}.json.gz`;
  const bytes = await promisify(gzip)(JSON.stringify({ format: FORMAT, ...version }));
  await writeFileSafely(join(folder, name), bytes);
}

/** The newest version that reads; null where there is none. */
export async function newestVersion(folder: string): Promise<Version | null> {
  for (const name of (await namesIn(folder)).sort().reverse()) {
    const path = join(folder, name);
    try {
      return parseJson(path, (await promisify(gunzip)(await readFile(path))).toString(), Version);
    } catch {
      // A damaged version is passed over for the next older one, which is what the caller asks for.
    }
  }
  return null;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json.gz'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
