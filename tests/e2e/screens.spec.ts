import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';

const HARBOUR =
  'THE HARBOUR WEEKLY\n17 February 2023\nFerry ser-\nvice returns\nThe ferry will re-\nturn on Monday.\n';
const LANTERN = '灯湖晚报\n2023年2月18日 星期六\n春天来了\n本报讯 记者在现场看到，\n大家都在种树。\n';

function file(name: string, content: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
}

test('from an empty library to an edition on the start page', async ({ startGalley }) => {
  const { page } = await startGalley();
  await expect(page.getByRole('heading', { name: 'No editions yet' })).toBeVisible();
  await expectAccessible(page);

  await page
    .locator('input[type=file]')
    .setInputFiles([file('harbour.txt', HARBOUR), file('lantern.txt', LANTERN)]);
  const dialog = page.getByRole('dialog', { name: 'Import raw pages' });
  await expect(dialog.getByRole('button', { name: 'Import 2 files' })).toBeEnabled();
  await expectAccessible(page);

  await dialog.getByText('A new edition').click();
  await dialog.getByLabel('Newspaper').fill('The Harbour Weekly');
  await dialog.getByLabel('Date').fill('17.2.2023');
  await expect(dialog.getByText('Write the date as')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import 2 files' })).toBeDisabled();
  await dialog.getByLabel('Date').fill('2023-02-17');
  await dialog.getByRole('button', { name: 'Import 2 files' }).click();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await expect(page).toHaveTitle(/The Harbour Weekly/);
  await expectAccessible(page);

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keyboard help' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+Home');
  await expect(page.getByRole('heading', { name: 'The Harbour Weekly' })).toBeVisible();
  await expect(page.getByText('2 pages')).toBeVisible();
  await expectAccessible(page);
});

test('language and colours change at once and are remembered', async ({ startGalley }) => {
  const first = await startGalley({ files: [{ name: 'lantern.txt', content: LANTERN }] });
  const { page } = first;
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('Alt+Home');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language').selectOption('zh-Hans');
  await page.getByLabel('外观').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expectAccessible(page);
  await first.stop();

  const second = await startGalley({ library: first.library });
  await expect(second.page.getByRole('heading', { name: '校订本' })).toBeVisible();
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(second.page);
  await second.page.locator('.page-item a').click();
  await expect(second.page.getByRole('region', { name: '识别文本' })).toBeVisible();
  await expectAccessible(second.page);
});

test('a file that is there already opens its page', async ({ startGalley }) => {
  const { page } = await startGalley({ files: [{ name: 'harbour.txt', content: HARBOUR }] });
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('Alt+Home');
  await page.locator('input[type=file]').setInputFiles([file('again.txt', HARBOUR)]);
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
