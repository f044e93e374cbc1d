// The hands of whoever corrects all day: the palette, keys of their own, characters no key types, text as they read best.
import { join } from 'node:path';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { askForKey } from '#tests/support/e2e/desk.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { makeSampleLibrary } from '#tests/support/e2e/sample-library.ts';
import { blockOf, openPage, rawLine, runOf, select } from '#tests/support/e2e/workspace.ts';

test('a command by its name, in either language, and by two strokes', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 13, 2);
  await page.keyboard.press('ControlOrMeta+Shift+p');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('searchbox').or(palette.getByRole('textbox')).fill('副题');
  await expect(palette.getByRole('menuitem').first()).toContainText('Deck');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', 'deck');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('n');
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', 'note');
});

test('the caret is where it was when the palette closes, on a machine that is slow to answer too', async ({
  openSample,
}) => {
  const { page } = await openSample();
  await select(page, 13, 2);
  await page.evaluate(() => {
    document.querySelector('.ProseMirror')?.addEventListener('focusin', () => {
      const end = performance.now() + 500;
      while (performance.now() < end);
    });
  });
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeFocused();
  await page.keyboard.press('Alt+s');
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', 'subheading');
});

test('a key is changed, swapped where another command has it, and in force at once', async ({
  openSample,
}) => {
  const { page } = await openSample();
  const keys = await askForKey(page, 'verse');
  await page.keyboard.press('Alt+h');
  await expect(keys.getByRole('alert')).toContainText('“Headline”');
  await keys.getByRole('button', { name: 'Swap the keys' }).click();
  await expect(keys.getByRole('button', { name: /^Verse: Alt\+H/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await select(page, 13, 2);
  await page.keyboard.press('Alt+h');
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', 'verse');
  await page.keyboard.press('Alt+v');
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', 'headline');

  // Shown wherever a key is shown, carried to a file, and read from it after all was put back.
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.keyboard.insertText('verse');
  await expect(page.getByRole('menuitem').first()).toContainText('Alt+H');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('k');
  const download = page.waitForEvent('download');
  await keys.getByRole('button', { name: 'Export…' }).press('Enter');
  const file = await (await download).path();
  await keys.getByRole('button', { name: 'Reset all' }).press('Enter');
  await keys.getByLabel('Search commands and keys').fill('verse');
  await expect(keys.getByRole('button', { name: /^Verse: Alt\+V/ })).toBeVisible();
  await keys.getByLabel('Import…').setInputFiles(file);
  await expect(keys.getByRole('button', { name: /^Verse: Alt\+H/ })).toBeVisible();
});

test('a rare character is found by radical and strokes, and stands in its raw line', async ({
  openSample,
}) => {
  const { page } = await openSample();
  await select(page, 13, 2);
  await page.keyboard.press('Alt+f');
  const dialog = page.getByRole('dialog', { name: 'Insert character' });
  await dialog.getByRole('combobox', { name: 'Radical', exact: true }).selectOption('30');
  await dialog.getByRole('combobox', { name: 'Strokes besides the radical' }).selectOption('3');
  await dialog.getByRole('option', { name: '𠮷' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(runOf(page, 13)).toContainText('𠮷');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(runOf(page, 13)).not.toContainText('𠮷');

  // By code point and by name; what the page has of the kind is offered first.
  await page.keyboard.press('Alt+f');
  await expect(dialog.getByRole('heading', { name: 'Rare characters of this page' })).toBeVisible();
  await expect(dialog.getByRole('option', { name: '▶ U+25B6' })).toBeVisible();
  await expect(dialog.getByRole('option', { name: '⺠' })).toHaveCount(0);
  const query = dialog.getByLabel(/^Code point or name/);
  await query.fill('em dash');
  await expect(dialog.getByRole('option', { name: '— U+2014' })).toBeVisible();
  await query.fill('U+20BB7');
  await page.keyboard.press('Tab');
  await dialog.getByRole('option', { name: '𠮷' }).press('Enter');
  await expect(runOf(page, 13)).toContainText('𠮷');
});

test('the language changes while a page is open, and every panel tells what it is for', async ({
  openSample,
}) => {
  const { page } = await openSample();
  const panels = [
    ['ControlOrMeta+F8', 'Everything that wants a decision'],
    ['F7', 'Each check looks for'],
    ['ControlOrMeta+f', 'Finds in the block'],
    ['F9', 'Shows groups, articles'],
    ['Shift+F9', 'Lists what differs'],
    ['ControlOrMeta+F9', 'compare any two versions'],
    ['Alt+Shift+q', 'A query marks a place'],
  ] as const;
  for (const [key, says] of panels) {
    await page.keyboard.press(key);
    await page.keyboard.press('Shift+F1');
    await expect(page.getByRole('region', { name: /^Help on/ })).toContainText(says);
    await page.keyboard.press('Shift+F1');
    await expect(page.getByRole('region', { name: /^Help on/ })).toHaveCount(0);
  }
  // The sheet of keys by a question mark, where none is written.
  await page.getByRole('button', { name: 'Help on Queries' }).press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard help' })).toContainText('Accept the proposal');
  await page.keyboard.press('Escape');

  await select(page, 13, 2);
  await page.keyboard.insertText('Ω');
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByLabel('Language').selectOption('zh-Hans');
  await page.getByLabel('行距').selectOption('225');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '存疑', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '校订文本' })).toContainText('Ω');
  await expect(page.getByRole('button', { name: '审校' })).toBeVisible();
  await page.getByRole('textbox', { name: '校订文本' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('textbox', { name: '校订文本' })).not.toContainText('Ω');
});

test('size and typeface hold over a restart; the page is read in vertical writing', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'sample');
  await makeSampleLibrary(library, 'zh-daily');
  const first = await startGalley({ library });
  await openPage(first.page);
  await first.page.keyboard.press('ControlOrMeta+=');
  await expect(first.page.locator('html')).toHaveCSS('font-size', '17.6px');
  await first.page.keyboard.press('ControlOrMeta+,');
  await first.page.getByText('Typefaces of the text').click();
  await first.page.getByLabel('Simplified Chinese').fill('KaiTi');
  await first.page.keyboard.press('Tab');
  await first.page.keyboard.press('Escape');
  await expect(first.page.locator('.page-text')).toHaveCSS('font-family', /^KaiTi|^"KaiTi"/);
  await first.stop();

  const { page } = await startGalley({ library });
  await openPage(page);
  await expect(page.locator('html')).toHaveCSS('font-size', '17.6px');
  await expect(page.locator('.page-text')).toHaveCSS('font-family', /^KaiTi|^"KaiTi"/);
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'Vertical writing' })).toHaveCSS(
    'writing-mode',
    'vertical-rl',
  );
});

test('goes to a raw line by its number', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 12, 0);
  await page.keyboard.press('ControlOrMeta+g');
  const number = page.getByRole('textbox', { name: 'Number of the raw line' });
  await expect(number).toBeFocused();
  await expectAccessible(page);

  // A line that the page has not is refused where it was asked for.
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await number.fill('138');
  await page.keyboard.press('Enter');
  await expect(rawLine(page, 138)).toHaveAttribute('aria-current', 'true');
  await expect(runOf(page, 138)).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeFocused();

  // A key that does nothing there says so, until another does something.
  const refusal = page.getByRole('status', { name: 'Last command' });
  await page.keyboard.press('Alt+g');
  await expect(refusal).toContainText('Group under a common head: select two articles or more');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+]');
  await expect(refusal).toHaveText('');
});
