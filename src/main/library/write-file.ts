// Writing a file so that a crash or a full disk leaves either the old one or the new one, whole.
import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '#core/model/failure.ts';

/**
 * Writes to a file beside it, flushes, renames over, and flushes the folder. Makes the folder where it is missing.
 * @throws {Failure} 'disk-full' or 'write-failed', and the old file stands as it was
 */
export async function writeFileSafely(path: string, data: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {
      // The failure that is told is the first one; a leftover with a leading dot harms nothing.
    });
    throw asWriteFailure(error, path);
  }
}

/** A folder's entries reach the disk only when it is flushed too; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/** What a user is told of an error of the file system while writing. */
export function asWriteFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure('disk-full', { file: path }, { cause: error });
  if (code === 'EROFS') return new Failure('library-read-only', { library: path }, { cause: error });
  return new Failure('write-failed', { file: path, reason: code || String(error) }, { cause: error });
}

/** Code of a system error; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
