// What looks wrong on a page: found, gone to, put right alone and all of a kind, settled for good, silenced.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { laidPage } from '#tests/support/e2e/laid-page.ts';
import { makeTextLibrary } from '#tests/support/e2e/sample-library.ts';
import { openPage, rawLine, runOf, saved, select } from '#tests/support/e2e/workspace.ts';
import { linesOfWords } from '#tests/support/reading.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Checks', exact: true });
const kind = (page: Page, check: string) => panel(page).locator(`[data-check="${check}"]`);
const finding = (page: Page, check: string) => panel(page).locator(`[data-finding="${check}"]`);
const mistaken = (page: Page) => finding(page, 'look-alike').filter({ hasText: '末来' });

test('finds what looks wrong, mends it alone, and believes a person that the print reads so', async ({
  openSample,
}) => {
  const { page } = await openSample();
  const before = (await runOf(page, 153).textContent()) ?? '';
  await select(page, 153, 2);
  await page.keyboard.insertText('末来');
  await page.keyboard.press('F7');

  // One alone, by key, and back.
  await expect(mistaken(page)).toHaveCount(1);
  await mistaken(page).getByRole('button').first().click();
  await expect(runOf(page, 153)).toBeInViewport();
  await expect(runOf(page, 153).locator('[data-suspect]')).toHaveText('末来');
  await page.keyboard.press('Shift+F7');
  await expect(runOf(page, 153)).toHaveText(`${before.slice(0, 2)}未来${before.slice(2)}`);
  await expect(mistaken(page)).toHaveCount(0);
  await expect(runOf(page, 153).locator('[data-suspect]')).toHaveCount(0);
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(mistaken(page)).toHaveCount(1);

  // The print reads so, and still does when the page is opened again.
  await mistaken(page).getByRole('button', { name: 'The print reads so' }).click();
  await expect(mistaken(page)).toHaveCount(0);
  await expect(panel(page).getByRole('status')).toContainText('Settled');
  await saved(page);
  await page.reload();
  await expect(runOf(page, 153)).toContainText('末来');
  await page.keyboard.press('F7');
  await expect(finding(page, 'radical-character').first()).toBeVisible();
  await expect(mistaken(page)).toHaveCount(0);
  await expectAccessible(page, page.locator('.side-panel'));
});

test('mends all of a kind but what is not ticked, and keeps silent on a page or in a newspaper', async ({
  openSample,
}) => {
  const { page } = await openSample();
  await page.keyboard.press('F7');
  await expect(finding(page, 'radical-character').first()).toBeVisible();

  // One step back takes all of it back.
  const radicals = await kind(page, 'radical-character').locator('.count').textContent();
  const most = Number(radicals);
  expect(most).toBeGreaterThan(1);
  await panel(page).getByRole('button', { name: 'Fix all: Radicals for ideographs' }).click();
  await panel(page).getByRole('checkbox').first().uncheck();
  await expect(panel(page).getByRole('status')).toContainText(`${most - 1} ticked`);
  await panel(page).getByRole('button', { name: 'Fix what is ticked' }).click();
  await expect(kind(page, 'radical-character').locator('.count')).toHaveText('1');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(kind(page, 'radical-character').locator('.count')).toHaveText(`${most}`);

  // A kind that is not wanted on this page, then in all of the newspaper, which outlasts the page.
  const silence = async (where: string): Promise<void> => {
    await panel(page).getByRole('button', { name: 'Silence: Radicals for ideographs' }).click();
    await page.getByRole('menuitem', { name: where }).click();
    await expect(finding(page, 'radical-character')).toHaveCount(0);
  };
  const hear = async (): Promise<void> => {
    await panel(page).getByRole('button', { name: 'Check again: Radicals for ideographs' }).click();
    await expect(kind(page, 'radical-character').locator('.count')).toHaveText(`${most}`);
  };
  await silence('On this page');
  await hear();
  await silence('In all of Sample');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(kind(page, 'radical-character')).toContainText('in Sample');
  await hear();
});

test('what is silenced in a newspaper stays so when the newspaper is named otherwise', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'library');
  await makeTextLibrary(library, [
    {
      label: 'A03',
      ...laidPage('zh-Hans', [['paragraph', '春水 初涨桥头，', '街上人来人 往，店铺都开了门。']]),
    },
  ]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.keyboard.press('F7');
  await panel(page).getByRole('button', { name: 'Silence: Spaces within words' }).press('Enter');
  await page.getByRole('menuitem', { name: 'In all of Sample' }).press('Enter');
  await expect(kind(page, 'space-in-word')).toContainText('in Sample');

  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('a');
  const about = page.getByRole('dialog', { name: 'About the edition' });
  await about.getByLabel('Newspaper').fill('The Lake Daily');
  await about.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(about).toHaveCount(0);
  await expect(kind(page, 'space-in-word')).toContainText('in The Lake Daily');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(kind(page, 'space-in-word')).toContainText('in The Lake Daily');
  await panel(page).getByRole('button', { name: 'Check again: Spaces within words' }).press('Enter');
  await expect(finding(page, 'space-in-word')).toHaveCount(2);
});

test('tells a look-alike by what was read in the library', async ({ startGalley, folder }) => {
  const library = join(folder, 'read');
  const text = linesOfWords(4, 2);
  await makeTextLibrary(library, [
    { label: 'A03', text: [...text, '春水桥头街市农家新船商入学校'].join('\n') },
    { label: 'A04', text: linesOfWords(3_000).join('\n'), isRead: true },
  ]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.keyboard.press('F7');
  await expect(finding(page, 'rare-pair')).toHaveCount(1);
  await expect(finding(page, 'rare-pair')).toContainText(
    '‘人’ is usual in what was read in this library, and ‘入’ is not',
  );
  await finding(page, 'rare-pair').getByRole('button').first().click();
  await expect(rawLine(page, 5)).toHaveAttribute('aria-current', 'true');

  // Who reads the line says that it is right, and it is told no more.
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(finding(page, 'rare-pair')).toHaveCount(0);
});
