// Every check finds its case on a page; only what is surely no part of the print is offered to be fixed all at once.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { CHECK_IDS, type CheckId } from '#core/checks/check.ts';
import { expect, test } from '#tests/support/e2e/galley.ts';
import { laidPage } from '#tests/support/e2e/laid-page.ts';
import { makeTextLibrary } from '#tests/support/e2e/sample-library.ts';
import { openPage } from '#tests/support/e2e/workspace.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Checks', exact: true });

const CHINESE = laidPage('zh-Hans', [
  ['folio', '2024年5月2日 星期五 第05版 要闻'],
  [
    ['kicker', '先用水 后付费'],
    ['headline', '春水 初 涨桥头时'],
    ['paragraph', '本报讯 昨天清晨，春\u200B水初涨，⼈们和居⺠都来看，', '他们说己经等了的的很久。'],
    ['subheading', '一'],
    [
      'paragraph',
      '生于2O23年的的船，共１６２家，全市162家，另有25家和88家。',
      '汪精衞在桥上，汪精衛在桥下，读《春水的人都来了。',
    ],
    ['subheading', '三'],
    [
      'paragraph',
      '他说：“春水初涨“。共有企业 1148家和商店 12家，记者，邵 鼎，来了。',
      '春水初 涨到桥，街上人来人 往。春水初涨—桥上有人。',
    ],
    [
      'paragraph',
      '渡船今天从码头开出去了三次，回来了两次，',
      '渡船今天从码头开出去了三次，回来了两次，',
      '船上的人都说。',
      '水很大，比去年早了整整五天，还没有退下去的',
      '意思，于是大家都在岸上等着，一直等到了天黑',
    ],
    ['caption', '昨天的桥头。'],
    ['jump', '（下转第9版）'],
  ],
  [['headline', '只有题目没有正文']],
  [
    [
      'paragraph',
      '没有题目的文章说的是桥头的旧事，说了很久也没有说完，大家都听得入了神，',
      '直到渡船靠了岸，才想起还要回去收衣服做晚饭，于是都散了，各自回家去了。',
    ],
    ['caption', '桥头一景。'],
    ['credit', '周一舟 摄'],
    ['caption', '渡口一景。'],
    ['credit', '周一舟 摄'],
  ],
  [
    ['headline', '旧事重提'],
    ['paragraph', '本报讯昨天，渡船靠岸。'],
    ['paragraph', '本报讯今天，渡船又开。'],
    ['paragraph', '桥头的旧事说了很久也没有说完。'],
    ['paragraph', '桥头的旧事说了很久也没有说完。'],
  ],
]);

const ENGLISH = laidPage('en', [
  [
    ['headline', 'Ferry returns'],
    [
      'paragraph',
      'The ferry will return on Monday, the master of the harbour said, and all of the',
      'villages were g1ad to hear of it, since the the boats had been missed. The villa-ges',
      'are waiting for the am ount that was promised, and for the govemment to say what',
      'it will pay for the quelm of the winter, when nobody could go from one side to',
      'the other. In the meantime the old boat has been painted, and the men who work on',
      'it have been told that there will be enough to do for all of them in the summer.',
    ],
  ],
]);

/** Those of two columns and of what was read have stories of their own. */
const ELSEWHERE: readonly CheckId[] = ['interleaved-columns', 'rare-pair'];

/** The kinds of heads in a list that shows only what is in sight, from its top to its end. */
function seen(list: Locator, css: string): Promise<string[]> {
  return list.evaluate(async (element, wanted) => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const kinds = new Set<string>();
    for (let top = 0; top < element.scrollHeight; top += element.clientHeight / 2) {
      element.scrollTop = top;
      await frame();
      await frame();
      for (const head of element.querySelectorAll<HTMLElement>(wanted)) kinds.add(head.dataset.check ?? '');
    }
    element.scrollTop = 0;
    return [...kinds];
  }, css);
}

/** Kinds in the panel, and those among them whose fix is offered for all of several. */
async function kindsOf(page: Page): Promise<{ all: Set<string>; fixable: Set<string> }> {
  const list = panel(page).getByRole('region', { name: 'List of findings' });
  return {
    all: new Set(await seen(list, '[data-check]')),
    fixable: new Set(await seen(list, '[data-check]:has([aria-label^="Fix all"])')),
  };
}

test('each check finds its case', async ({ startGalley, folder }) => {
  const library = join(folder, 'library');
  await makeTextLibrary(library, [
    { label: 'A03', ...CHINESE },
    { label: 'A04', ...ENGLISH },
  ]);
  const { page } = await startGalley({ library });
  await openPage(page);
  await page.keyboard.press('F7');
  await expect(panel(page).locator('[data-check]').first()).toBeVisible();
  const chinese = await kindsOf(page);
  for (const kind of ['space-in-word', 'space-at-border', 'radical-character'])
    expect(chinese.fixable).toContain(kind);
  for (const kind of [
    'space-in-name',
    'space-in-heading',
    'space-in-couplet',
    'space-after-label',
    'two-spellings',
  ])
    expect(chinese.fixable).not.toContain(kind);

  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('textbox', { name: 'Corrected page' })).toContainText('Ferry');
  await expect(panel(page).locator('[data-check="misread-word"]')).toBeVisible();
  const english = await kindsOf(page);
  const found = [...chinese.all, ...english.all, ...ELSEWHERE];
  expect(new Set(found)).toEqual(new Set(CHECK_IDS));
});
