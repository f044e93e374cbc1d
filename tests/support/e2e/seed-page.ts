// The page that the desk was made for: a Chinese daily as text extracted from PDF. It lies beside the repository, in
// ../shared, and none of it is written in the stories, which take what they need from the page itself; where it is
// absent, they are skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { splitLines } from '#core/page/raw-page.ts';
import type { Structure } from '#core/structure/types.ts';
import { test as base, expect, type RunningGalley } from './galley.ts';
import { makeTextLibrary } from './sample-library.ts';
import { openPage } from './workspace.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/seed/', import.meta.url));
const FILE = existsSync(FOLDER) ? readdirSync(FOLDER).find((name) => name.endsWith('.txt')) : undefined;

interface SeedOptions {
  /** As the engine says when absent. */
  readonly structure?: Structure;
  /** Another page of the edition, A05. */
  readonly beside?: string;
}

/** Opens the seed page: from the command line, or from an edition in which it is page A03, where that is wanted. */
type OpenSeed = (options?: SeedOptions) => Promise<RunningGalley>;

export const test = base.extend<{ openSeed: OpenSeed }>({
  openSeed: async ({ startGalley, folder }, use, testInfo) => {
    testInfo.skip(
      FILE === undefined,
      'the seed page is not there: it lies in ../shared, outside of the repository',
    );
    await use(async ({ structure, beside } = {}) => {
      const library = join(folder, 'seed');
      const isAlone = structure === undefined && beside === undefined;
      if (!isAlone) {
        const text = readFileSync(join(FOLDER, FILE ?? ''), 'utf8');
        await makeTextLibrary(library, [
          { label: 'A03', text, ...(structure === undefined ? {} : { structure }) },
          ...(beside === undefined ? [] : [{ label: 'A05', text: beside }]),
        ]);
      }
      const galley = await startGalley({ library, files: isAlone ? [join(FOLDER, FILE ?? '')] : [] });
      if (!isAlone) await openPage(galley.page);
      await expect(textOf(galley.page)).toBeVisible({ timeout: 30_000 });
      return galley;
    });
  },
});

/** Its raw lines; for tests that open it. */
export const seedLines = (): string[] => splitLines(readFileSync(join(FOLDER, FILE ?? ''), 'utf8'));

/** The corrected page. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Corrected page' });

export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** From wherever the focus is to the text. */
export const toText = (page: Page): Promise<void> => page.keyboard.press('Shift+F6');

/** One step back, in the text. */
export async function undo(page: Page): Promise<void> {
  await toText(page);
  await page.keyboard.press('ControlOrMeta+z');
}

export interface SeenRun {
  readonly n: number;
  readonly text: string;
}

export interface SeenBlock {
  readonly role: string;
  /** Of its article; null outside of all. */
  readonly article: string | null;
  readonly runs: readonly SeenRun[];
}

/** The blocks of the corrected page, in its order, as they are seen. */
export const blocksOf = (page: Page): Promise<SeenBlock[]> =>
  textOf(page)
    .locator('p[data-role]')
    .evaluateAll((blocks) =>
      blocks.map((block) => {
        const runs = new Map<number, string>();
        for (const run of block.querySelectorAll<HTMLElement>('[data-line]')) {
          const n = Number(run.dataset.line);
          runs.set(n, `${runs.get(n) ?? ''}${run.textContent ?? ''}`);
        }
        return {
          role: block.getAttribute('data-role') ?? '',
          article: block.closest('article')?.getAttribute('data-article') ?? null,
          runs: [...runs].map(([n, text]) => ({ n, text })),
        };
      }),
    );

/** The blocks of each article, articles in the order of the page. */
export function articlesOf(blocks: readonly SeenBlock[]): SeenBlock[][] {
  const articles = Map.groupBy(blocks, ({ article }) => article);
  return [...articles].flatMap(([id, own]) => (id === null ? [] : [own]));
}

/** The line that a block begins with. */
export const firstLine = (block: SeenBlock | undefined): number => block?.runs[0]?.n ?? 0;

/** The paragraphs of some lines, all of them of some length. */
export const longParagraphs = (blocks: readonly SeenBlock[]): SeenBlock[] =>
  blocks.filter(
    ({ role, runs }) =>
      role === 'paragraph' && runs.length > 3 && runs.slice(0, -1).every(({ text }) => text.length > 11),
  );
