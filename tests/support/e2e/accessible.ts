// What axe says of a page, or of a part of it. Its source is loaded into the page once and asked as often as wanted,
// since a page that shows many views in turn is asked often.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

interface WithAxe {
  axe?: {
    run(
      within: Node,
      options: { readonly runOnly?: readonly string[] },
    ): Promise<{ readonly violations: readonly { id: string; nodes: readonly { target: unknown }[] }[] }>;
  };
}

/**
 * Fails with every rule that is broken and where.
 * @param within asked alone, with what stands in it; the whole page when absent
 * @param rules by their ids; all when absent
 */
export async function expectAccessible(
  page: Page,
  within: Locator = page.locator(':root'),
  rules: readonly string[] = [],
): Promise<void> {
  const isLoaded = await page.evaluate(() => (window as WithAxe).axe !== undefined);
  // In one page of the browser, since Electron opens no second one for axe.
  if (!isLoaded) await new AxeBuilder({ page }).include('head').setLegacyMode().analyze();
  const broken = await within.evaluate(async (element, ids) => {
    // What is still fading in has not its colours yet.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const options = ids.length === 0 ? {} : { runOnly: ids };
    const results = await (window as WithAxe).axe?.run(element, options);
    return (
      results?.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`) ?? [
        'axe is not loaded',
      ]
    );
  }, rules);
  expect(broken).toEqual([]);
}

/** Asks in the colours at hand for everything, and in the other colours for contrast. */
export async function expectAccessibleInBothThemes(page: Page, within: Locator): Promise<void> {
  await expectAccessible(page, within);
  const set = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const before = dataset.theme;
    const isDark =
      before === 'dark' || (before === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
    dataset.theme = isDark ? 'light' : 'dark';
    return before;
  });
  await expectAccessible(page, within, ['color-contrast']);
  await page.evaluate((before) => {
    const { dataset } = document.documentElement;
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
  }, set);
}
