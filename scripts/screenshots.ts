// Takes the pictures of the user guide from the built app, on the sample pages: `npm run build`, then
// `npm run screenshots`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import type { PageGeometry } from '#core/model/geometry.ts';
import { startHost } from '../tests/support/e2e/browser-host.ts';
import { findChromium } from './lib/chromium.mjs';

const root = resolve(import.meta.dirname, '..');
const sample = (name: string): string => join(root, 'resources/samples', `${name}.txt`);

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly prepare: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'workspace',
    page: sample('zh-daily'),
    language: 'en',
    theme: 'light',
    prepare: async (page) => {
      await page.locator('.ProseMirror [data-line="22"]').click();
    },
  },
  {
    name: 'doubts',
    page: sample('en-weekly'),
    language: 'en',
    theme: 'light',
    prepare: async (page) => {
      await page.keyboard.press('ControlOrMeta+F8');
      await page.locator('.doubt').first().waitFor();
      await page.keyboard.press('F8');
      await page.locator('.doubt-strip').waitFor();
    },
  },
  {
    name: 'checks-zh',
    page: sample('zh-daily'),
    language: 'zh-Hans',
    theme: 'light',
    prepare: async (page) => {
      await page.keyboard.press('F7');
      await page.locator('[data-finding="look-alike"] button').first().click();
    },
  },
  {
    name: 'line-view-zh',
    page: sample('zh-daily'),
    language: 'zh-Hans',
    theme: 'dark',
    prepare: async (page) => {
      await page.locator('.ProseMirror [data-line="22"]').click();
      await page.keyboard.press('Alt+r');
      for (let i = 0; i < 3; i++) await page.keyboard.press('ControlOrMeta+Enter');
      await page.locator('[data-is-read]').nth(2).waitFor();
    },
  },
  {
    name: 'scan',
    page: sample('en-weekly'),
    language: 'en',
    theme: 'light',
    prepare: async (page) => {
      const print = await printed(page, readFileSync(sample('en-weekly'), 'utf8').split('\n'));
      const scan = { name: 'page-3.png', mimeType: 'image/png', buffer: print.image };
      const lines = Buffer.from(JSON.stringify(print.geometry));
      await page.locator('[data-scan-file]').setInputFiles(scan);
      await page.locator('.scan-pane img').waitFor();
      await page
        .locator('[data-lines-file]')
        .setInputFiles({ name: 'page-3.json', mimeType: 'application/json', buffer: lines });
      await page.locator('.ProseMirror [data-line="57"]').click();
      await page.locator('.scan-line[data-caret]').waitFor();
    },
  },
  {
    name: 'palette',
    page: sample('en-weekly'),
    language: 'en',
    theme: 'light',
    prepare: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+p');
      await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
      await page.keyboard.type('merge');
    },
  },
  {
    name: 'outline-zh',
    page: sample('zh-daily'),
    language: 'zh-Hans',
    theme: 'dark',
    prepare: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('.side-panel').waitFor();
    },
  },
];

/** Raw lines set in columns, as an image and where each line stands on it. */
async function printed(
  page: Page,
  lines: readonly string[],
): Promise<{ readonly image: Buffer; readonly geometry: PageGeometry }> {
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 1000, height: 1180 });
  await sheet.setContent(
    `<style>body { margin: 40px; block-size: 1100px; columns: 3; column-gap: 28px; column-fill: auto;
      font: 15px/1.35 serif; background: #f1ebdc; color: #2a2622; column-rule: 1px solid #a59d8c; }
      div { white-space: pre; overflow: hidden; min-block-size: 1lh; } span { font-size: 14px; }</style>`,
  );
  const boxes = await sheet.evaluate((texts) => {
    for (const text of texts) {
      const line = document.createElement('div');
      line.append(document.createElement('span'));
      if (line.firstElementChild !== null) line.firstElementChild.textContent = text;
      document.body.append(line);
    }
    return [...document.querySelectorAll('span')].map((span) => {
      const { x, y, width, height } = span.getBoundingClientRect();
      return { x, y, width, height };
    });
  }, lines);
  const image = await sheet.screenshot();
  await sheet.close();
  const geometry = {
    width: 1000,
    height: 1180,
    lines: boxes.map((box, i) => ({ n: i + 1, ...box })).filter(({ width }) => width > 0),
  };
  return { image, geometry };
}

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const { name, page: file, language, theme, prepare } of PICTURES) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-pictures-'));
  const host = await startHost(['--library', folder, file]);
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.locator('.page-text').waitFor();
  await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  // Few colours, so that the pictures stay small.
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 96, effort: 10 })
    .toFile(join(root, 'docs/images', `${name}.png`));
  await context.close();
  await host.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();
