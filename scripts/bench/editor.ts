// Opening and typing on long pages, beside a bare ProseMirror view of the same document in the same run. Ratios are what
// counts: the machine is slow or fast, and noisy, for both alike.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../lib/chromium.mjs';
import { buildBare, serveApplication, serveBare } from './pages.ts';
import { SHAPES, type Shape } from './shapes.ts';

const RUNS = 5;
const KEYS = 30;
/** A line in the middle of the page. */
const MIDDLE = 5_003;

/** Milliseconds, medians of one run. */
interface Figures {
  readonly open: number;
  readonly type: number;
}

/** Prints both medians and their ratios for every shape, with `content-visibility` and without. */
export async function benchEditor(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  // Frames as fast as they come: at 60 a second all figures would be multiples of 16 ms.
  const args = ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args });
  try {
    await buildBare(join(folder, 'bare'));
    print('editor, 10,000 lines, medians of 5 runs in ms: galley / bare view = ratio');
    for (const shape of SHAPES) await benchShape(browser, shape, folder, print);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchShape(
  browser: Browser,
  shape: Shape,
  folder: string,
  print: (line: string) => void,
): Promise<void> {
  const application = await serveApplication(shape, join(folder, shape));
  const bare = await serveBare(shape, join(folder, 'bare'));
  try {
    // One context: the address with its key is good for one visit, the cookie for all that follow.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const first = await context.newPage();
    await first.goto(application.address);
    await first.close();
    const galley = new URL('/', application.address).href;
    for (const isSkipping of [true, false]) {
      const galleyRuns: Figures[] = [];
      const bareRuns: Figures[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        galleyRuns.push(await measure(await context.newPage(), galley, isSkipping));
        bareRuns.push(await measure(await context.newPage(), bare.address, isSkipping));
      }
      for (const what of ['open', 'type'] as const) {
        const [ours, theirs] = [galleyRuns, bareRuns].map((runs) =>
          median(runs.map((figures) => figures[what])),
        );
        const name = `${shape}, ${what}${isSkipping ? '' : ', without content-visibility'}`;
        print(
          `  ${name}: ${ours?.toFixed(1)} / ${theirs?.toFixed(1)} = ${((ours ?? 0) / (theirs ?? 1)).toFixed(2)}`,
        );
      }
    }
    await context.close();
  } finally {
    await application.close();
    await bare.close();
  }
}

async function measure(page: Page, address: string, isSkipping: boolean): Promise<Figures> {
  await page.goto(address);
  await page.waitForFunction(
    () => window.openBare !== undefined || document.querySelector('a[href^="#"]') !== null,
  );
  if (!isSkipping) await page.addStyleTag({ content: WITHOUT }).catch(() => addByScript(page));
  const open = await timeOpening(page);
  await page.waitForFunction(() => document.querySelector('.ProseMirror') !== null);
  const type = await timeTyping(page);
  await page.close();
  return { open, type };
}

const WITHOUT = '.page-text > *, .page-text article > * { content-visibility: visible !important }';

/** The application's policy refuses style elements; a constructed sheet is no element. */
async function addByScript(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WITHOUT);
}

/** From the click on the page's link, or the call to the bare view, to the first frame after the text is there. */
async function timeOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    if (window.openBare === undefined) document.querySelector<HTMLElement>('a[href^="#"]')?.click();
    else void window.openBare();
    for (;;) {
      await new Promise(requestAnimationFrame);
      if (document.querySelector('.ProseMirror [data-line]') !== null) break;
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - started;
  });
}

/** Key to paint, the median of some keys typed into the middle of the page. */
async function timeTyping(page: Page): Promise<number> {
  await page.evaluate((n) => {
    const run = document.querySelector(`.ProseMirror [data-line="${n}"]`);
    run?.scrollIntoView({ block: 'center' });
    document.querySelector<HTMLElement>('.ProseMirror')?.focus();
    const text = run === null ? null : document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode();
    if (text !== null) document.getSelection()?.collapse(text, 5);
    const times: number[] = [];
    Reflect.set(window, 'benchTimes', times);
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - pressed)));
      },
      true,
    );
  }, MIDDLE);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a');
    await page.waitForFunction((count) => Reflect.get(window, 'benchTimes').length > count, key);
  }
  return median(await page.evaluate(() => Reflect.get(window, 'benchTimes') as number[]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
