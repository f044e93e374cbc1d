// Composition at, over and beside seams, by real composition events: what arrives is what was composed, and every raw
// line keeps its place.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { blockOf, documentOnDisk, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

/** Composes step by step, as Pinyin input does, and commits. */
async function compose(cdp: CDPSession, steps: readonly string[], committed: string): Promise<void> {
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await cdp.send('Input.insertText', { text: committed });
}

const places: readonly {
  readonly title: string;
  readonly select: (page: Page) => Promise<void>;
  readonly text: string;
}[] = [
  { title: 'at the start of a run', select: (page) => select(page, 13, 0), text: '路口，你好两侧是' },
  { title: 'in the middle of a run', select: (page) => select(page, 13, 2), text: '两侧你好是民国' },
  { title: 'at the end of a run', select: (page) => select(page, 13, 16), text: '只你好有六米宽' },
  {
    title: 'over the first character of a run',
    select: (page) => select(page, 13, 0, { n: 13, offset: 1 }),
    text: '路口，你好侧是',
  },
  {
    title: 'over a whole run',
    select: (page) => select(page, 13, 0, { n: 13, offset: 16 }),
    text: '路口，你好有六米宽',
  },
  {
    title: 'over a seam',
    select: (page) => select(page, 12, 14, { n: 13, offset: 1 }),
    text: '路口你好侧是',
  },
  { title: 'at the start of a block', select: (page) => select(page, 12, 0), text: '你好拱宸街口是' },
  {
    title: 'over several blocks',
    select: (page) => select(page, 19, 5, { n: 21, offset: 1 }),
    text: '非机动车道你好不拆楼',
  },
];

for (const place of places) {
  test(`composes ${place.title}`, async ({ openSample }) => {
    const { page, library } = await openSample();
    const editor = page.getByRole('textbox', { name: 'Corrected page' });
    const cdp = await page.context().newCDPSession(page);
    await place.select(page);
    await compose(cdp, ['n', 'ni', 'nih', 'ni hao'], '你好');
    await expect(editor).toContainText(place.text);
    await expect(editor).not.toContainText(/n你好|ni你好|nih|ni hao/);
    await page.keyboard.type('Z');
    await expect(editor).toContainText('你好Z');
    await saved(page);
    expect(JSON.stringify(documentOnDisk(library))).toContain('你好Z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor).not.toContainText('你好Z');
  });
}

test('a composition that is called off leaves everything as it was', async ({ openSample }) => {
  const { page } = await openSample();
  const before = await blockOf(page, 13).textContent();
  const cdp = await page.context().newCDPSession(page);
  await select(page, 13, 0);
  for (const text of ['h', 'ha', '']) {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await expect(blockOf(page, 13)).toHaveText(before ?? '');
  await expect(runOf(page, 13)).toHaveAttribute('data-from', '0');
});

test('keys are the input method’s while it composes, and the second stroke of a key is none of its', async ({
  openSample,
}) => {
  const { page } = await openSample();
  const editor = page.getByRole('textbox', { name: 'Corrected page' });
  const cdp = await page.context().newCDPSession(page);
  const role = await blockOf(page, 13).getAttribute('data-role');
  await select(page, 13, 0);
  await cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('Alt+h');
  await page.keyboard.press('F7');
  await cdp.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
  await cdp.send('Input.insertText', { text: '你好' });
  await expect(editor).toContainText('路口，你好两侧是');
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', role ?? '');
  await expect(page.locator('.side-panel')).toHaveCount(0);

  // After a first stroke nothing that an input method writes into has the focus; after the second the text has it.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl+K' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(blockOf(page, 13)).toHaveAttribute('data-role', 'note');
  await expect(editor).toBeFocused();
  await page.keyboard.type('Z');
  await expect(editor).toContainText('你好Z两侧是');
});
