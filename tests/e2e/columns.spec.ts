// Two printed columns that came out as one: told among the doubts, cut apart by one key, or at another column.
import { join } from 'node:path';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { makeTextLibrary } from '#tests/support/e2e/sample-library.ts';
import { blockOf, openPage, runOf } from '#tests/support/e2e/workspace.ts';
import { LEFT, RIGHT } from '#tests/support/two-columns.ts';

const left = [...LEFT.slice(0, 6), 'more and to ask for an answer soon.'];
const right = [...RIGHT.slice(0, 6), 'had come. Pears were scarce, though.'];

test('tells of two columns in one line and cuts them apart', async ({ startGalley, folder }) => {
  const library = join(folder, 'columns');
  const text = left.map((line, i) => `${line.padEnd(44)}${right[i] ?? ''}`).join('\n');
  await makeTextLibrary(library, [{ label: 'A03', text }]);
  const { page } = await startGalley({ library });
  await openPage(page);
  const strip = page.getByRole('region', { name: 'Doubt at hand' });
  const shown = page.getByRole('checkbox', { name: 'Findings and queries' });

  // Among the doubts, and nothing else of the page asked for.
  await page.keyboard.press('ControlOrMeta+F8');
  await expect(shown).toBeChecked();
  await page.getByRole('checkbox', { name: 'Articles and roles' }).uncheck();
  await page.getByRole('checkbox', { name: 'Seams' }).uncheck();
  await page.keyboard.press('F8');
  await expect(strip).toContainText('Lines 1–7 look like two columns in one line.');
  await strip.getByRole('button', { name: 'Cut apart' }).click();
  await expect(blockOf(page, 1)).not.toContainText('Apples');
  await expect(page.getByRole('status').filter({ hasText: 'Fixed.' })).toBeAttached();

  // Taken back, it is asked again; its lines are selected, for a cut at a column of one's own.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blockOf(page, 1)).toContainText('Apples');
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('spinbutton', { name: 'Cut 7 lines at column' })).toHaveValue('44');
  await page.keyboard.press('Enter');
  await expect(blockOf(page, 1)).not.toContainText('Apples');
  await expect(runOf(page, 7)).toHaveText('more and to ask for an answer soon.');
});
