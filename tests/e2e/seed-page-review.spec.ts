// Deciding and reading on the page that the desk was made for: doubts of each pass decided otherwise and taken back,
// proposals taken anew, an article read, asked about and corrected, the scan beside it.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { structure } from '#core/structure/structure.ts';
import type { Structure, StructureBlock } from '#core/structure/types.ts';
import { doubtsLeft } from '#tests/support/e2e/desk.ts';
import { expect } from '#tests/support/e2e/galley.ts';
import { allParagraphs } from '#tests/support/e2e/sample-library.ts';
import {
  articlesOf,
  blocksOf,
  firstLine,
  longParagraphs,
  panel,
  seedLines,
  test,
  textOf,
  undo,
} from '#tests/support/e2e/seed-page.ts';
import { articleOf, blockOf, rawLine, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

const doubts = (page: Page) => panel(page, 'Doubts');
const strip = (page: Page) => panel(page, 'Doubt at hand');
const passOf = (page: Page, name: string) => doubts(page).getByRole('checkbox', { name });
const listed = (page: Page) => doubts(page).getByRole('option');

test('doubts of every pass are decided otherwise by one key, and taken back by another', async ({
  openSeed,
}) => {
  const { page } = await openSeed();
  // As recognition misreads, so that there are findings that are likely wrong.
  for (const { runs } of longParagraphs(await blocksOf(page)).slice(0, 4)) {
    await select(page, runs[1]?.n ?? 0, 2);
    await page.keyboard.insertText('末来');
  }
  await page.keyboard.press('ControlOrMeta+F8');
  await expect.poll(() => doubtsLeft(page)).toBeGreaterThan(0);

  // As many as the threshold lets through.
  const usual = await doubtsLeft(page);
  const threshold = doubts(page).getByRole('slider');
  await threshold.focus();
  await page.keyboard.press('Home');
  await expect(threshold).toHaveValue('50');
  await expect.poll(() => doubtsLeft(page)).toBeLessThan(usual);
  await page.keyboard.press('End');
  await expect.poll(() => doubtsLeft(page)).toBeGreaterThan(usual);

  // Articles and roles first, then seams, then the text; or all of it as it stands on the page.
  await expect(listed(page).first()).toHaveAttribute('data-pass', 'articles');
  await passOf(page, 'Articles and roles').uncheck();
  await expect(listed(page).first()).toHaveAttribute('data-pass', 'seams');
  await passOf(page, 'As on the page').check();
  const places = (await blocksOf(page)).flatMap(({ runs }) => runs.map(({ n }) => n));
  const order = (): Promise<number[]> =>
    listed(page).evaluateAll(
      (rows, lines) =>
        rows.map((row) => {
          const own = [...row.querySelectorAll('.doubt-number')].map(({ textContent }) =>
            Number(textContent),
          );
          return Math.min(...own.map((n) => lines.indexOf(n)));
        }),
      places,
    );
  await expect.poll(async () => isSorted(await order())).toBe(true);
  await passOf(page, 'As on the page').uncheck();

  // What a decision of each pass shows in, by the lines that it is about.
  const passes: readonly (readonly [pass: string, seen: (lines: number[]) => Promise<unknown>])[] = [
    [
      'Articles and roles',
      ([n = 0]) =>
        blockOf(page, n).evaluate((block) => [
          block.getAttribute('data-role'),
          block.closest('article')?.getAttribute('data-article'),
        ]),
    ],
    ['Seams', ([n = 0, next]) => blockOf(page, n).locator(`[data-line="${next}"]`).count()],
    ['Findings and queries', ([n = 0]) => blockOf(page, n).textContent()],
  ];
  for (const [i, [pass, seen]] of passes.entries())
    await test.step(pass, async () => {
      for (const [name] of passes) await passOf(page, name).setChecked(name === pass);
      await expect(listed(page).first()).toHaveAttribute('data-pass', ['articles', 'seams', 'text'][i] ?? '');
      const otherwise = strip(page).getByRole('button').nth(1);
      let at = 0;
      do await listed(page).nth(at++).click();
      while (await otherwise.isDisabled());
      const lines = (await strip(page).locator('.doubt-number').allTextContents()).map(Number);
      const asked = (await strip(page).locator('.doubt-said').textContent()) ?? '';
      const all = await doubtsLeft(page);
      const before = await seen(lines);

      // Decided: it is so in the text, asked no more, and the next doubt is at hand.
      await page.keyboard.press('F4');
      await expect.poll(() => seen(lines)).not.toEqual(before);
      await expect(listed(page).filter({ hasText: asked })).toHaveCount(0);
      await expect(strip(page)).toContainText(new RegExp(`${at} of \\d`));
      await expect(strip(page).locator('.doubt-said')).not.toHaveText(asked);

      await undo(page);
      await expect.poll(() => seen(lines)).toEqual(before);
      await expect.poll(() => doubtsLeft(page)).toBe(all);
      await page.keyboard.press('F8');
      const next = await strip(page).locator('.doubt-said').textContent();
      await page.keyboard.press('F8');
      await expect(strip(page).locator('.doubt-said')).not.toHaveText(next ?? '');
      await page.keyboard.press('Shift+F8');
      await expect(strip(page).locator('.doubt-said')).toHaveText(next ?? '');
    });
});

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((n, i) => i === 0 || n >= (numbers[i - 1] ?? n));

const blocksIn = (item: Structure['content'][number]): readonly StructureBlock[] =>
  !('type' in item) ? [item] : item.type === 'article' ? item.content.flatMap(blocksIn) : [];

test('proposals are taken anew for a selection, an article and the page, and what a person decided stands', async ({
  openSeed,
}) => {
  const proposed = structure(seedLines());
  const roles = new Map(
    proposed.content.flatMap(blocksIn).map(({ runs, role }) => [runs[0]?.n ?? 0, role] as const),
  );
  const { page } = await openSeed({ structure: allParagraphs(proposed) });
  const blocks = await blocksOf(page);
  // Of each article of several, the lines that open what is no paragraph.
  const [[inFirst = 0, besides = 0] = [], [inSecond = 0] = [], [inThird = 0] = []] = articlesOf(blocks)
    .map((own) => own.map(firstLine).filter((n) => roles.get(n) !== 'paragraph'))
    .filter(({ length }) => length > 1);
  const isAsProposed = (n: number) =>
    expect(blockOf(page, n)).toHaveAttribute('data-role', roles.get(n) ?? '?');
  const isParagraph = (n: number) => expect(blockOf(page, n)).toHaveAttribute('data-role', 'paragraph');

  // A person gives a role and parts two lines.
  const [quoted, parted] = longParagraphs(blocks);
  const [, last] = parted?.runs ?? [];
  await select(page, firstLine(quoted), 0);
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await page.keyboard.press('q');
  await select(page, last?.n ?? 0, 0);
  await page.keyboard.press('Alt+Enter');
  const stands = async (): Promise<void> => {
    await expect(blockOf(page, firstLine(quoted))).toHaveAttribute('data-role', 'quote');
    await expect(blockOf(page, firstLine(parted)).locator(`[data-line="${last?.n}"]`)).toHaveCount(0);
  };
  await stands();

  await select(page, inFirst, 0, { n: inFirst, offset: 1 });
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('s');
  await isAsProposed(inFirst);
  await isParagraph(besides);

  await select(page, inSecond, 0);
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('i');
  await isAsProposed(inSecond);
  await isParagraph(besides);
  await isParagraph(inThird);

  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('r');
  await isAsProposed(inThird);
  await isAsProposed(besides);
  await stands();
  await undo(page);
  await isParagraph(inThird);
  await isAsProposed(inSecond);
  await stands();
});

test('an article is read line by line, asked about and corrected, and the page says how far it is', async ({
  openSeed,
}) => {
  const { page } = await openSeed();
  const articles = articlesOf(await blocksOf(page));
  const runsIn = (own: (typeof articles)[number] | undefined) => own?.flatMap(({ runs }) => runs) ?? [];
  const at = articles.reduce(
    (least, own, i) => (runsIn(own).length < runsIn(articles[least]).length ? i : least),
    0,
  );
  const lines = runsIn(articles[at]).map(({ n }) => n);
  const [first = 0, last = 0] = [lines[0], lines.at(-1)];
  const isRead = (n: number) => runOf(page, n).locator('[data-is-read]');

  // A question about it waits among the doubts.
  await page.keyboard.press('F9');
  const row = page.locator('.outline-row[data-type="article"]').nth(at);
  const count = page.locator('[data-count="doubts"] b');
  await expect(count).toHaveText(/\d/);
  const before = Number(await count.textContent());
  await select(page, first, 0, { n: first, offset: 2 });
  await page.keyboard.press('Alt+q');
  await page.keyboard.insertText('Is it printed so?');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-query-state="open"]')).toHaveCount(1);
  await expect(count).toHaveText(`${before + 1}`);
  await expect(row).toContainText(/\d+ doubts?/);

  // Corrected only when it was read, each line confirmed by one key.
  await page.keyboard.press('Alt+y');
  await expect(page.getByRole('alert')).toContainText('of this article have not been read');
  await page.getByRole('button', { name: 'Go to the first' }).press('Enter');
  await expect(page.locator('[data-line-view]')).toBeVisible();
  for (const n of lines) {
    await expect(rawLine(page, n)).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(isRead(n)).toHaveCount(1);
  }
  await expect(row).toContainText('100 % read');

  // A line that is corrected wants another look.
  await select(page, last, 1);
  await page.keyboard.insertText('〇');
  await expect(isRead(last)).toHaveCount(0);
  await page.keyboard.press('Alt+y');
  await expect(page.getByRole('alert')).toContainText('1 line of this article');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(isRead(last)).toHaveCount(1);
  await select(page, last, 0);
  await page.keyboard.press('Alt+y');
  await expect(row).toContainText('article corrected');
  await expect(row).toContainText('1 line corrected');
  await page.keyboard.press('Alt+r');
  await expect(page.locator('[data-line-view]')).toHaveCount(0);

  // Answered and closed, the question waits no more.
  await page.keyboard.press('Alt+Shift+q');
  const queries = panel(page, 'Queries');
  await queries.getByLabel('Answer to: Is it printed so?').fill('It is.');
  await page.keyboard.press('Enter');
  await expect(queries).toContainText('The answer is kept.');
  await queries.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(page.locator('[data-query-state="closed"]')).toHaveCount(1);
  await saved(page);

  // The start page has the sum, and the page all of it when it is opened again.
  await page.keyboard.press('Alt+Home');
  const item = page.locator('.page-item');
  await expect(item).toContainText(/\d+ doubts/);
  await expect(item).toContainText(/[1-9]\d* % read/);
  await item.getByRole('link').click();
  await expect(articleOf(page, last)).toHaveAttribute('data-status', 'corrected');
  await expect(queries.getByRole('region', { name: 'Closed' })).toContainText('It is.');
});

