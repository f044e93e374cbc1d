// What was changed on a page: listed, shown in the text, and taken back one by one.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { makeSampleLibrary } from '#tests/support/e2e/sample-library.ts';
import { openPage, runOf, select } from '#tests/support/e2e/workspace.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Changes', exact: true });
const change = (page: Page, type: string) => panel(page).locator(`[data-change="${type}"]`);

const discarded = (page: Page) => runOf(page, 12).locator('xpath=ancestor::aside');

test('lists what was changed, shows it in the text, and takes one back alone', async ({
  startGalley,
  folder,
}) => {
  const library = join(folder, 'sample');
  await makeSampleLibrary(library, 'zh-daily');
  const { page } = await startGalley({ library });
  await openPage(page);
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
