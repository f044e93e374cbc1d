// Versions: kept under a note, compared to the character, brought back, and all of it undone after closing.
import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { blockOf, openPage, runOf, saved, select } from '#tests/support/e2e/workspace.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Versions' });

test('a version is kept, compared, restored, and undo reaches back over it all', async ({
  openSample,
  startGalley,
}) => {
  const first = await openSample();
  const { page, library } = first;
  const before = (await runOf(page, 153).textContent()) ?? '';
  await page.keyboard.press('ControlOrMeta+F9');
  await expect(panel(page).getByRole('textbox', { name: 'Note on this version' })).toBeFocused();
  await page.keyboard.insertText('before the second reading');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('status').first()).toHaveText('The version is kept.');

  await select(page, 153, 2, { n: 153, offset: 3 });
  await page.keyboard.insertText('圆');
  await select(page, 12, 0);
  await page.keyboard.press('Alt+s');
  await panel(page)
    .getByRole('radio', { name: /Compare from before the second reading/ })
    .check();
  const differences = panel(page).getByRole('region', { name: 'Differences' });
  await expect(differences.locator('[data-difference="text"] del')).toHaveText(before.slice(2, 3));
  await expect(differences.locator('[data-difference="text"] ins')).toHaveText('圆');
  await expect(differences.locator('[data-difference="role"]').first()).toContainText(
    'Paragraph → Subheading',
  );
  await expectAccessibleInBothThemes(page, panel(page));

  await panel(page)
    .getByRole('button', { name: /Restore before the second reading/ })
    .click();
  await expect(panel(page).getByRole('status').first()).toContainText('The version is back');
  await expect(runOf(page, 153)).toHaveText(before);
  await expect(blockOf(page, 12)).toHaveAttribute('data-role', 'paragraph');
  await expect(panel(page).getByText(/^Restored from/)).toBeVisible();
  await saved(page);
  await first.stop();

  const second = await startGalley({ library });
  await openPage(second.page);
  await expect(blockOf(second.page, 12)).toHaveAttribute('data-role', 'paragraph');
  await second.page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(second.page, 12)).toHaveAttribute('data-role', 'subheading');
  await second.page.keyboard.press('ControlOrMeta+z');
  await second.page.keyboard.press('ControlOrMeta+z');
  await expect(runOf(second.page, 153)).toHaveText(before);
});
