// The main job: a page is opened, corrected by keyboard, saved, closed, and found as it was left.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { sampleBytes } from '#tests/support/e2e/sample-library.ts';
import {
  articleOf,
  blockOf,
  documentOnDisk,
  onlyFile,
  openPage,
  rawLine,
  runOf,
  saved,
  select,
} from '#tests/support/e2e/workspace.ts';

const status = (page: Page, name: string) => page.getByRole('status', { name });

test('shows the raw page beside the corrected text, and every line has its place', async ({ openSample }) => {
  const { page } = await openSample();
  await expect(rawLine(page, 1)).toContainText('青湖日报');
  await expect(blockOf(page, 1)).toHaveAttribute('data-role', 'nameplate');
  await expect(blockOf(page, 70)).toHaveAttribute('data-role', 'kicker');
  await expect(status(page, 'Coverage')).toContainText(/Lines\s*123/);
  await expect(status(page, 'Coverage')).toContainText(/Removed\s*0/);
  await expect(status(page, 'Save state')).toHaveText(/^Saved/);
});

test('follows the caret and the pointer on both sides', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 153, 2);
  await expect(rawLine(page, 153)).toBeInViewport();
  await rawLine(page, 151).click();
  await expect(runOf(page, 151)).toBeInViewport();
  await rawLine(page, 152).hover();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('galley-hover') ?? [])].map(String)))
    .toEqual(['内另外五处老路口推广，其中三处同']);
});

test('merges and splits, inside a raw line too, each undone by one key', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 12, 0);
  await page.keyboard.press('Alt+Shift+J');
  await expect(blockOf(page, 12)).toContainText('“这条路我走了四十年');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(page, 12)).not.toContainText('这条路');
  await select(page, 75, 13);
  await page.keyboard.press('Alt+/');
  const credit = page.locator('.ProseMirror p[data-role="credit"]');
  await expect(credit).toHaveText('周一舟 摄');
  await expect(credit.locator('[data-line="75"]')).toHaveCount(1);
  await select(page, 13, 3);
  await page.keyboard.press('Alt+Enter');
  await expect(blockOf(page, 13)).not.toContainText('有六米宽');
  await page.keyboard.press('Backspace');
  await expect(blockOf(page, 13)).toContainText('有六米宽');
});

test('turns a seam into each of its joins', async ({ openSample }) => {
  const { page } = await openSample('en-weekly');
  await select(page, 53, 5);
  await expect(blockOf(page, 53)).toContainText('resident engineer');
  await page.keyboard.press('Alt+;');
  await expect(blockOf(page, 53)).toContainText(/resi-\s*\n\s*dent engineer/);
  await page.keyboard.press('Alt+;');
  await expect(blockOf(page, 53)).toContainText('resi-dent engineer');
});

test('gives roles, with and without the usual place', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 27, 0);
  await page.keyboard.press('Alt+d');
  await expect(blockOf(page, 27)).toHaveAttribute('data-role', 'deck');
  const roles = () =>
    articleOf(page, 27)
      .locator('p')
      .evaluateAll((blocks) => blocks.slice(0, 4).map((block) => block.getAttribute('data-role')));
  expect(await roles()).toEqual(['kicker', 'headline', 'deck', 'byline']);
});

test('puts a headline, its article and its place right with one key', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 78, 1);
  const own = await articleOf(page, 78).getAttribute('data-article');
  await page.keyboard.press('Alt+0');
  await expect(runOf(page, 78).locator('xpath=ancestor::article')).toHaveCount(0);
  await select(page, 78, 1);
  await page.keyboard.press('Alt+,');
  await expect(articleOf(page, 78)).toHaveAttribute('data-article', own ?? '');
  await expect(blockOf(page, 78)).toHaveAttribute('data-role', 'headline');
});

test('starts, ends, makes, dissolves, merges and numbers articles', async ({ openSample }) => {
  const { page } = await openSample();
  const articles = page.locator('.ProseMirror article');
  const count = await articles.count();
  await select(page, 29, 1);
  await page.keyboard.press('Alt+[');
  await expect(articles).toHaveCount(count + 1);
  await page.keyboard.press('Alt+Shift+,');
  await expect(articles).toHaveCount(count);
  await select(page, 29, 1);
  await page.keyboard.press('Alt+Shift+A');
  await expect(articles).toHaveCount(count - 1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(articles).toHaveCount(count);
  await select(page, 130, 1);
  await page.keyboard.press('Alt+1');
  await expect(articleOf(page, 130)).toHaveAttribute(
    'data-article',
    (await articleOf(page, 7).getAttribute('data-article')) ?? '?',
  );
});

test('discards with a reason, restores, and counts both', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 107, 1);
  await page.keyboard.press('Alt+x');
  await expect(runOf(page, 107).locator('xpath=ancestor::aside')).toHaveAttribute('data-discard', 'debris');
  await expect(status(page, 'Coverage')).toContainText(/Discarded\s*1/);
  await select(page, 107, 1);
  await page.keyboard.press('Alt+u');
  await expect(runOf(page, 107).locator('xpath=ancestor::aside')).toHaveCount(0);
  await expect(status(page, 'Coverage')).toContainText(/Discarded\s*0/);
});

test('shows what was deleted, and brings it back from the raw page', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 8, 0, { n: 9, offset: 0 });
  await page.keyboard.press('Delete');
  await expect(status(page, 'Coverage')).toContainText(/Removed\s*1/);
  await rawLine(page, 8).getByRole('button').click();
  await expect(runOf(page, 8)).toHaveText('算走顺。”昨天清晨六点，家住青湖');
  await expect(status(page, 'Coverage')).toContainText(/Removed\s*0/);
});

test('finds everything as it was left, byte for byte, and undo reaches back', async ({
  openSample,
  startGalley,
}) => {
  const first = await openSample();
  await select(first.page, 41, 2);
  await first.page.keyboard.type('头');
  await first.page.keyboard.press('Delete');
  await select(first.page, 78, 0);
  await first.page.keyboard.press('Alt+k');
  await saved(first.page);
  const left = documentOnDisk(first.library);
  await first.stop();

  const second = await startGalley({ library: first.library });
  await openPage(second.page);
  await expect(blockOf(second.page, 78)).toHaveAttribute('data-role', 'kicker');
  await saved(second.page);
  expect(documentOnDisk(first.library)).toEqual(left);
  expect(readFileSync(onlyFile(first.library, 'raw', '.txt')).equals(sampleBytes('zh-daily'))).toBe(true);
  await second.page.getByRole('textbox', { name: 'Corrected page' }).focus();
  await second.page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(second.page, 78)).toHaveAttribute('data-role', 'headline');
});

test('loses nothing that was typed a second before a crash', async ({ openSample, startGalley }) => {
  const first = await openSample();
  await select(first.page, 41, 2);
  await first.page.keyboard.type('ABC');
  await expect(() => {
    expect(readFileSync(onlyFile(first.library, 'journal', '.jsonl'), 'utf8')).toContain('"C"');
  }).toPass();
  await first.kill();
  const second = await startGalley({ library: first.library });
  await openPage(second.page);
  await expect(runOf(second.page, 41)).toContainText('ABC');
});
