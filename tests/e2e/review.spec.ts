// A page corrected from doubt to doubt, by keys alone: accepting, deciding otherwise, taking a decision back.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { makeSampleLibrary, sampleBytes } from '#tests/support/e2e/sample-library.ts';
import { blockOf, openPage, select } from '#tests/support/e2e/workspace.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Doubts', exact: true });
const strip = (page: Page) => page.getByRole('region', { name: 'Doubt at hand' });
const left = async (page: Page): Promise<number> =>
  Number(
    /\d+/.exec(
      (await panel(page)
        .getByText(/doubts? left/)
        .textContent()) ?? '',
    )?.[0] ?? 0,
  );

test('goes from doubt to doubt, decides by one key each, and takes a decision back', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'sample');
  await makeSampleLibrary(library, 'zh-daily', structure(splitLines(sampleBytes('zh-daily').toString())));
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.keyboard.press('ControlOrMeta+F8');
  await expect.poll(() => left(page)).toBeGreaterThan(3);
  const all = await left(page);

  await page.keyboard.press('F8');
  await expect(strip(page)).toContainText(`1 of ${all}`);
  await expect(page.locator('[data-at-doubt]').first()).toBeInViewport();
  const first = (await strip(page).locator('.doubt-said').textContent()) ?? '';
  await expectAccessible(page);

  // Accepted: it is gone from the list, and the next is at hand.
  await page.keyboard.press('F2');
  await expect(panel(page).getByText(`${all - 1} doubts left`)).toBeVisible();
  await expect(strip(page)).toContainText(`1 of ${all - 1}`);
  await expect(strip(page).locator('.doubt-said')).not.toHaveText(first);

  // Undone: it is a doubt again.
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel(page).getByText(`${all} doubts left`)).toBeVisible();

  // In the list by plain keys.
  const list = panel(page).getByRole('listbox', { name: 'Doubts' });
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.locator('[aria-selected="true"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(`${all - 1} doubts left`)).toBeVisible();

  // Fewer by the threshold, and the threshold is remembered; what was decided is no doubt when the page comes back.
  const threshold = panel(page).getByRole('slider');
  await threshold.focus();
  await page.keyboard.press('Home');
  await expect(threshold).toHaveValue('50');
  await list.focus();
  await expect.poll(() => left(page)).toBeLessThan(all - 1);
  const few = await left(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+F8');
  await expect(threshold).toHaveValue('50');
  await expect.poll(() => left(page)).toBe(few);
});

test('settles what the print has so, and fixes the rest, from finding to finding by one key each', async ({
  startGalley,
  folder,
}) => {
  const lines = ['春水 初涨桥头', '街上人来人 往，', '店铺都开了門。'];
  const file = join(folder, 'page.txt');
  await writeFile(file, `${lines.join('\n')}\n`);
  const { page } = await startGalley({ files: [file] });
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+F8');
  for (const pass of ['Articles and roles', 'Seams'])
    await panel(page).getByRole('checkbox', { name: pass }).uncheck();
  await expect.poll(() => left(page)).toBe(2);

  await page.keyboard.press('F8');
  await expect(strip(page)).toContainText('Spaces within words');
  await expect(strip(page)).toContainText('春水 初涨桥头');
  await expect(page.locator('[data-at-doubt="finding"]')).toBeInViewport();
  await expectAccessible(page);

  // The print reads so: settled, and the next is at hand.
  await page.keyboard.press('F2');
  await expect(panel(page).getByText('1 doubt left')).toBeVisible();
  await expect(strip(page)).toContainText('街上人来人 往，');
  await page.keyboard.press('F4');
  await expect(panel(page).getByText('No doubt left.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toContainText('街上人来人往，');

  // Both are taken back one by one.
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => left(page)).toBe(2);
});

test('takes the proposals anew, and leaves what was decided', async ({ startGalley, folder }) => {
  const library = join(folder, 'sample');
  const proposed = structure(splitLines(sampleBytes('zh-daily').toString()), { without: ['roles'] });
  await makeSampleLibrary(library, 'zh-daily', proposed);
  const { page } = await startGalley({ library });
  await openPage(page);
  await expect(blockOf(page, 5)).toHaveAttribute('data-role', 'paragraph');
  await select(page, 3, 0);
  await page.keyboard.press('Alt+k');
  await expect(blockOf(page, 3)).toHaveAttribute('data-role', 'kicker');

  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('menuitem', { name: 'Restructure', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Restructure the page' }).click();
  await expect(page.getByText('Restructured.')).toBeAttached();
  await expect(blockOf(page, 5)).toHaveAttribute('data-role', 'byline');
  await expect(blockOf(page, 3)).toHaveAttribute('data-role', 'kicker');

  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(page, 5)).toHaveAttribute('data-role', 'paragraph');
  await expect(blockOf(page, 3)).toHaveAttribute('data-role', 'kicker');
});
