// What a person does at the desk in several stories, whatever the page.
import { expect, type Locator, type Page } from '@playwright/test';
import { select } from './workspace.ts';

/** Doubts that are left, as the panel of doubts says. */
export async function doubtsLeft(page: Page): Promise<number> {
  const panel = page.getByRole('region', { name: 'Doubts', exact: true });
  const text = await panel.getByText(/doubts? left/).textContent();
  return Number(/\d+/.exec(text ?? '')?.[0] ?? 0);
}

/** A reading mark of each kind that takes no extent: the last letter of its key, what is said of it, and its name. */
export const READING_MARKS = [
  ['s', '印', 'Print error'],
  ['n', '原', 'Normalised'],
  ['u', null, 'Unclear'],
  ['i', null, 'Supplied'],
  ['y', '⿰木木', 'Glyph'],
  ['r', 'gōng', 'Ruby'],
] as const;

/** Marks one character of a run for each kind, by its key; the first one, and then every `step`th. */
export async function markReadings(page: Page, n: number, step: number): Promise<void> {
  for (const [i, [key, said]] of READING_MARKS.entries()) {
    await select(page, n, step * i, { n, offset: step * i + 1 });
    await page.keyboard.press(`Alt+Shift+${key}`);
    if (said === null) continue;
    await page.getByRole('dialog').getByRole('textbox').fill(said);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

/** Opens the keys and has the one of a command asked for. */
export async function askForKey(page: Page, command: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.press('k');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByLabel('Search commands and keys').fill(command);
  await keys.getByRole('button', { name: new RegExp(`^${command}: `, 'i') }).click();
  return keys;
}
