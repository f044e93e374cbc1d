// Moving the files of a page as one.
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageRef } from '#contract/calls.ts';
import type { Layout } from './layout.ts';
import type { PagePaths } from './load-page.ts';
import { asWriteFailure, codeOf } from './write-file.ts';

/** The raw bytes come last, so that a page never lacks them. */
const filesIn = (layout: Layout) =>
  [layout.versions, layout.journal, layout.page, layout.geometry, layout.raw] as const;

/** Moves all files of a page to another edition. */
export async function moveFiles(layout: Layout, { edition, page }: PageRef, to: string): Promise<void> {
  for (const path of filesIn(layout)) await move(path(edition, page), path(to, page));
}

/** Moves what is not there yet. What is there is the page's: the rest came back from a copy, and is put aside. */
export async function moveRest(layout: Layout, { edition, page }: PageRef, to: string): Promise<void> {
  const aside = `left-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const path of filesIn(layout)) {
    const [from, target] = [path(edition, page), path(to, page)];
    await move(from, existsSync(target) ? `${from}.${aside}` : target);
  }
}

/** Puts a journal away among the versions, since its steps fit an earlier reading of the raw bytes only. */
export async function retireJournal(paths: PagePaths, time: string): Promise<void> {
  await move(paths.journal, join(paths.versions, `${time.replace(/[:.]/g, '-')}.journal.jsonl`));
}

/** Where no file stands under the name, nothing is to be moved. */
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

async function move(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    if (!GONE.has(codeOf(error))) throw asWriteFailure(error, to);
  }
}
