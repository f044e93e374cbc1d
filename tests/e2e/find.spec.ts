// Finding and replacing: over seams, by expression, with a choice of hits, and over the pages of an edition.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { type LaidBlock, laidPage } from '#tests/support/e2e/laid-page.ts';
import { makeTextLibrary } from '#tests/support/e2e/sample-library.ts';
import { openPage, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Corrected page' });
const panel = (page: Page) => page.getByRole('region', { name: 'Find and replace' });
const told = (page: Page) => panel(page).getByRole('status');

const lit = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (one) => Array.from(CSS.highlights.get(one) ?? [], (range) => (range as Range).toString()),
    name,
  );

test('finds while typing, over seams and for seams, and goes from hit to hit', async ({ openSample }) => {
  const { page } = await openSample();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(panel(page).getByRole('textbox', { name: 'Find' })).toBeFocused();
  // 另外五处老路口推广，其中三处同: the next line goes on.
  const end = (await runOf(page, 152).textContent())?.slice(-2) ?? '';
  const start = (await runOf(page, 153).textContent())?.slice(0, 2) ?? '';
  await page.keyboard.insertText(end + start);
  await expect(told(page)).toHaveText('1 hit');
  await expect.poll(() => lit(page, 'galley-find')).toEqual([end + start]);
  await page.keyboard.press('Enter');
  await expect(told(page)).toHaveText('1 of 1');
  await expect(runOf(page, 153)).toBeInViewport();

  await panel(page).getByRole('textbox', { name: 'Find' }).fill(`${end}⏎${start}`);
  await expect(told(page)).toHaveText('1 hit');
  await panel(page)
    .getByRole('textbox', { name: 'Find' })
    .fill(`${end.slice(0, 1)}⏎${end.slice(1)}`);
  await expect(told(page)).toHaveText('Nothing found');
});

