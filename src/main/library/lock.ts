// One writer per library: an exclusive transaction on lock.sqlite, which the system frees when its holder dies, however
// it dies.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import { openDatabase } from './sqlite.ts';
import { codeOf } from './write-file.ts';

export type Lock =
  | { readonly held: true; release(): void }
  /** Why nothing may be written. */
  | { readonly held: false; readonly reason: FailureJson };

/** Takes the lock; says why not where another process has it or the folder cannot be written. */
export function takeLock(path: string): Lock {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = openDatabase(path);
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1;');
    } catch (error) {
      database.close();
      throw error;
    }
    return { held: true, release: () => database.close() };
  } catch (error) {
    return { held: false, reason: refusal(error, dirname(path)).toJSON() };
  }
}

function refusal(error: unknown, library: string): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/locked|busy/i.test(message)) return new Failure('library-locked', { library });
  const code = codeOf(error);
  if (/readonly|unable to open/i.test(message) || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new Failure('library-read-only', { library });
  }
  return new Failure('library-unreachable', { library, reason: code || message });
}
