// Order and state: the outline beside the text, groups, what the print reads, columns cut apart, articles over pages.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { type LaidBlock, laidPage } from '#tests/support/e2e/laid-page.ts';
import { makeSampleLibrary, makeTextLibrary } from '#tests/support/e2e/sample-library.ts';
import { articleOf, blockOf, openPage, runOf, select } from '#tests/support/e2e/workspace.ts';
import { LEFT, RIGHT } from '#tests/support/two-columns.ts';

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const message = (page: Page) => page.locator('.outline-message');

test('the outline leads through the page and puts it in order', async ({ openSample }) => {
  const { page } = await openSample();
  await page.keyboard.press('F9');
  await expect(row(page, '2 loose blocks')).toBeVisible();

  await row(page, '五月农事').click();
  await expect(page.locator('.ProseMirror [data-role="headline"]', { hasText: '五月农事' })).toBeInViewport();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(message(page)).toHaveText('Moved');
  await expect(row(page, /五月农事|先用水/).first()).toHaveAttribute('aria-label', /五月农事/);

  // By the handle and arrow keys, to behind the next article.
  await row(page, '五月农事').getByRole('button', { name: /Drag/ }).focus();
  const target = (name: RegExp) => page.getByRole('button', { name });
  await page.keyboard.press('Enter');
  await expect(target(/Insert between 五月农事/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(target(/Drop on 先用水/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(target(/Insert between 先用水/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(message(page)).toHaveText('Moved');

  await row(page, '先用水').click();
  await row(page, '五月农事').click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(message(page)).toHaveText('Merged into the first article');
  const headline = page.locator('.ProseMirror > article', { hasText: '五月农事' });
  await expect(headline).toContainText('先用水');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(headline).not.toContainText('先用水');

  await row(page, '责任编辑').click();
  await page.getByRole('button', { name: 'New article' }).click();
  await expect(row(page, '1 loose block')).toBeVisible();
  await expectAccessible(page);
});

test('articles are grouped under their head and named incomplete', async ({ openSample }) => {
  const { page } = await openSample();
  const head = page.locator('.ProseMirror p', { hasText: '【一周城事】' });
  const n = Number(await head.locator('[data-line]').getAttribute('data-line'));
  const last = page.locator('.ProseMirror p', { hasText: '末班渡船' }).locator('[data-line]').first();
  const to = Number(await last.getAttribute('data-line'));
  await select(page, n, 0, { n: to, offset: 2 });
  await page.keyboard.press('Alt+g');
  const group = page.locator('.ProseMirror section');
  await expect(group.locator('article')).toHaveCount(3);
  await expect(group.locator('> p')).toHaveText('【一周城事】');
  await select(page, to, 1);
  await page.keyboard.press('Alt+l');
  await expect(group.locator('article')).toHaveCount(2);
  await page.keyboard.press('Alt+Shift+]');
  await page.keyboard.press('F9');
  await expect(row(page, /末班渡船/)).toContainText('end missing');
});

test('what the print reads is stated by one key and a word', async ({ openSample }) => {
  const { page } = await openSample();
  await select(page, 12, 2, { n: 12, offset: 4 });
  await page.keyboard.press('Alt+Shift+S');
  await page.getByRole('textbox', { name: /Should read/ }).fill('街囗');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const mark = page.locator('[data-reading="sic"]');
  await expect(mark).toHaveText('街口');
  await expect(mark).toHaveAttribute('data-said', '街囗');
  await select(page, 13, 2);
  await page.keyboard.press('Alt+Shift+G');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading="gap"]')).toHaveText('□□');
  await page.keyboard.press('Alt+Shift+U');
  await expect(page.locator('[data-reading="unclear"]')).toHaveCount(0);
  await select(page, 12, 3);
  await page.keyboard.press('Alt+Shift+0');
  await expect(mark).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(mark).toHaveCount(1);
});

const COLUMNS = [
  'The ferry will return     The bridge was closed',
  'to the harbour on the     for repairs on Sunday',
  'first of the month, a     and will not be open',
  'spokesman said late on    again before autumn,',
  'Friday afternoon in a     the council has told',
  'letter to the council.    residents this week.',
];

test('two columns in one line are cut apart at the proposed place', async ({ startGalley, folder }) => {
  const library = join(folder, 'columns');
  await makeTextLibrary(library, [{ label: 'A03', text: COLUMNS.join('\n') }]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.getByRole('textbox', { name: 'Corrected page' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('spinbutton', { name: /Cut 6 lines/ })).toHaveValue('26');
  await expect(page.getByRole('table', { name: 'The two columns' }).getByRole('cell').nth(3)).toHaveText(
    'for repairs on Sunday',
  );
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(blockOf(page, 1)).toHaveText(
    'The ferry will return to the harbour on the first of the month, a spokesman said late on Friday afternoon in a letter to the council.',
  );
  await expect(page.getByRole('status', { name: 'Coverage' })).toContainText(/Corrected\s*0/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(page, 1)).toContainText('The bridge');
});

const FRONT =
  '码头新工程开工\n新码头工程昨日开工，渡轮公司表示明年\n通航，市民可以从码头乘渡轮到对岸去，\n并在新码头换乘汽车。\n（下转A05版）\n';
const INSIDE = '（上接A03版）\n渡轮公司经理说，新码头工程完成之后，\n渡轮的班次将由每天八班增加到十二班。\n';

test('an article goes on on another page and is read as one', async ({ startGalley, folder }) => {
  const library = join(folder, 'pages');
  await makeTextLibrary(library, [
    { label: 'A03', text: FRONT },
    { label: 'A05', text: INSIDE },
  ]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await select(page, 2, 1);
  if ((await articleOf(page, 2).count()) === 0) await page.keyboard.press('Alt+[');
  await page.keyboard.press('Alt+Shift+T');
  const offer = page.getByRole('listbox').getByRole('option').first();
  await expect(offer).toContainText('Page A05 · by its jump line');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(articleOf(page, 2)).toHaveAttribute('data-continues', /"inferred":false/);
  await page.keyboard.press('Alt+w');
  const whole = page.getByRole('dialog').getByRole('article');
  await expect(whole).toContainText('通航');
  await expect(whole).toContainText('十二班');
  await expect(whole).not.toContainText('下转');
  await expect(page.getByRole('dialog')).toContainText('whole');
  await expectAccessible(page);
});

test('an article that goes on without a jump line is linked, and its jump lines are told until they are', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'pages');
  await makeTextLibrary(library, [
    {
      label: 'A03',
      ...laidPage('zh-Hans', [
        [
          ['headline', '码头新工程开工'],
          ['paragraph', '新码头工程昨日开工，渡轮公司表示明年通航。'],
          ['jump', '（下转A05版）'],
        ],
      ]),
    },
    {
      label: 'A05',
      ...laidPage('zh-Hans', [[['paragraph', '渡轮公司经理说，新码头的班次由八班增加到十二班。']]]),
    },
  ]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.keyboard.press('F9');
  await expect(row(page, '码头新工程开工')).toContainText('jump to A05, not linked');

  // From the page that has no turn line: to be chosen, and marked as inferred.
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toContainText('渡轮公司经理');
  await select(page, 1, 1);
  await page.keyboard.press('Alt+Shift+f');
  await expect(page.getByRole('option', { name: '码头新工程开工' }).last()).toBeVisible();
  await page.getByRole('option', { name: '码头新工程开工' }).last().click();
  await expect(articleOf(page, 1)).toHaveAttribute('data-continued-from', /"inferred":true/);
  await expect(row(page, /渡轮公司经理/)).toContainText('continued from A03');
});

test('an article is given a kind, and its rows are dragged by the mouse', async ({ openSample }) => {
  const { page } = await openSample();
  await page.keyboard.press('F9');
  await row(page, '五月农事').click();
  await page.getByRole('combobox', { name: 'Kind of article' }).selectOption('notice');
  await expect(row(page, '五月农事')).toContainText('Notice');
  await expect(row(page, /五月农事|先用水/).first()).toHaveAttribute('aria-label', /先用水/);
  const target = await row(page, '先用水').boundingBox();
  if (target === null) throw new Error('the row is not in sight');
  await row(page, '五月农事').dragTo(row(page, '先用水'), { targetPosition: { x: target.width / 2, y: 2 } });
  await expect(message(page)).toHaveText('Moved');
  await expect(row(page, /五月农事|先用水/).first()).toHaveAttribute('aria-label', /五月农事/);
});

test('lines of two columns by turns are dealt into two blocks', async ({ startGalley, folder }) => {
  const library = join(folder, 'columns');
  const turns = LEFT.slice(0, 4).flatMap((line, i) => [line, RIGHT[i] ?? '']);
  await makeTextLibrary(library, [{ label: 'A03', ...laidPage('en', [[['paragraph', ...turns]]]) }]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.getByRole('textbox', { name: 'Corrected page' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Alt+Shift+e');
  await expect(blockOf(page, 1)).toHaveText(LEFT.slice(0, 4).join(' '));
  await expect(blockOf(page, 2)).toHaveText(RIGHT.slice(0, 4).join(' '));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(page, 1)).toContainText('Apples');
});

test('a block is dragged by its grip in the margin', async ({ openSample }) => {
  const { page } = await openSample();
  const block = blockOf(page, 7);
  const target = blockOf(page, 12);
  await block.hover();
  await page.locator('.drag-grip[data-grip="block"]').hover();
  await page.mouse.down();
  const box = await target.boundingBox();
  if (box === null) throw new Error('the target is not in sight');
  await page.mouse.move(box.x + 10, box.y + box.height - 6, { steps: 4 });
  await expect(page.locator('.drop-mark')).toBeVisible();
  await page.mouse.up();
  await expect(block.locator('xpath=preceding-sibling::p[1]').locator('[data-line="12"]')).toHaveCount(1);
  await expect(runOf(page, 7)).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Coverage' })).toContainText(/Removed\s*0/);
});

test('an article is dragged by its grip, whole', async ({ startGalley, folder }) => {
  const library = join(folder, 'library');
  const items = ['春水', '桥头', '渡口'].map((title): LaidBlock[] => [
    ['headline', title],
    ['paragraph', `${title}的街市一早就开了门。`],
  ]);
  await makeTextLibrary(library, [{ label: 'A03', ...laidPage('zh-Hans', items) }]);
  const { page } = await startGalley({ library });
  await openPage(page);
  const headlines = page.locator('.ProseMirror article p[data-role="headline"]');
  await expect(headlines).toHaveText(['春水', '桥头', '渡口']);
  await blockOf(page, 1).hover();
  await page.locator('.drag-grip[data-grip="holder"]').hover();
  await page.mouse.down();
  const box = await articleOf(page, 5).boundingBox();
  if (box === null) throw new Error('the target is not in sight');
  await page.mouse.move(box.x + 10, box.y + box.height - 4, { steps: 4 });
  await expect(page.locator('.drop-mark')).toBeVisible();
  await page.mouse.up();
  await expect(headlines).toHaveText(['桥头', '渡口', '春水']);
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(headlines).toHaveText(['春水', '桥头', '渡口']);
});

test('the outline and the whole article in Chinese and dark', async ({ startGalley, folder }) => {
  const library = join(folder, 'sample');
  await makeSampleLibrary(library, 'zh-daily');
  const { page } = await startGalley({ library, language: 'zh-Hans' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('link', { name: /A03/ }).click();
  await expect(page.locator('.ProseMirror')).toBeVisible();
  await page.keyboard.press('F9');
  await row(page, '先用水').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '阅读' }).click();
  await expect(page.getByRole('dialog', { name: '整篇稿件' }).getByRole('article')).toContainText('先用水');
  await expectAccessible(page);
});
