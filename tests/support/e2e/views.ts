// Every view beside and above a page, by the keys that open it: for what must hold in all of them alike.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { select } from './workspace.ts';

interface View {
  readonly name: string;
  /** Opens it by keys, from the text with the caret in an article. */
  open(page: Page): Promise<void>;
  /** What it shows, once it is there. */
  root(page: Page): Locator;
  /** Puts away what Escape does not. */
  close?(page: Page): Promise<void>;
}

const press =
  (...strokes: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const stroke of strokes) await page.keyboard.press(stroke);
  };

const at =
  (css: string) =>
  (page: Page): Locator =>
    page.locator(css);

const dialog = (name: string, ...strokes: readonly string[]): View => ({
  name,
  open: press(...strokes),
  root: (page) => page.getByRole('dialog'),
});

const panel = (name: string, ...strokes: readonly string[]): View => ({
  name,
  open: press(...strokes),
  root: at('.side-panel'),
});

/**
 * Opens every view in turn, looks at it, and puts it away: then the focus is back in the text.
 * @param line a raw line in the midst of an article, of four characters or more
 * @param word found on the page more than once
 */
export async function lookAtEveryView(
  page: Page,
  line: number,
  word: string,
  look: (root: Locator) => Promise<void>,
): Promise<void> {
  for (const view of viewsAt(line, word))
    await test.step(view.name, async () => {
      await select(page, line, 2);
      await view.open(page);
      const root = view.root(page);
      await expect(root).toBeVisible();
      await look(root);
      if (view.close === undefined) await page.keyboard.press('Escape');
      else await view.close(page);
      await expect(root).toHaveCount(0);
      await expect(page.locator('.ProseMirror')).toBeFocused();
    });
}

function viewsAt(line: number, word: string): readonly View[] {
  /** A question about two characters of the line. */
  const question = (name: string, stroke: string): View => ({
    ...dialog(name),
    open: async (page) => {
      await select(page, line, 2, { n: line, offset: 4 });
      await page.keyboard.press(stroke);
    },
  });
  return [
    dialog('palette', 'ControlOrMeta+Shift+p', 'z'),
    dialog('cheat sheet', 'F1'),
    dialog('settings', 'ControlOrMeta+,'),
    dialog('keys', 'ControlOrMeta+e', 'k'),
    dialog('insert character', 'Alt+f'),
    dialog('vertical writing', 'ControlOrMeta+e', 'v'),
    dialog('article as it is read', 'Alt+w'),
    question('print error', 'Alt+Shift+s'),
    question('gap', 'Alt+Shift+g'),
    dialog('query', 'Alt+q'),
    dialog('columns', 'Alt+e'),
    dialog('link', 'Alt+Shift+t'),
    { name: 'menu', open: press('F10', 'Enter'), root: (page) => page.getByRole('menu') },
    panel('doubts', 'ControlOrMeta+F8'),
    { name: 'doubt at hand', open: press('F8'), root: at('.doubt-strip') },
    panel('checks', 'F7'),
    {
      ...panel('fixing all of a kind'),
      open: async (page) => {
        await page.keyboard.press('F7');
        await page
          .getByRole('button', { name: /^(?:Fix all|全部改)/ })
          .first()
          .press('Enter');
      },
    },
    {
      ...panel('find and replace'),
      open: async (page) => {
        await page.keyboard.press('ControlOrMeta+h');
        await page.keyboard.insertText(word);
        await page.locator('.find-list li').nth(1).waitFor();
      },
    },
    panel('outline', 'F9'),
    panel('changes', 'Shift+F9'),
    panel('queries', 'Alt+Shift+q'),
    panel('versions', 'ControlOrMeta+F9'),
    { name: 'line view', open: press('Alt+r'), root: at('[data-line-view]'), close: press('Alt+r') },
    { name: 'unread lines', open: press('Alt+y'), root: at('.read-refusal') },
    { name: 'scan', open: press('Alt+z'), root: at('.scan-pane'), close: press('Alt+z', 'Alt+z') },
  ];
}
