// The hands of whoever works all day on the page that the desk was made for, and its views, fit for all.
import { expectAccessibleInBothThemes } from '#tests/support/e2e/accessible.ts';
import { askForKey } from '#tests/support/e2e/desk.ts';
import { expect } from '#tests/support/e2e/galley.ts';
import { blocksOf, longParagraphs, test, textOf, undo } from '#tests/support/e2e/seed-page.ts';
import { lookAtEveryView } from '#tests/support/e2e/views.ts';
import { blockOf, rawLine, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

test('text is composed at the start of a line, commands are called by name and by keys of one’s own, and all looks as one likes', async ({
  openSeed,
}) => {
  const { page } = await openSeed();
  const [block] = longParagraphs(await blocksOf(page));
  const { n, text } = block?.runs[1] ?? { n: 0, text: '' };
  const role = () => blockOf(page, n).getAttribute('data-role');

  // Composed step by step, nothing of the steps is left.
  const cdp = await page.context().newCDPSession(page);
  await select(page, n, 0);
  for (const typed of ['n', 'ni', 'ni hao'])
    await cdp.send('Input.imeSetComposition', {
      text: typed,
      selectionStart: typed.length,
      selectionEnd: typed.length,
    });
  await cdp.send('Input.insertText', { text: '你好' });
  await expect(blockOf(page, n)).toContainText(`${block?.runs[0]?.text}你好${text}`);
  await undo(page);
  await expect(runOf(page, n)).toHaveText(text);
  await expect(rawLine(page, n)).toHaveAttribute('aria-current', 'true');

  // A command by its name, and a key of one's own for it.
  await select(page, n, 0);
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.keyboard.insertText('standfirst');
  await expect(page.getByRole('menuitem').first()).toContainText('Standfirst');
  await page.keyboard.press('Enter');
  await expect.poll(role).toBe('standfirst');
  const keys = await askForKey(page, 'verse');
  await page.keyboard.press('Alt+h');
  await keys.getByRole('button', { name: 'Swap the keys' }).press('Enter');
  await page.keyboard.press('Escape');
  await select(page, n, 0);
  await page.keyboard.press('Alt+h');
  await expect.poll(role).toBe('verse');
  await undo(page);
  await expect.poll(role).toBe('standfirst');

  // A character that no key types.
  await select(page, n, 1);
  await page.keyboard.press('Alt+f');
  const characters = page.getByRole('dialog', { name: 'Insert character' });
  await characters.getByLabel(/^Code point or name/).fill('U+20BB7');
  await page.keyboard.press('Tab');
  await characters.getByRole('option', { name: '𠮷' }).press('Enter');
  await expect(runOf(page, n)).toHaveText(`${text.slice(0, 1)}𠮷${text.slice(1)}`);

  // What a panel is for, and the sheet of keys.
  await page.keyboard.press('F9');
  await page.keyboard.press('Shift+F1');
  await expect(page.getByRole('region', { name: /^Help on/ })).toContainText('reading order');
  await page.getByRole('button', { name: 'Help on Outline' }).press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard help' })).toContainText('Accept the proposal');
  await page.keyboard.press('Escape');

  // Larger, wider, dark, in vertical writing, in Chinese: and the text as it was.
  await page.keyboard.press('ControlOrMeta+=');
  await expect(page.locator('html')).toHaveCSS('font-size', '17.6px');
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('v');
  const vertical = page.getByRole('region', { name: 'Vertical writing' });
  await expect(vertical).toHaveCSS('writing-mode', 'vertical-rl');
  await expect(vertical).toContainText(text.slice(2));
  await page.keyboard.press('Escape');
  const height = async (): Promise<number> => (await blockOf(page, n).boundingBox())?.height ?? 0;
  const before = await height();
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByLabel('Language').selectOption('zh-Hans');
  await page.getByLabel('行距').selectOption('250');
  await page.getByLabel('外观').selectOption('dark');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(height).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: '审校' })).toBeVisible();
  await expect(runOf(page, n)).toContainText('𠮷');
  await page.getByRole('textbox', { name: '校订文本' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(runOf(page, n)).toHaveText(text);
});

test('every view of the page is fit for all', async ({ openSeed }) => {
  test.slow();
  const { page } = await openSeed();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [, block] = longParagraphs(await blocksOf(page));
  const { n, text } = block?.runs[1] ?? { n: 0, text: '' };

  // Something in every list.
  await select(page, n, 2, { n, offset: 3 });
  await page.keyboard.insertText('〇');
  await select(page, n, 4, { n, offset: 6 });
  await page.keyboard.press('Alt+q');
  await page.keyboard.insertText('?');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-query-state="open"]')).toHaveCount(1);
  await saved(page);
  await expect(textOf(page)).toBeFocused();
  await lookAtEveryView(page, n, text.slice(5, 6), (root) => expectAccessibleInBothThemes(page, root));
});
