// Files that were received and not yet imported, kept in memory until the person has decided.
import type { Encoding } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import { type Findings, inspect } from './import/inspect.ts';
import { newId } from './library/new-id.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Uploads {
  /** Inspects bytes and keeps them. @throws {Failure} as inspect does; then nothing is kept. */
  receive(name: string, bytes: Uint8Array): Findings & { readonly upload: string };
  /** Inspects kept bytes in another encoding. */
  inspectAs(upload: string, encoding: Encoding): Findings & { readonly upload: string };
  /** @throws {Failure} 'upload-unknown' */
  get(upload: string): Upload;
  forget(upload: string): void;
}

export function createUploads(): Uploads {
  const kept = new Map<string, Upload>();
  const get = (id: string): Upload => {
    const upload = kept.get(id);
    if (upload === undefined) throw new Failure('upload-unknown', { upload: id });
    return upload;
  };
  return {
    receive(name, bytes) {
      const findings = inspect(name, bytes);
      const upload = newId();
      kept.set(upload, { name, bytes });
      return { ...findings, upload };
    },
    inspectAs(upload, encoding) {
      const { name, bytes } = get(upload);
      return { ...inspect(name, bytes, encoding), upload };
    },
    get,
    forget: (upload) => void kept.delete(upload),
  };
}
