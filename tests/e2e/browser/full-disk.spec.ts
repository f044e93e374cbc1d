// A disk that is full: what was typed stays on the page, which says why it is not saved and is not left, until there is
// room again. The host is made to answer as it does then, since no test can fill a disk without being root.
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { runOf, select } from '#tests/support/e2e/workspace.ts';

const FULL = JSON.stringify({
  ok: false,
  failure: { code: 'disk-full', params: { file: '/library/journal/page.jsonl' } },
});

const state = (page: Page) => page.getByRole('status', { name: 'Save state' });

test('nothing is lost while the disk is full, and the way out is told', async ({ openSample }) => {
  const { page, stop } = await openSample('en-weekly');
  let isFull = true;
  // With the status of an answer that succeeded, since a browser says every other one on its console.
  await page.route(/\/calls\/(?:pages\.edit|pages\.save|versions\.save)$/, (route) =>
    isFull ? route.fulfill({ status: 200, contentType: 'application/json', body: FULL }) : route.continue(),
  );

  await select(page, 57, 5);
  await page.keyboard.insertText('KEPT ');
  await expect(state(page)).toHaveText(
    /^Not saved: The disk is full: .*page\.jsonl.* Free some space; Galley/,
  );

  // What is typed after that is kept as well, and the page is not left.
  await page.keyboard.insertText('TOO ');
  await page.keyboard.press('Alt+Home');
  await expect(page.getByText('Start page: what was typed last is not saved yet.')).toBeVisible();
  await expect(runOf(page, 57)).toContainText('KEPT TOO ');

  await page.keyboard.press('ControlOrMeta+F9');
  await page.keyboard.insertText('before the disk was full');
  await page.keyboard.press('Enter');
  await expect(page.locator('.side-panel').getByRole('alert')).toHaveText(/^The disk is full/);
  await page.keyboard.press('Escape');

  // Room again: it tries by itself.
  isFull = false;
  await expect(state(page)).toHaveText('Saved', { timeout: 30_000 });
  await page.keyboard.press('Alt+Home');
  await page.getByRole('link', { name: /A03/ }).click();
  await expect(runOf(page, 57)).toContainText('KEPT TOO ');
  await stop();
});
