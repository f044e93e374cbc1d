// The desk on the page that it was made for, from one end to the other.
import type { Page } from '@playwright/test';
import { isBlank } from '#core/page/raw-page.ts';
import { expect } from '#tests/support/e2e/galley.ts';
import { panel, seedLines, test, toText } from '#tests/support/e2e/seed-page.ts';
import { blockOf, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

const coverage = (page: Page) => page.getByRole('status', { name: 'Coverage' });

/** Raw lines of some length that follow each other in one block. */
const pairs = (page: Page): Promise<[number, number][]> =>
  page.locator('.ProseMirror p[data-role="paragraph"]').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const runs = [...block.querySelectorAll('[data-line]')];
      const isLong = (run?: Element): boolean => (run?.textContent?.length ?? 0) > 11;
      const lineOf = (run?: Element): number => Number(run?.getAttribute('data-line'));
      return runs.flatMap((run, i): [number, number][] =>
        isLong(run) && isLong(runs[i + 1]) ? [[lineOf(run), lineOf(runs[i + 1])]] : [],
      );
    }),
  );

test('is corrected from doubt to doubt, and nothing is asked twice', async ({ openSeed }) => {
  const { page } = await openSeed();
  const lines = seedLines().filter((line) => !isBlank(line));
  await expect(coverage(page)).toContainText(new RegExp(`Lines\\s*${lines.length}\\s`));
  await expect(coverage(page)).toContainText(/Removed\s*0/);

  await page.keyboard.press('ControlOrMeta+F8');
  const left = panel(page, 'Doubts').getByText(/doubts? left/);
  await expect(left).toHaveText(/^\d+ doubts left/);
  const all = Number.parseInt((await left.textContent()) ?? '', 10);
  await page.keyboard.press('F8');
  for (let n = all; n > 0; n -= 1) {
    await expect(page.getByRole('region', { name: 'Doubt at hand' })).toContainText(
      new RegExp(` of ${n}\\D`),
    );
    await page.keyboard.press('F2');
  }
  await expect(left).toHaveText('No doubt left.');

  // Taken anew, nothing that was decided is asked, and one step back asks the last again.
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('r');
  await expect(page.getByText(/Restructured\.|The proposals are the same\./)).toBeAttached();
  await expect(left).toHaveText('No doubt left.');
  await expect(coverage(page)).toContainText(/Removed\s*0/);
});

test('is searched, checked, ordered, read and put back', async ({ openSeed }) => {
  test.slow();
  const { page } = await openSeed();
  const [[before, after] = [0, 0], [other] = [0]] = (await pairs(page)).slice(3);
  const text = (await runOf(page, after).textContent()) ?? '';

  // A version to come back to, then a word over a seam.
  await page.keyboard.press('ControlOrMeta+F9');
  await page.keyboard.insertText('as it came');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Versions').getByRole('status').first()).toHaveText('The version is kept.');
  const end = ((await runOf(page, before).textContent()) ?? '').slice(-3);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.insertText(`${end}⏎${text.slice(0, 3)}`);
  await expect(panel(page, 'Find and replace').getByRole('status')).toHaveText(/^1 hit/);
  await page.keyboard.press('Enter');
  await expect(runOf(page, after)).toBeInViewport();

  // What is surely no part of the print, all at once.
  await page.keyboard.press('F7');
  const checks = panel(page, 'Checks');
  const all = checks.getByRole('button', { name: /^Fix all/ }).first();
  const name = (await all.getAttribute('aria-label'))?.replace('Fix all: ', '') ?? '';
  await all.press('Enter');
  await checks.getByRole('button', { name: 'Fix what is ticked' }).press('Enter');
  await expect(checks.getByRole('button', { name: `Fix all: ${name}` })).toHaveCount(0);

  // A correction, a role, a block moved, a line read and a query, each where it is told.
  await select(page, after, 2, { n: after, offset: 3 });
  await page.keyboard.insertText('〇');
  await select(page, other, 0);
  await page.keyboard.press('Alt+s');
  await expect(blockOf(page, other)).toHaveAttribute('data-role', 'subheading');
  await page.keyboard.press('Alt+r');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(runOf(page, other).locator('[data-is-read]')).toHaveCount(1);
  await page.keyboard.press('Alt+r');
  await select(page, before, 1, { n: before, offset: 3 });
  await page.keyboard.press('Alt+q');
  await page.keyboard.insertText('?');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-query-state="open"]')).toHaveCount(1);
  await page.keyboard.press('Shift+F9');
  await expect(
    panel(page, 'Changes').locator('[data-change="correction"]').filter({ hasText: '〇' }),
  ).toHaveCount(1);
  await page.keyboard.press('F9');
  await page.getByRole('row').first().click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.outline-message')).toHaveText('Moved');
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'Vertical writing' })).toContainText(text.slice(4));
  await page.keyboard.press('Escape');

  // Back to the version, and by undo from there to the work again.
  await page.keyboard.press('ControlOrMeta+F9');
  await panel(page, 'Versions')
    .getByRole('button', { name: /^Restore as it came/ })
    .press('Enter');
  await expect(runOf(page, after)).toHaveText(text);
  await expect(page.locator('[data-query-state="open"]')).toHaveCount(0);
  await toText(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(runOf(page, after)).toContainText('〇');
  await expect(coverage(page)).toContainText(/Removed\s*0/);
  await saved(page);
});
