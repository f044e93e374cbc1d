// From a file on disk to pages on their way into the library.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Encoding } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import type { NewPage } from '../library/library.ts';
import { codeOf } from '../library/write-file.ts';
import { decode } from './encodings.ts';
import { inspect, pagesOf } from './inspect.ts';

export interface ReadOptions {
  /** Detected when absent. */
  readonly encoding?: Encoding | undefined;
  /** Split at form feeds. */
  readonly split?: boolean;
}

/**
 * The pages of a file, labelled as its text says.
 * @throws {Failure} as inspect does, or 'file-unreadable'
 */
export async function readNewPages(
  path: string,
  { encoding, split = false }: ReadOptions = {},
): Promise<NewPage[]> {
  const name = basename(path);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Failure('file-unreadable', { file: name, reason: codeOf(cause) }, { cause });
  });
  const findings = inspect(name, bytes, encoding ?? null);
  return cutPages({ name, bytes, encoding: findings.encoding, label: findings.proposal.label }, split);
}

/** One page, or those that its form feeds make, labelled from the first on. */
export function cutPages(page: NewPage, split: boolean): NewPage[] {
  if (!split) return [page];
  const text = decode(page.name, page.bytes, page.encoding);
  return pagesOf(page.bytes, text, page.encoding).map((bytes, i) => ({
    ...page,
    bytes,
    label: labelAfter(page.label, i),
  }));
}

/** The label of a page that comes `i` pages after the one with this label: A03 and 2 give A05. */
function labelAfter(label: string, i: number): string {
  return label.replace(/\d+$/, (number) => String(Number(number) + i).padStart(number.length, '0'));
}
