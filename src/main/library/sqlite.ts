// `node:sqlite` where the platform has it. It is asked for when needed and not imported, so that everything else runs on
// an older Node as well.
import type { DatabaseSync } from 'node:sqlite';
import { Failure } from '#core/model/failure.ts';

/** @throws {Failure} 'platform-too-old' */
export function openDatabase(path: string): DatabaseSync {
  const sqlite = process.getBuiltinModule('node:sqlite') as typeof import('node:sqlite') | undefined;
  if (sqlite === undefined) throw new Failure('platform-too-old', { version: process.version });
  return new sqlite.DatabaseSync(path);
}

/** True where this Node has SQLite. */
export function hasSqlite(): boolean {
  return process.getBuiltinModule('node:sqlite') !== undefined;
}