test('stops an expression that would take for ever, and the window stays alive', async ({ startGalley }) => {
  const { page } = await startGalley({
    files: [{ name: 'a.txt', content: `${'a'.repeat(40)}!\nNext line here.\n` }],
  });
  await expect(text(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+f');
  await panel(page).getByRole('button', { name: 'Regular expression' }).click();
  const field = panel(page).getByRole('textbox', { name: 'Find' });
  await field.fill('(a+)+$');
  await expect(told(page)).toContainText('takes too long');
  await field.fill('(');
  await expect(told(page)).toContainText('does not read');
  await field.fill('l\\w+');
  await expect(told(page)).toHaveText('1 hit');
});

test('goes on to what an expression finds right after an edit', async ({ openSample }) => {
  const { page } = await openSample();
  await page.keyboard.press('ControlOrMeta+f');
  await panel(page).getByRole('button', { name: 'Regular expression' }).click();
  await panel(page).getByRole('textbox', { name: 'Find' }).fill('老路.');
  await expect(told(page)).toHaveText(/^\d+ hits/);
  await select(page, 13, 2);
  await page.keyboard.insertText('〇');
  await page.keyboard.press('F3');
  await expect(told(page)).toHaveText(/^\d+ of \d+/);
});

test('replaces the ticked hits of a page as one undo step', async ({ startGalley }) => {
  const { page } = await startGalley({
    files: [{ name: 'a.txt', content: 'The colour of the\ncolour is a colour.\n' }],
  });
  await expect(text(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+h');
  await panel(page).getByRole('textbox', { name: 'Find' }).fill('(co)lour');
  await panel(page).getByRole('button', { name: 'Regular expression' }).click();
  await panel(page).getByRole('textbox', { name: 'Replace with' }).fill('$1lor');
  await expect(told(page)).toHaveText('3 hits');
  await expect(panel(page).getByRole('listitem').first()).toContainText('The colourcolor of the');
  await panel(page).getByRole('checkbox', { name: 'Replace “colour”' }).nth(1).uncheck();
  await panel(page).getByRole('button', { name: 'Replace 2 hits' }).click();
  await expect(told(page)).toContainText('2 hits replaced.');
  await expect(text(page)).toContainText('The color of the colour is a color.');
  await expect(runOf(page, 2)).toHaveText('colour is a color.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page)).toContainText('The colour of the colour is a colour.');
});

test('replaces in all pages of an edition', async ({ startGalley }) => {
  const { page } = await startGalley({
    files: [
      { name: 'a.txt', content: 'Ferry to Wes-\nterhaven.\n' },
      { name: 'b.txt', content: 'Westerhaven has a\nferry.\n' },
    ],
  });
  await expect(text(page)).toBeVisible();
  await select(page, 1, 0);
  await page.keyboard.press('ControlOrMeta+h');
  await panel(page).getByRole('combobox', { name: 'In' }).selectOption('edition');
  await panel(page).getByRole('textbox', { name: 'Find' }).fill('westerhaven');
  await panel(page).getByRole('textbox', { name: 'Replace with' }).fill('Osterhaven');
  await expect(told(page)).toHaveText('2 hits on 2 pages');
  await panel(page).getByRole('button', { name: 'Replace 2 hits' }).click();
  await expect(told(page)).toContainText('2 hits replaced.');
  await expect(text(page)).toContainText('Osterhaven');
  // Taken back on all pages at once, and made again.
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('u');
  await expect(told(page)).toContainText('Taken back on 2 pages.');
  await expect(text(page)).toContainText('Westerhaven');
  await panel(page).getByRole('button', { name: 'Replace 2 hits' }).click();
  await expect(text(page)).toContainText('Osterhaven');
  // An undo step of this page, as of the other.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page)).toContainText('Westerhaven');
  await saved(page);
  const here = (await text(page).textContent()) ?? '';
  await page.keyboard.press(here.includes('has') ? 'Alt+PageUp' : 'Alt+PageDown');
  await expect(text(page)).toContainText('Osterhaven');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page)).toContainText('Westerhaven');
});

test('names a page that came into the edition after this one was opened', async ({ startGalley }) => {
  const { page } = await startGalley({ files: [{ name: 'a.txt', content: 'The ferry.\n' }] });
  await expect(text(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  const files = other.locator('input[type=file]:not([data-scan-file], [data-lines-file])');
  await files.setInputFiles({
    name: 'b.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Another ferry.\n'),
  });
  await other.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(text(other)).toContainText('Another');

  await page.keyboard.press('ControlOrMeta+f');
  await panel(page).getByRole('combobox', { name: 'In' }).selectOption('edition');
  await panel(page).getByRole('textbox', { name: 'Find' }).fill('ferry');
  await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText([/^Page 1\D/, /^Page 2\D/]);
});

test('looks in the block, the article or the page, and as exactly as it is told', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'library');
  const first: LaidBlock[] = [
    ['headline', 'The Harbour'],
    ['paragraph', 'The harbour and the HARBOUR wall,'],
    ['paragraph', 'a harbour of ｈａｒｂｏｕｒ ice.'],
  ];
  const page2 = laidPage('en', [first, [['paragraph', 'Another harbour: 汪精衛 and 汪精卫.']]]);
  await makeTextLibrary(library, [{ label: 'A03', ...page2 }]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await select(page, 2, 1);
  await page.keyboard.press('ControlOrMeta+f');
  const field = panel(page).getByRole('textbox', { name: 'Find' });
  const where = panel(page).getByRole('combobox', { name: 'In' });
  await field.fill('harbour');
  await expect(told(page)).toHaveText('6 hits');
  await where.selectOption('article');
  await expect(told(page)).toHaveText('5 hits');
  await where.selectOption('block');
  await expect(told(page)).toHaveText('2 hits');
  await where.selectOption('page');
  await panel(page).getByRole('button', { name: 'Tell capitals from small letters' }).click();
  await expect(told(page)).toHaveText('4 hits');
  await panel(page).getByRole('button', { name: 'Tell full width from half width' }).click();
  await expect(told(page)).toHaveText('3 hits');
  await field.fill('汪精卫');
  await expect(told(page)).toHaveText('2 hits');
  await panel(page).getByRole('button', { name: 'Tell traditional from simplified characters' }).click();
  await expect(told(page)).toHaveText('1 hit');
});
