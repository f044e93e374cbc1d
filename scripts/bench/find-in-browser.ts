// From a key in the field of the find panel to the number of hits in sight, in the built application.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../lib/chromium.mjs';
import { serveApplication } from './pages.ts';
import { SHAPES } from './shapes.ts';
import { processorTime, timeOpening } from './timing.ts';

/** What is typed, a key at a time; the field is emptied before each. */
const TYPED = ['山', '书', '书报纸', '⏎', '山⏎'];

/** Prints, by shape of the page, the milliseconds of each key: the first finds what was read since the panel opened. */
export async function benchFindKeys(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    for (const shape of SHAPES) {
      const application = await serveApplication(shape, join(folder, shape));
      const page = await browser.newPage();
      await page.goto(application.address);
      await page.waitForSelector('a[href^="#"]');
      await timeOpening(page);
      await page.keyboard.press('ControlOrMeta+f');
      await page.waitForSelector('.find textarea');
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      const metrics = await processorTime(page);
      const times: string[] = [];
      for (const text of TYPED) times.push(...(await keysToCount(page, metrics, text)));
      print(`find, ${shape}, key to count, of it processor time: ${times.join(', ')}`);
      await page.close();
      await application.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function keysToCount(page: Page, taken: () => Promise<number>, text: string): Promise<string[]> {
  await page.fill('.find textarea', '');
  const times: string[] = [];
  for (const key of text) {
    await page.evaluate(() => {
      window.addEventListener(
        'input',
        ({ timeStamp }) =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              document.body.dataset.taken = (performance.now() - timeStamp).toFixed(0);
            }),
          ),
        { once: true, capture: true },
      );
    });
    const before = await taken();
    await page.keyboard.insertText(key);
    const shown = await page.waitForFunction(() => document.body.dataset.taken);
    const work = (await taken()) - before;
    const count = await page.textContent('.find [role=status]');
    times.push(`${key} ${count} in ${await shown.jsonValue()} ms, ${work.toFixed(0)}`);
    await page.evaluate(() => delete document.body.dataset.taken);
  }
  return times;
}
