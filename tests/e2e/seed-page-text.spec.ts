// Putting the text right on the page that the desk was made for: what the checks find, what is looked for and replaced,
// what was changed and taken back, also after the page was closed.
import { markReadings, READING_MARKS } from '#tests/support/e2e/desk.ts';
import { expect } from '#tests/support/e2e/galley.ts';
import {
  articlesOf,
  blocksOf,
  firstLine,
  longParagraphs,
  panel,
  type SeenBlock,
  seedLines,
  test,
  textOf,
  undo,
} from '#tests/support/e2e/seed-page.ts';
import { runOf, saved, select } from '#tests/support/e2e/workspace.ts';

test('what the checks find is put right alone and all of a kind, settled, and silenced', async ({
  openSeed,
}) => {
  const { page } = await openSeed({ beside: '春水初涨\n桥头的街市一早就开了门。\n' });
  await page.keyboard.press('F7');
  const checks = panel(page, 'Checks');
  const heads = checks.locator('[data-check]');
  await expect(heads.first()).toBeVisible();
  const kind = (await heads.filter({ hasText: 'Fix all' }).first().getAttribute('data-check')) ?? '';
  const head = checks.locator(`[data-check="${kind}"]`);
  const name = ((await head.getByRole('heading').textContent()) ?? '').replace(/ \d+$/, '');
  const count = head.locator('.count');
  const all = Number(await count.textContent());
  expect(all).toBeGreaterThan(2);
  const first = checks.locator(`[data-finding="${kind}"]`).first();

  // One is fixed by a key; of the next, by another, a person says that the print reads so; both are taken back.
  const before = await textOf(page).textContent();
  await first.getByRole('button').first().press('Enter');
  await expect(textOf(page).locator('[data-suspect]').first()).toBeInViewport();
  await page.keyboard.press('Shift+F7');
  await expect(count).toHaveText(`${all - 1}`);
  expect(await textOf(page).textContent()).not.toBe(before);
  await first.getByRole('button').first().press('Enter');
  await page.keyboard.press('Alt+Shift+F7');
  await expect(checks.getByRole('status')).toContainText('Settled');
  await expect(count).toHaveText(`${all - 2}`);
  await undo(page);
  await undo(page);
  await expect(count).toHaveText(`${all}`);
  await expect(textOf(page)).toHaveText(before ?? '');

  // All of the kind but one, as one step.
  await head.getByRole('button', { name: `Fix all: ${name}` }).press('Enter');
  await checks.getByRole('checkbox').first().uncheck();
  await expect(checks.getByRole('status')).toHaveText(`${name}: ${all - 1} ticked`);
  await checks.getByRole('button', { name: 'Fix what is ticked' }).press('Enter');
  await expect(count).toHaveText('1');
  await undo(page);
  await expect(count).toHaveText(`${all}`);

  // Silent on this page; then in all of the newspaper, until it is wanted again.
  const silence = async (where: string): Promise<void> => {
    await head.getByRole('button', { name: `Silence: ${name}` }).press('Enter');
    await page.getByRole('menuitem', { name: where }).press('Enter');
    await expect(checks.locator(`[data-finding="${kind}"]`)).toHaveCount(0);
  };
  const hear = async (): Promise<void> => {
    await head.getByRole('button', { name: `Check again: ${name}` }).press('Enter');
    await expect(count).toHaveText(`${all}`);
  };
  await silence('On this page');
  await hear();
  await silence('In all of Sample');
  await page.reload();
  await expect(textOf(page)).toBeVisible();
  await page.keyboard.press('F7');
  await expect(head).toContainText('in Sample');
  await hear();
});

const occurrences = (blocks: readonly SeenBlock[], pattern: RegExp): number =>
  blocks.reduce((sum, { runs }) => {
    const text = runs.map((run) => run.text).join('');
    return sum + [...text.matchAll(pattern)].length;
  }, 0);

