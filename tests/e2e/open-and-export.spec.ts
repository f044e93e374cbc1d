// From files to a library and out again: command line, file chooser, metadata, encodings, exports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { makeSampleLibrary, sampleBytes } from '#tests/support/e2e/sample-library.ts';

test('opens the files of the command line, and every line of a page has its place', async ({
  startGalley,
}) => {
  const files = [{ name: 'zh-daily.txt', content: sampleBytes('zh-daily') }];
  const { page } = await startGalley({ files });
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  const coverage = page.getByRole('status', { name: 'Coverage' });
  await expect(coverage).toContainText(/Lines\s*123/);
  await expect(coverage).toContainText(/Removed\s*0/);
});

test('says which file cannot be opened, and why, and opens the others', async ({ startGalley }) => {
  const { page } = await startGalley({
    files: [
      { name: 'picture.txt', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      { name: 'en-weekly.txt', content: sampleBytes('en-weekly') },
    ],
  });
  await expect(page.getByText('“picture.txt” is no text file')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toContainText('BREAKWATER');
});

test('makes an edition of chosen files, with what their text says of it', async ({ startGalley }) => {
  const { page } = await startGalley();
  await expectAccessible(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open raw pages…' }).first().click();
  await (await chooser).setFiles({
    name: 'page.txt',
    mimeType: 'text/plain',
    buffer: sampleBytes('zh-daily'),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Newspaper')).toHaveValue('青湖日报');
  await expect(dialog.getByLabel('Date')).toHaveValue('2024-05-01');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^(Import|Open)/ }).click();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toContainText('青湖日报');
  await page.getByRole('button', { name: 'Start page' }).click();
  await expect(page.getByRole('heading', { name: /青湖日报/ })).toBeVisible();
});

test('exports a page as text and as JSON', async ({ openSample }) => {
  const { page } = await openSample('en-weekly');
  const exported = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  expect(await exported('Page as plain text')).toContain(
    '“It is a persuasion. The sea is persuaded to go elsewhere.”',
  );
  const json = JSON.parse(await exported('Page as JSON'));
  expect(json.content.flatMap((item: { type: string }) => item.type)).toContain('article');
});

test('is the same in Chinese, and nothing in any view breaks a rule of accessibility', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'sample');
  await makeSampleLibrary(library, 'zh-daily');
  const { page } = await startGalley({ library, language: 'zh-Hans' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('button', { name: '打开识别文本…' })).toBeVisible();
  await page.getByRole('link', { name: /A03/ }).click();
  await expect(page.locator('.ProseMirror')).toContainText('青湖日报');
  await expectAccessible(page);
});
