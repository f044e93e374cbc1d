// Opaque ids for editions, pages, articles and uploads.
import { randomBytes } from 'node:crypto';

/** Sixteen letters and digits. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
