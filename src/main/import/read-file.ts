// From a file on disk to pages on their way into the library.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Encoding } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import type { NewPage } from '../library/library.ts';
import { codeOf } from '../library/write-file.ts';
import { decode } from './encodings.ts';
import { inspectText, pagesOf } from './inspect.ts';
import { countFull, pageLines } from './page-lines.ts';

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
  const { findings, text } = inspectText(name, bytes, encoding ?? null);
  const page = { name, bytes, encoding: findings.encoding, label: findings.proposal.label };
  return split ? cutAt(page, text) : [{ ...page, lines: countFull(pageLines(name, text)) }];
}

/** One page, or those that its form feeds make, labelled from the first on. */
export function cutPages(page: NewPage, split: boolean): NewPage[] {
  return split ? cutAt(page, decode(page.name, page.bytes, page.encoding)) : [page];
}

function cutAt(page: NewPage, text: string): NewPage[] {
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
