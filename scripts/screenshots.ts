// Takes the pictures of the user guide from the built app, on the sample pages: `npm run build`, then
// `npm run screenshots`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
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
  await page.screenshot({ path: join(root, 'docs/images', `${name}.png`) });
  await context.close();
  await host.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();
