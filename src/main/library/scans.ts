// The scans of a library: originals as they came, under opaque names, and what is shown of those that browsers cannot
// show. A scan that is replaced or taken off its page stays in its folder.
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Scan } from '#core/model/edition.ts';
import { Failure } from '#core/model/failure.ts';
import { sha256Of } from '../import/inspect.ts';
import { displayOfTiff, scanTypeOf } from '../import/scan.ts';
import type { Layout } from './layout.ts';
import { newId } from './new-id.ts';
import { asWriteFailure, codeOf, writeFileSafely } from './write-file.ts';

const folderOf = (layout: Layout, edition: string): string => join(layout.edition(edition), 'scans');

/**
 * Keeps an image, and a picture to show in its place where one is needed.
 * @throws {Failure} as scanTypeOf and displayOfTiff do, or a failure of writing
 */
export async function keepScan(
  layout: Layout,
  edition: string,
  name: string,
  bytes: Uint8Array,
): Promise<Scan> {
  const type = scanTypeOf(name, bytes);
  const display = type === 'image/tiff' ? await displayOfTiff(name, bytes) : null;
  const file = newId();
  const folder = folderOf(layout, edition);
  await writeFileSafely(join(folder, file), bytes);
  if (display === null)
    return { file, name, type, sha256: sha256Of(bytes), bytes: bytes.length, shown: null };
  const shown = newId();
  await writeFileSafely(join(folder, shown), display);
  return { file, name, type, sha256: sha256Of(bytes), bytes: bytes.length, shown };
}

/**
 * The picture to show of a scan, and its type.
 * @throws {Failure} 'file-unreadable'
 */
export async function readScan(
  layout: Layout,
  edition: string,
  scan: Scan,
): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
  const path = join(folderOf(layout, edition), scan.shown ?? scan.file);
  try {
    return { type: scan.shown === null ? scan.type : 'image/webp', bytes: await readFile(path) };
  } catch (error) {
    throw new Failure('file-unreadable', { file: path, reason: codeOf(error) }, { cause: error });
  }
}

/** Moves the files of a scan to another edition; those that are gone are no hindrance. */
export async function moveScan(layout: Layout, scan: Scan, from: string, to: string): Promise<void> {
  for (const file of [scan.file, scan.shown]) {
    if (file === null) continue;
    const target = join(folderOf(layout, to), file);
    try {
      await mkdir(dirname(target), { recursive: true });
      await rename(join(folderOf(layout, from), file), target);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw asWriteFailure(error, target);
    }
  }
}