test('the scan follows the area of an article and the line at the caret, and leads back to the text', async ({
  openSeed,
}) => {
  const { page } = await openSeed();
  const articles = articlesOf(await blocksOf(page));
  const [here, elsewhere] = articles.map((own) => own.at(-1)?.runs[0]?.n ?? 0);
  const [width, height] = [600, 800];
  const paper = sharp({ create: { width, height, channels: 3, background: '#d9d2c0' } });
  const buffer = await paper.jpeg().toBuffer();
  const pane = panel(page, 'Scan');
  const image = pane.getByRole('img');
  await select(page, here ?? 0, 0);
  await page.locator('[data-scan-file]').setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer });
  await expect(image).toBeVisible();

  // Looked at closely, turned, with more contrast, its colours turned round.
  const box = async () => (await image.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const before = await box();
  await pane.getByRole('button', { name: 'Enlarge' }).press('Enter');
  await expect.poll(async () => (await box()).width).toBeGreaterThan(before.width * 1.2);
  await pane.getByRole('button', { name: 'Turn clockwise' }).press('Enter');
  await expect.poll(async () => (await box()).width > (await box()).height).toBe(true);
  await pane.getByRole('slider', { name: 'Contrast' }).press('ArrowRight');
  await pane.getByRole('button', { name: 'Invert' }).press('Enter');
  await expect(image).toHaveCSS('filter', 'contrast(1.1) invert(1)');
  for (let turns = 0; turns < 3; turns += 1)
    await pane.getByRole('button', { name: 'Turn clockwise' }).press('Enter');
  await pane.getByRole('button', { name: 'Fit the width' }).press('Enter');
  await expect.poll(async () => Math.round((await box()).width)).toBe(Math.round(before.width));

  // A rectangle drawn once for the article.
  await pane.getByRole('button', { name: 'Area of the article' }).click();
  const sheet = await box();
  await page.mouse.move(sheet.x + sheet.width * 0.1, sheet.y + 20);
  await page.mouse.down();
  await page.mouse.move(sheet.x + sheet.width * 0.5, sheet.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('article[data-area]')).toHaveCount(1);
  await select(page, elsewhere ?? 0, 0);
  await expect(pane.locator('.scan-area')).toHaveCount(0);
  await select(page, here ?? 0, 0);
  await expect(pane.locator('.scan-area')).toBeInViewport();

  // A box for each line, as if the page were set in one column.
  const lines = seedLines().map((_, i) => ({ n: i + 1, x: 40, y: 2 * i, width: 400, height: 2 }));
  await page.locator('[data-lines-file]').setInputFiles({
    name: 'page.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ width, height, lines })),
  });
  const lit = page.locator('.scan-line[data-caret]');
  await expect(lit).toBeInViewport();
  const litBox = async () => (await lit.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { y } = await litBox();
  await select(page, elsewhere ?? 0, 0);
  await expect.poll(async () => (await litBox()).y).not.toBe(y);
  const there = await litBox();
  await select(page, here ?? 0, 0);
  await expect.poll(async () => (await litBox()).y).not.toBe(there.y);
  await page.mouse.click(there.x + there.width / 2, there.y + there.height / 2);
  await expect(rawLine(page, elsewhere ?? 0)).toHaveAttribute('aria-current', 'true');
  await expect(textOf(page)).toBeFocused();
});
