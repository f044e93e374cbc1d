// The workspace as a person works in it: where the caret is, which block a raw line stands in, what is saved.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** The editor, in either language of the interface. */
const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^(?:Corrected page|校订文本)$/ });

/** The run of a raw line in the corrected page. */
export const runOf = (page: Page, n: number): Locator => editor(page).locator(`[data-line="${n}"]`).first();

/** The block, and the article, that hold a raw line. */
export const blockOf = (page: Page, n: number): Locator => runOf(page, n).locator('xpath=ancestor::p[1]');
export const articleOf = (page: Page, n: number): Locator =>
  runOf(page, n).locator('xpath=ancestor::article[1]');
export const rawLine = (page: Page, n: number): Locator =>
  page.getByRole('region', { name: 'Raw page' }).locator(`[data-raw-line="${n}"]`);

/** Opens the only page of a library from the start page. */
export async function openPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: /A03/ }).click();
  await expect(editor(page)).toBeVisible();
}

/** Puts the caret into a run at an offset of its text; selects up to another place when one is given. */
export async function select(
  page: Page,
  n: number,
  offset: number,
  to?: { n: number; offset: number },
): Promise<void> {
  await runOf(page, n).scrollIntoViewIfNeeded();
  await editor(page).focus();
  // A moment after it got the focus the editor puts its own selection back, if it was not told of another by then.
  await expect(async () => {
    const lines = await page.evaluate(
      ([from, until]) => {
        const place = (line: number, at: number): [Node, number] => {
          const run = document.querySelector(`.ProseMirror [data-line="${line}"]`);
          if (run === null) throw new Error(`line ${line} is not on the page`);
          const texts = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
          let left = at;
          for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
            const length = node.nodeValue?.length ?? 0;
            if (left <= length) return [node, left];
            left -= length;
          }
          throw new Error(`line ${line} is shorter than ${at}`);
        };
        const [anchor, anchorOffset] = place(from.n, from.offset);
        const [focus, focusOffset] = until === null ? [anchor, anchorOffset] : place(until.n, until.offset);
        document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
        // At the end of a run the caret is at the start of the next as well.
        const runs = [...document.querySelectorAll('.ProseMirror [data-line]')];
        const at = runs.findLastIndex((run) => run.contains(focus));
        return [runs[at], runs[at + 1]].map((run) => run?.getAttribute('data-line'));
      },
      [{ n, offset }, to ?? null] as const,
    );
    // The editor follows the selection of the page by an event, and the raw page follows the editor.
    const current = lines.map((line) => `[data-raw-line="${line}"][aria-current="true"]`).join(', ');
    await expect(page.locator(current)).toHaveCount(1, { timeout: 1_500 });
  }).toPass({ timeout: 10_000 });
}

/** Waits until everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('status', { name: /^(?:Save state|保存状态)$/ })).toHaveText(/^(Saved|已保存)/);
}

/** The document of the only page of a library, as it lies on the disk. */
export function documentOnDisk(library: string): unknown {
  return JSON.parse(readFileSync(onlyFile(library, 'pages', '.json'), 'utf8')).document;
}

/** The only file of a kind in a library. */
export function onlyFile(library: string, kind: 'pages' | 'raw' | 'journal', ending: string): string {
  const editions = join(library, 'editions');
  const files = readdirSync(editions)
    .map((id) => join(editions, id, kind))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(ending));
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`${files.length} files in ${kind}`);
  return file;
}
