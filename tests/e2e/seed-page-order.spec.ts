// Putting the page that the desk was made for in order: its outline, groups, an article that goes on elsewhere, columns
// that came out as one, blocks dragged in the text.
import type { Page } from '@playwright/test';
import { expect } from '#tests/support/e2e/galley.ts';
import {
  articlesOf,
  blocksOf,
  firstLine,
  longParagraphs,
  seedLines,
  test,
  textOf,
  undo,
} from '#tests/support/e2e/seed-page.ts';
import { articleOf, blockOf, runOf, select } from '#tests/support/e2e/workspace.ts';

const row = (page: Page, i: number) => page.locator('.outline-row[data-type="article"]').nth(i);
const titles = (page: Page) => page.locator('.outline-row[data-type="article"] .outline-title');
const coverage = (page: Page) => page.getByRole('status', { name: 'Coverage' });

test('the outline leads through the page, and articles are moved, merged, parted, made and named in it', async ({
  openSeed,
}) => {
  const { page } = await openSeed();
  const articles = articlesOf(await blocksOf(page));
  const lineOf = (i: number): number => firstLine(articles[i]?.[0]);
  const message = page.locator('.outline-message');
  await page.keyboard.press('F9');
  await expect(titles(page)).toHaveCount(articles.length);
  await expect(row(page, 1)).toContainText(/News\s*[\d,]+/);
  const before = await titles(page).allTextContents();
  const [first = '', second = '', third = '', ...rest] = before;

  // Gone to, and moved by keys and by the mouse.
  await row(page, 2).click();
  await expect(runOf(page, lineOf(2))).toBeInViewport();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(message).toHaveText('Moved');
  await expect(titles(page)).toHaveText([first, third, second, ...rest]);
  const target = await row(page, 0).boundingBox();
  await row(page, 1).dragTo(row(page, 0), { targetPosition: { x: (target?.width ?? 0) / 2, y: 2 } });
  await expect(titles(page)).toHaveText([third, first, second, ...rest]);
  await undo(page);
  await undo(page);
  await expect(titles(page)).toHaveText(before);

  // Several at once.
  await row(page, 1).click();
  await row(page, 2).click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(message).toHaveText('Merged into the first article');
  await expect(titles(page)).toHaveCount(before.length - 1);
  await expect(articleOf(page, lineOf(1)).locator(`[data-line="${lineOf(2)}"]`)).not.toHaveCount(0);
  await undo(page);
  await expect(titles(page)).toHaveText(before);

  // By its blocks: an article begins at one, and others make an article of their own.
  await row(page, 0).click();
  await page.keyboard.press('ArrowRight');
  const block = (i: number) => page.locator('.outline-row[data-type="block"]').nth(i);
  await block(3).click();
  await page.getByRole('button', { name: 'Begin article here' }).press('Enter');
  await expect(titles(page)).toHaveCount(before.length + 1);
  await undo(page);
  await expect(titles(page)).toHaveCount(before.length);
  await block(3).click();
  await block(4).click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'New article' }).press('Enter');
  await expect(message).toHaveText('A new article');
  await expect(titles(page)).not.toHaveCount(before.length);
  await undo(page);
  await expect(titles(page)).toHaveText(before);

  // A block without a home calls for one.
  await block(3).click();
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Alt+0');
  const loose = page.getByRole('row', { name: '1 loose block' });
  await expect(loose).toContainText('in no article');
  await undo(page);
  await expect(loose).toHaveCount(0);

  // Of what kind it is, what it lacks, and how it reads.
  await row(page, 0).click();
  await page.getByRole('combobox', { name: 'Kind of article' }).selectOption('editorial');
  await expect(row(page, 0)).toContainText('Editorial');
  await page.getByRole('button', { name: 'Incomplete and continued' }).press('Enter');
  await page.getByRole('menuitem', { name: 'End is missing' }).press('Enter');
  await expect(row(page, 0)).toContainText('end missing');
  await row(page, 0).click();
  await page.getByRole('button', { name: 'Read', exact: true }).press('Enter');
  const whole = page.getByRole('dialog').getByRole('article');
  await expect(whole).toContainText(articles[0]?.at(-1)?.runs.at(-1)?.text ?? '?');
  await expect(page.getByRole('dialog')).toContainText('end missing');
});

const ELSEWHERE = '渡轮公司经理说，新码头工程完成之后，\n渡轮的班次将由每天八班增加到十二班。\n';

