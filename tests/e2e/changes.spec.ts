// What was changed on a page: listed, shown in the text, and taken back one by one.
import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from '#tests/support/e2e/accessible.ts';
import { markReadings, READING_MARKS } from '#tests/support/e2e/desk.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { blockOf, runOf, select } from '#tests/support/e2e/workspace.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Changes', exact: true });
const change = (page: Page, type: string) => panel(page).locator(`[data-change="${type}"]`);

const discarded = (page: Page) => runOf(page, 12).locator('xpath=ancestor::aside');

test('lists what was changed, shows it in the text, and takes one back alone', async ({ openSample }) => {
  const { page } = await openSample();
  const before = (await runOf(page, 153).textContent()) ?? '';
  await select(page, 153, 2, { n: 153, offset: 3 });
  await page.keyboard.insertText('圆');
  await select(page, 12, 0);
  await page.keyboard.press('Alt+x');
  await page.keyboard.press('Shift+F9');

  await expect(change(page, 'correction')).toHaveCount(1);
  await expect(change(page, 'correction')).toContainText(
    `${before.slice(0, 2)}${before.slice(2, 3)}→圆${before.slice(3, 5)}`,
  );
  await expect(change(page, 'discard')).toHaveCount(1);
  await change(page, 'correction').getByRole('button').first().click();
  await expect(runOf(page, 153)).toBeInViewport();
  await expect(page.locator('[data-changed="text"]')).toHaveText('圆');
  await panel(page).getByRole('button', { name: 'Show in the text' }).click();
  await expect(page.locator('[data-overlay] [data-raw-text]')).toHaveAttribute(
    'data-raw-text',
    before.slice(2, 3),
  );
  await expectAccessibleInBothThemes(page, panel(page));

  await change(page, 'correction').getByRole('button', { name: 'Revert' }).click();
  await expect(change(page, 'correction')).toHaveCount(0);
  await expect(runOf(page, 153)).toHaveText(before);
  await expect(change(page, 'discard')).toHaveCount(1);
  await change(page, 'discard').getByRole('button', { name: 'Restore' }).click();
  await expect(change(page, 'discard')).toHaveCount(0);
  await expect(discarded(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(discarded(page)).toHaveCount(1);
});

test('lists joins, moved blocks, removed lines and what was said of the print, each taken back alone', async ({
  openSample,
}) => {
  const { page } = await openSample();
  await page.keyboard.press('Shift+F9');
  await expect(panel(page)).toContainText('No changes');

  // A break that is kept, a block moved up, a line deleted.
  await select(page, 13, 0);
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.press('l');
  await expect(change(page, 'join')).toContainText('nothing → break kept');
  await select(page, 98, 0);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(change(page, 'moved')).toContainText('办法规定');
  await select(page, 8, 0, { n: 9, offset: 0 });
  await page.keyboard.press('Delete');
  await expect(change(page, 'removed')).toContainText('算走顺');

  // One reading mark of each kind, by its key.
  await markReadings(page, 17, 2);
  for (const [, said, name] of READING_MARKS)
    await expect(change(page, 'reading').filter({ hasText: name })).toContainText(said ?? name);
  await expect(page.locator('[data-reading="ruby"]')).toHaveAttribute('data-said', 'gōng');

  for (const type of ['join', 'moved', 'removed']) {
    await change(page, type).getByRole('button', { name: /^Re/ }).click();
    await expect(change(page, type)).toHaveCount(0);
  }
  await change(page, 'reading').filter({ hasText: 'Ruby' }).getByRole('button', { name: 'Revert' }).click();
  await expect(change(page, 'reading')).toHaveCount(5);
  await expect(blockOf(page, 13)).toContainText('最窄的路口，两侧是');
  await expect(runOf(page, 8)).toContainText('算走顺');
});
