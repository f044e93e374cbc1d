// A page corrected from doubt to doubt, by keys alone: accepting, deciding otherwise, taking a decision back.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import type { Structure, StructureArticle } from '#core/structure/types.ts';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { doubtsLeft } from '#tests/support/e2e/desk.ts';
import { expect, type OpenSample, test } from '#tests/support/e2e/galley.ts';
import { allParagraphs, goldStructure, sampleBytes } from '#tests/support/e2e/sample-library.ts';
import { blockOf, select } from '#tests/support/e2e/workspace.ts';

/** A proposal of which the engine is sure neither what it is nor where it belongs. */
const unsure = <T extends Structure['content'][number] | StructureArticle['content'][number]>(item: T): T => {
  if (!('type' in item)) return { ...item, confidence: 0.31, membership: 0.31 };
  return item.type === 'article' ? { ...item, content: item.content.map(unsure) } : item;
};

const panel = (page: Page) => page.getByRole('region', { name: 'Doubts', exact: true });
const strip = (page: Page) => page.getByRole('region', { name: 'Doubt at hand' });
const sampleLines = (): string[] => splitLines(sampleBytes('zh-daily').toString());

/** The Chinese sample as the engine proposes it, its doubts listed, and how many they are. */
async function openDoubts(openSample: OpenSample): Promise<{ page: Page; all: number }> {
  const { page } = await openSample('zh-daily', structure(sampleLines()));
  await page.keyboard.press('ControlOrMeta+F8');
  await expect.poll(() => doubtsLeft(page)).toBeGreaterThan(3);
  return { page, all: await doubtsLeft(page) };
}

test('goes from doubt to doubt, decides by one key each, and takes a decision back', async ({
  openSample,
}) => {
  const { page, all } = await openDoubts(openSample);

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
  const kept = page.waitForResponse(/settings\.change/);
  await page.keyboard.press('End');
  await list.focus();
  await kept;
  await expect.poll(() => doubtsLeft(page)).toBeGreaterThan(all);
  // The one at hand stays so, and the next comes after it.
  const at = list.locator('[aria-selected="true"]');
  const before = Number(await at.getAttribute('aria-posinset'));
  await page.keyboard.press('ArrowDown');
  await expect(at).toHaveAttribute('aria-posinset', String(before + 1));
  await threshold.focus();
  await page.keyboard.press('Home');
  await expect(threshold).toHaveValue('50');
  await list.focus();
  await expect.poll(() => doubtsLeft(page)).toBeLessThan(all - 1);
  const few = await doubtsLeft(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+F8');
  await expect(threshold).toHaveValue('50');
  await expect.poll(() => doubtsLeft(page)).toBe(few);
});

test('looks further at what is least sure of the rest, and decides there as at a doubt', async ({
  openSample,
}) => {
  const { page, all } = await openDoubts(openSample);

  await page.keyboard.press('ControlOrMeta+Shift+F8');
  await expect(strip(page)).toContainText('Surer than asked');
  const first = (await strip(page).locator('.doubt-said').textContent()) ?? '';
  await page.keyboard.press('F2');
  await expect(strip(page)).toContainText('Surer than asked');
  await expect(strip(page).locator('.doubt-said')).not.toHaveText(first);
  await expect(panel(page).getByText(`${all} doubts left`)).toBeVisible();

  // Back to the doubts.
  await page.keyboard.press('F8');
  await expect(strip(page)).toContainText(`of ${all}`);
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
  await expect.poll(() => doubtsLeft(page)).toBe(2);

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
  await expect.poll(() => doubtsLeft(page)).toBe(2);
});

test('joins and parts lines by one key, and is never asked again after restructuring', async ({
  openSample,
}) => {
  const gold = goldStructure('zh-daily');
  const { page } = await openSample('zh-daily', {
    ...gold,
    content: gold.content.map(unsure),
    seams: [
      { after: 10, join: 'break', confidence: 0.52, reasons: ['sentence-ended', 'blank-between'] },
      { after: 12, join: 'none', confidence: 0.53, reasons: ['line-full'] },
      { after: 146, join: 'none', confidence: 0.54, reasons: [] },
    ],
  });
  await page.keyboard.press('ControlOrMeta+F8');
  const roles = panel(page).getByRole('checkbox', { name: 'Articles and roles' });
  await roles.uncheck();
  await panel(page).getByRole('checkbox', { name: 'Findings and queries' }).uncheck();
  await expect.poll(() => doubtsLeft(page)).toBe(3);

  // The break, its reasons and how sure it is, then the joins; each decided otherwise, named before it is done.
  await page.keyboard.press('F8');
  await expect(strip(page)).toContainText('A new block begins?');
  await expect(strip(page)).toContainText('52%');
  await expect(strip(page)).toContainText('a sentence ends there; a blank line stands between');
  await expect(strip(page)).toContainText('第一个通过了新修好的拱宸街口。');
  await expect(strip(page).getByRole('button', { name: /^Otherwise: join/ })).toBeVisible();
  await page.keyboard.press('F4');
  await expect(blockOf(page, 10)).toContainText('拱宸街口是青湖老城');
  await expect(strip(page)).toContainText('Joined, nothing between?');
  await page.keyboard.press('F4');
  await expect(blockOf(page, 12)).not.toContainText('两侧是民国');
  await page.keyboard.press('F2');
  await expect(panel(page).getByText('No doubt left.')).toBeVisible();

  // The engine says anew what it thinks of everything else; what was decided stands, and is no doubt at any threshold.
  await roles.check();
  await expect(panel(page).getByRole('option').first()).toContainText('31%');
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('r');
  await expect(page.getByText('Restructured.')).toBeAttached();
  await panel(page).getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(panel(page).locator('.doubt-reasons').first()).toBeVisible();
  await expect(panel(page).getByText('31%', { exact: true })).toHaveCount(0);
  await roles.uncheck();
  await panel(page).getByRole('checkbox', { name: 'As on the page' }).check();
  await expect.poll(() => doubtsLeft(page)).toBeGreaterThan(3);
  const numbers = await panel(page)
    .getByRole('option')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('.doubt-number')?.textContent));
  for (const decided of ['10', '12']) expect(numbers).not.toContain(decided);
  await expect(blockOf(page, 10)).toContainText('拱宸街口是青湖老城');
  await expect(blockOf(page, 12)).not.toContainText('两侧是民国');
});

test('takes the proposals anew, and leaves what was decided', async ({ openSample }) => {
  const { page } = await openSample('zh-daily', structure(sampleLines(), { without: ['roles'] }));
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

test('takes the proposals anew for what is selected, then for one article', async ({ openSample }) => {
  const { page } = await openSample('zh-daily', allParagraphs(goldStructure('zh-daily')));
  await select(page, 109, 0, { n: 109, offset: 3 });
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('s');
  await expect(blockOf(page, 109)).toHaveAttribute('data-role', 'headline');
  await expect(blockOf(page, 5)).toHaveAttribute('data-role', 'paragraph');
  await select(page, 5, 0);
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('i');
  await expect(blockOf(page, 5)).toHaveAttribute('data-role', 'byline');
  await expect(blockOf(page, 128)).toHaveAttribute('data-role', 'paragraph');
});