test('articles stand under one head, and one goes on on another page', async ({ openSeed }) => {
  const { page } = await openSeed({ beside: ELSEWHERE });
  const articles = articlesOf(await blocksOf(page));
  const from = firstLine(articles[1]?.[0]);
  const to = firstLine(articles[2]?.at(-1));
  const group = page.locator('.ProseMirror section');
  await select(page, from, 0, { n: to, offset: 1 });
  await page.keyboard.press('Alt+g');
  await expect(group.locator('article')).toHaveCount(2);
  await page.keyboard.press('Alt+Shift+k');
  await page.keyboard.press('2');
  await page.keyboard.press('F9');
  await expect(page.locator('.outline-row[data-type="group"]')).toContainText('Roundup');
  await select(page, to, 1);
  await page.keyboard.press('Alt+l');
  await expect(group.locator('article')).toHaveCount(1);
  await select(page, from, 0);
  await page.keyboard.press('Alt+Shift+k');
  await page.keyboard.press('x');
  await expect(group).toHaveCount(0);

  // Chosen by hand where no jump line names it, and read as one.
  const last = articles.length - 1;
  const open = firstLine(articles[last]?.[0]);
  await select(page, open, 0);
  await page.keyboard.press('Alt+Shift+t');
  const other = page.getByRole('option', { name: /渡轮公司经理/ }).last();
  await expect(other).toBeVisible();
  await other.click();
  await expect(articleOf(page, open)).toHaveAttribute('data-continues', /"inferred":true/);
  await expect(page.locator('.outline-row').filter({ hasText: 'continued on A05' })).toHaveCount(1);
  await select(page, open, 0);
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('dialog').getByRole('article')).toContainText('增加到十二班');
});

test('lines are cut at a column or dealt by turns, and blocks are dragged in the text', async ({
  openSeed,
}) => {
  const { page } = await openSeed();
  const raw = seedLines();
  const blocks = await blocksOf(page);
  // Of lines without a gap, where a cut would go.
  const [block] = longParagraphs(blocks).filter(({ runs }) =>
    runs.every(({ n }) => !/\s/.test(raw[n - 1]?.trim() ?? '')),
  );
  const lines = (block?.runs ?? []).map(({ n }) => ({ n, text: raw[n - 1]?.trim() ?? '' }));
  const [first = 0, last = 0] = [lines[0]?.n, lines.at(-1)?.n];
  const next = blockOf(page, first).locator('xpath=following-sibling::p[1]');
  const whole = await blockOf(page, first).textContent();
  const selectAll = () => select(page, first, 0, { n: last, offset: 1 });

  await selectAll();
  await page.keyboard.press('Alt+e');
  await page.getByRole('spinbutton', { name: `Cut ${lines.length} lines at column` }).fill('6');
  await page.keyboard.press('Enter');
  await expect(blockOf(page, first)).toHaveText(lines.map(({ text }) => text.slice(0, 6)).join(''));
  await expect(next).toHaveText(lines.map(({ text }) => text.slice(6)).join(''));
  await expect(coverage(page)).toContainText(/Corrected\s*0/);
  await undo(page);
  await expect(blockOf(page, first)).toHaveText(whole ?? '');

  await selectAll();
  await page.keyboard.press('Alt+Shift+e');
  const turns = (left: boolean) => lines.filter((_, i) => (i % 2 === 0) === left).map(({ text }) => text);
  await expect(blockOf(page, first)).toHaveText(turns(true).join(''));
  await expect(next).toHaveText(turns(false).join(''));
  await expect(coverage(page)).toContainText(/Removed\s*0/);
  await undo(page);
  await expect(blockOf(page, first)).toHaveText(whole ?? '');

  // A block by its grip, to behind the next of its article.
  const [own = []] = articlesOf(blocks).filter(({ length }) => length > 2);
  const [above, below] = own.slice(0, 2).map(firstLine);
  await blockOf(page, above ?? 0).hover();
  await page.locator('.drag-grip[data-grip="block"]').hover();
  await page.mouse.down();
  const target = await blockOf(page, below ?? 0).boundingBox();
  await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + (target?.height ?? 0) - 3, { steps: 4 });
  await expect(page.locator('.drop-mark')).toBeVisible();
  await page.mouse.up();
  await expect(
    blockOf(page, above ?? 0)
      .locator('xpath=preceding-sibling::p[1]')
      .locator(`[data-line="${below}"]`),
  ).not.toHaveCount(0);
  await expect(coverage(page)).toContainText(/Removed\s*0/);
});
