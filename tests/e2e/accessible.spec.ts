// Every view on a page, in both languages and both colours: axe finds nothing wrong, whatever has the focus shows it,
// Escape puts the view away, and the focus is back in the text.
import type { Locator } from '@playwright/test';
import { expectAccessibleInBothThemes } from '#tests/support/e2e/accessible.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { lookAtEveryView } from '#tests/support/e2e/views.ts';
import { runOf, saved, select } from '#tests/support/e2e/workspace.ts';

/** A page with doubts and findings, and a raw line in the midst of it. */
const PAGES = {
  en: {
    line: 8,
    word: 'Monday',
    text: [
      'THE HARBOUR WEEKLY',
      '17 February 2023',
      '',
      'Ferry ser-',
      'vice returns',
      'By Ada Penrose',
      'The ferry will re-',
      'turn on Monday , the harbour',
      'master said. “It has been a long',
      'winter, and the the boats were',
      'missed by all l0 villages.',
      '',
      'The sail\u00adors on Monday.',
      'Photo\u00adgraph by J. Tolliver.',
    ],
  },
  'zh-Hans': {
    line: 8,
    word: '老街',
    text: [
      '灯湖晚报',
      '2023年2月18日 星期五',
      '',
      '老街的灯',
      '又亮了',
      '记者 邵 鼎',
      '本报讯 昨天傍晚，记者在现场看到，',
      '老街两侧的 3 2 盏路灯重新点亮。⼈们',
      '站在桥上说：“这条街的末来，',
      '要从这里讲起。居⺠盼了两年的的事，',
      '终于有了着落。',
      '',
      '昨天傍晚的老街。',
      '本报记者 林舟 摄',
    ],
  },
} as const;

/** Shows of each thing that Tab reaches whether it looks any different with the focus; the names of those that do not. */
function withoutVisibleFocus(root: Locator): Promise<string[]> {
  return root.evaluate(async (element) => {
    // What is drawn by an attribute that a component sets is set by then.
    const soon = (): Promise<unknown> => new Promise((done) => setTimeout(done));
    const look = (one: Element): string =>
      [one, one.parentElement ?? one]
        .map((part) => getComputedStyle(part))
        .map(
          ({ outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor }) =>
            `${outlineStyle === 'none' ? '' : outlineWidth} ${boxShadow} ${borderColor} ${backgroundColor}`,
        )
        .join();
    const reached = [
      ...element.querySelectorAll<HTMLElement>('button, input, select, textarea, a, [tabindex]'),
    ]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled, .ProseMirror'))
      // A list of many is one and the same thing over and over.
      .slice(0, 40);
    const dull: string[] = [];
    for (const [i, one] of reached.entries()) {
      // From one to the next, since a dialog lets the focus go nowhere else.
      const other = reached[i === 0 ? reached.length - 1 : i - 1];
      other?.focus();
      await soon();
      const before = look(one);
      one.focus();
      await soon();
      if (other !== one && one === document.activeElement && look(one) === before)
        dull.push(one.outerHTML.slice(0, 120));
    }
    return dull;
  });
}

for (const language of ['en', 'zh-Hans'] as const) {
  test(`every view is fit for all, ${language}`, async ({ startGalley }) => {
    test.slow();
    const { text, line, word } = PAGES[language];
    const { page } = await startGalley({
      language,
      files: [{ name: 'a.txt', content: `${text.join('\n')}\n` }],
    });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: language === 'en' ? 'light' : 'dark' });
    await expect(page.locator('.ProseMirror')).toBeVisible();

    // Something in every list: a correction, a discard, a query.
    await select(page, line, 2, { n: line, offset: 3 });
    await page.keyboard.insertText('Z');
    await select(page, line + 1, 1, { n: line + 1, offset: 3 });
    await page.keyboard.press('Alt+q');
    await page.keyboard.insertText('?');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-query-state="open"]')).toHaveCount(1);
    await select(page, 2, 0);
    await page.keyboard.press('Alt+x');
    await saved(page);
    await page
      .locator('[data-scan-file]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await expect(page.locator('.scan-pane img')).toBeVisible();
    await page.keyboard.press('Alt+z');
    await expect(runOf(page, line)).toBeVisible();

    await lookAtEveryView(page, line, word, async (root) => {
      await expectAccessibleInBothThemes(page, root);
      expect(await withoutVisibleFocus(root)).toEqual([]);
    });
  });
}
