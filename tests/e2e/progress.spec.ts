// How far a page is: doubts left, characters read, lines placed and corrected, of the page, each article and the edition.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { goldStructure, makeTextLibrary, sampleBytes } from '#tests/support/e2e/sample-library.ts';
import { openPage, saved, select } from '#tests/support/e2e/workspace.ts';

const count = async (page: Page, name: 'doubts' | 'read' | 'corrected'): Promise<number> =>
  Number.parseInt((await page.locator(`[data-count="${name}"] b`).textContent()) ?? '', 10);
const article = (page: Page) => page.getByRole('row', { name: /先用水/ });

test('says how far the page, its articles and the edition are, and counts with every decision', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'sample');
  await makeTextLibrary(library, [
    { label: 'A03', text: sampleBytes('zh-daily').toString(), structure: goldStructure('zh-daily') },
    { label: 'A04', text: '春水初涨\n桥头的街市一早就开了门。\n' },
  ]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.keyboard.press('F9');
  await expect(page.locator('[data-count="doubts"]')).toBeVisible();
  const doubts = await count(page, 'doubts');
  expect(doubts).toBeGreaterThan(0);
  await expect(article(page)).not.toContainText('corrected');

  // A word of an article is corrected, and its line read.
  await select(page, 92, 2, { n: 92, offset: 4 });
  await page.keyboard.insertText('轮换');
  await expect(article(page)).toContainText('1 line corrected');
  await expect.poll(() => count(page, 'corrected')).toBe(1);
  await select(page, 86, 0);
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ControlOrMeta+Enter');
  await expect(article(page)).toContainText(/[1-9]\d* % read/);
  await expect(page.locator('[data-count="read"]')).toHaveAttribute(
    'title',
    /^[1-9]\d* of 1,\d+ characters read$/,
  );

  // One doubt fewer.
  await page.keyboard.press('F8');
  await page.keyboard.press('F2');
  await expect.poll(() => count(page, 'doubts')).toBeLessThan(doubts);
  const left = await count(page, 'doubts');
  const share = await count(page, 'read');
  await saved(page);

  // The start page has the same of the page, and the sum of what was opened.
  await page.keyboard.press('Alt+Home');
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /A03/ }) })
    .last();
  await expect(item).toContainText(`${left} doubts`);
  await expect(item).toContainText(`${share} % read`);
  await expect(item).toContainText('121 of 123 lines placed');
  await expect(page.getByText(/· 1 line corrected/)).toBeVisible();
});