/** The pair of ideographs that the page has most often. */
function usualPair(text: string): string {
  const pairs = new Map<string, number>();
  for (const [, pair = ''] of text.matchAll(/(?=(\p{Script=Han}{2}))/gu))
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return [...pairs].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

/** Traditional forms of characters that hardly a page is without. */
const TRADITIONAL = new Map([
  ['国', '國'],
  ['会', '會'],
  ['业', '業'],
]);

test('what is looked for is found where and as exactly as wanted, and replaced hit by hit', async ({
  openSeed,
}) => {
  const lines = seedLines();
  const pair = usualPair(lines.join('\n'));
  const { page } = await openSeed({ beside: `桥头的街市\n一早就开了门，${pair}，${pair}。\n` });
  const blocks = await blocksOf(page);
  const find = panel(page, 'Find and replace');
  const told = find.getByRole('status');
  const field = find.getByRole('textbox', { name: 'Find' });
  const hits = (count: number) => new RegExp(`^${count} hits?`);

  // In the block at the caret, its article, the page, the edition.
  const inAll = occurrences(blocks, new RegExp(pair, 'g'));
  const article =
    articlesOf(blocks).find((own) => {
      const inThis = occurrences(own, new RegExp(pair, 'g'));
      return 1 < inThis && inThis < inAll;
    }) ?? [];
  const block = article.find((one) => occurrences([one], new RegExp(pair, 'g')) > 0);
  await select(page, firstLine(block), 0);
  await page.keyboard.press('ControlOrMeta+h');
  await field.fill(pair);
  await expect(told).toHaveText(hits(inAll));
  const where = find.getByRole('combobox', { name: 'In' });
  await where.selectOption('article');
  await expect(told).toHaveText(hits(occurrences(article, new RegExp(pair, 'g'))));
  await where.selectOption('block');
  await expect(told).toHaveText(hits(occurrences(block === undefined ? [] : [block], new RegExp(pair, 'g'))));
  await where.selectOption('edition');
  await expect(told).toHaveText(`${inAll + 2} hits on 2 pages`);
  await where.selectOption('page');

  // Without a difference of width, of traditional and simplified, of capitals, until it is told.
  const text = blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join('\n');
  const [number = ''] = /\d{3}/.exec(text) ?? [];
  const [word = ''] = text.match(/\p{Script=Latin}{2,}/gu) ?? [];
  const [simplified = ''] = [...TRADITIONAL.keys()].filter((one) => text.includes(one));
  const unlike = [
    [
      number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      'Tell full width from half width',
    ],
    [TRADITIONAL.get(simplified) ?? '', 'Tell traditional from simplified characters'],
    [
      word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase(),
      'Tell capitals from small letters',
    ],
  ] as const;
  for (const [wanted, option] of unlike) {
    await field.fill(wanted);
    await expect(told).toHaveText(/^[1-9]\d* hits?/);
    await find.getByRole('button', { name: option }).click();
    const exact = occurrences(blocks, new RegExp(wanted, 'g'));
    await expect(told).toHaveText(exact === 0 ? 'Nothing found' : hits(exact));
    await find.getByRole('button', { name: option }).click();
  }

  // An expression, replaced at all hits but one; one step takes all of it back.
  await find.getByRole('button', { name: 'Regular expression' }).click();
  await field.fill('(\\d)\\d{2,}');
  const numbers = occurrences(blocks, /\d{3,}/g);
  await expect(told).toHaveText(hits(numbers));
  await find.getByRole('textbox', { name: 'Replace with' }).fill('$1〇〇');
  await find.getByRole('checkbox').nth(1).uncheck();
  await find.getByRole('button', { name: `Replace ${numbers - 1} hits` }).press('Enter');
  await expect(told).toContainText(`${numbers - 1} hits replaced.`);
  expect(occurrences(await blocksOf(page), /\d〇〇/g)).toBe(numbers - 1);
  expect(occurrences(await blocksOf(page), /\d{3,}/g)).toBe(1);
  await undo(page);
  expect(occurrences(await blocksOf(page), /\d{3,}/g)).toBe(numbers);
});

test('what was changed is listed, laid over the raw text, taken back alone, and undone on another day', async ({
  openSeed,
  startGalley,
}) => {
  const first = await openSeed();
  const { page } = first;
  const changes = panel(page, 'Changes');
  const change = (type: string) => changes.locator(`[data-change="${type}"]`);
  const runs = longParagraphs(await blocksOf(page)).flatMap((block) => block.runs[1] ?? []);
  const [, corrected, kept, moved, thrown] = runs;
  const marked = runs.slice(5).find(({ text }) => /^\p{Script=Han}{9}/u.test(text));
  const at = (run: { n: number } | undefined): number => run?.n ?? 0;

  // A correction, a line break kept, a block moved, another thrown out, and what the print reads.
  await select(page, at(corrected), 2, { n: at(corrected), offset: 3 });
  await page.keyboard.insertText('〇');
  await select(page, at(kept), 0);
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.press('l');
  await select(page, at(moved), 0);
  await page.keyboard.press('Alt+ArrowUp');
  await select(page, at(thrown), 0);
  await page.keyboard.press('Alt+x');
  await markReadings(page, at(marked), 1);
  await select(page, at(marked), READING_MARKS.length + 2);
  await page.keyboard.press('Alt+Shift+g');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading="gap"]')).toHaveText('□□');

  // All of it is listed, gone to, and seen in the text.
  await page.keyboard.press('Shift+F9');
  await expect(change('correction').filter({ hasText: '〇' })).toContainText(`${corrected?.text[2]}→〇`);
  await expect(change('join')).toContainText('nothing → break kept');
  await expect(change('moved')).toHaveCount(1);
  await expect(change('discard')).toHaveCount(1);
  for (const [, said, name] of [...READING_MARKS, ['g', null, 'Gap'] as const])
    await expect(change('reading').filter({ hasText: name })).toContainText(said ?? name);
  await change('correction').filter({ hasText: '〇' }).getByRole('button').first().press('Enter');
  const bar = runOf(page, at(corrected)).locator('[data-changed="text"]');
  await expect(bar).toHaveText('〇');
  await expect(bar).toBeInViewport();
  await page.keyboard.press('Alt+Shift+F9');
  await expect(page.locator('[data-overlay]').locator(bar)).toHaveAttribute(
    'data-raw-text',
    corrected?.text[2] ?? '?',
  );

  // One alone is taken back.
  await change('join').getByRole('button', { name: 'Revert' }).press('Enter');
  await expect(change('join')).toHaveCount(0);
  await expect(change('moved')).toHaveCount(1);
  await change('reading').filter({ hasText: 'Ruby' }).getByRole('button', { name: 'Revert' }).press('Enter');
  await expect(change('reading')).toHaveCount(READING_MARKS.length);

  // A version of that day is kept, and the page closed.
  await page.keyboard.press('ControlOrMeta+F9');
  await page.keyboard.insertText('the first day');
  await page.keyboard.press('Enter');
  await saved(page);
  await first.stop();

  const second = await startGalley({ library: first.library });
  await second.page.locator('.page-item a').click();
  await expect(runOf(second.page, at(corrected))).toContainText('〇');
  await expect(runOf(second.page, at(thrown)).locator('xpath=ancestor::aside')).toHaveCount(1);
  const ruby = second.page.locator('[data-reading="ruby"]');
  await expect(ruby).toHaveCount(0);
  await undo(second.page);
  await expect(ruby).toHaveCount(1);
  await undo(second.page);
  await second.page.keyboard.press('Shift+F9');
  await expect(panel(second.page, 'Changes').locator('[data-change="join"]')).toHaveCount(1);

  // What was kept on the first day is compared with what is there now.
  await second.page.keyboard.press('ControlOrMeta+F9');
  const versions = panel(second.page, 'Versions');
  await versions.getByRole('radio', { name: /Compare from the first day/ }).check();
  await expect(versions.locator('[data-difference="join"]')).toHaveCount(1);
});
