// Reading a page line by line, and asking about what cannot be decided: by keyboard, kept in the document.
import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { articleOf, documentOnDisk, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

const isRead = (page: Page, n: number) => runOf(page, n).locator('[data-is-read]');
const caretLine = (page: Page) => page.locator('[data-raw-line][aria-current="true"]');

test('an article is read line by line before it is corrected', async ({ openSample }) => {
  const { page, library } = await openSample();
  await select(page, 138, 0);
  await page.keyboard.press('Alt+y');
  await expect(page.getByRole('alert')).toContainText('of this article have not been read');
  await page.getByRole('button', { name: 'Go to the first' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Line view' })).toHaveAttribute('aria-pressed', 'true');
  const lines = await articleOf(page, 138)
    .locator('[data-line]')
    .evaluateAll((runs) => runs.map((run) => Number(run.getAttribute('data-line'))));
  await expect(caretLine(page)).toHaveAttribute('data-raw-line', String(lines[0]));
  await expectAccessible(page);

  for (const n of lines) {
    await expect(caretLine(page)).toHaveAttribute('data-raw-line', String(n));
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(isRead(page, n)).toHaveCount(1);
  }
  await select(page, 138, 2);
  await page.keyboard.type('改');
  await expect(isRead(page, 138)).toHaveCount(0);
  await page.keyboard.press('Alt+y');
  await expect(page.getByRole('alert')).toContainText('1 line of this article');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(isRead(page, 138)).toHaveCount(1);
  await page.keyboard.press('Alt+y');
  await expect(articleOf(page, 138)).toHaveAttribute('data-status', 'corrected');
  await page.keyboard.press('Alt+r');
  await expect(page.locator('[data-line-view]')).toHaveCount(0);
  await saved(page);
  const kept = JSON.stringify(documentOnDisk(library));
  expect(kept).toContain('"status":"corrected"');
  // Who read it, and when.
  expect(kept).toMatch(/"type":"read","attrs":\{"by":"[^"]+","at":"20/);
});

test('composes at the start of a line in the line view', async ({ openSample }) => {
  const { page } = await openSample();
  await page.keyboard.press('Alt+r');
  await select(page, 13, 0);
  const cdp = await page.context().newCDPSession(page);
  for (const text of ['n', 'ni', 'nih', 'ni hao']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await cdp.send('Input.insertText', { text: '你好' });
  const editor = page.getByRole('textbox', { name: 'Corrected page' });
  await expect(editor).toContainText('路口，你好两侧是');
  await expect(editor).not.toContainText(/n你好|ni你好|nih|ni hao/);
  await page.keyboard.type('Z');
  await expect(editor).toContainText('你好Z两侧是');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(editor).toContainText('你好Z两侧是');
});

test('a query is raised, answered and closed', async ({ openSample }) => {
  const { page, library } = await openSample();
  await select(page, 13, 0, { n: 13, offset: 2 });
  await page.keyboard.press('Alt+q');
  await page.getByLabel('Question').fill('Is this the printed form?');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-query-state="open"]')).toHaveText('两侧');

  // It waits among the doubts until it is closed.
  await page.keyboard.press('ControlOrMeta+F8');
  const asked = page.getByRole('option', { name: 'Is this the printed form?' });
  await expect(asked).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+q');
  const panel = page.getByRole('region', { name: 'Queries', exact: true });
  await expect(panel).toContainText('1 open query');
  await panel.getByLabel('Answer to: Is this the printed form?').fill('Yes.');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('The answer is kept.');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(page.locator('[data-query-state="closed"]')).toHaveText('两侧');
  await expect(panel.getByRole('region', { name: 'Closed' })).toContainText('Yes.');
  await panel.getByRole('button', { name: /两侧/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+F8');
  await expect(page.getByRole('listbox', { name: 'Doubts' })).toBeVisible();
  await expect(asked).toHaveCount(0);
  await saved(page);
  expect(JSON.stringify(documentOnDisk(library))).toContain('"answer":"Yes."');
});
