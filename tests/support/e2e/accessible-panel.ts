// What axe says of the panel that is open, in both colours; of the panel alone, since the rest of the window is asked
// elsewhere and a page is long.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function expectPanelAccessible(page: Page): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((one) => document.documentElement.setAttribute('data-theme', one), theme);
    const { violations } = await new AxeBuilder({ page }).include('.side-panel').setLegacyMode().analyze();
    expect(
      violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map(({ target }) => target).join(', ')}`),
    ).toEqual([]);
  }
}
