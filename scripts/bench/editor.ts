// Opening and typing on long pages, beside a bare ProseMirror view of the same document in the same run. Ratios are what
// counts: the machine is slow or fast, and noisy, for both alike. So that a moment of noise falls on both, each has a
// browser of its own, and they take turns every few keys.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium } from '../lib/chromium.mjs';
import { memoryOf } from './memory.ts';
import { buildBare, serveApplication, serveBare } from './pages.ts';
import { MISREAD, SHAPES, type Shape } from './shapes.ts';
import { Typist, timeOpening } from './timing.ts';

const PAGES: readonly Shape[] = [...SHAPES, MISREAD];
const RUNS = 5;
/** Keys of a turn, and turns of a run. */
const KEYS = 15;
const TURNS = 2;

/** Milliseconds, medians of one run: opening, a key to its paint, and the main thread's own work on a key. */
const MEASURES = ['open', 'type', 'work'] as const;
type Figures = Readonly<Record<(typeof MEASURES)[number], number>>;

/** One of the two that are compared. */
interface Side {
  readonly context: BrowserContext;
  readonly address: string;
  /** True when findings are to show before keys are typed. */
  readonly isChecked: boolean;
}

const NAMES: Readonly<Record<keyof Figures, string>> = {
  open: 'open',
  type: 'type, key to paint',
  work: 'type, processor time of the main thread',
};

/**
 * Prints both medians and their ratios for every shape, with `content-visibility` and without, and the memory taken.
 * @param only the one shape to try
 */
export async function benchEditor(print: (line: string) => void, only?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  // Frames as fast as they come: at 60 a second all figures would be multiples of 16 ms.
  const args = ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const launch = () => chromium.launch({ executablePath: findChromium() ?? '', args });
  const browsers = await Promise.all([launch(), launch()]);
  try {
    await buildBare(join(folder, 'bare'));
    print(`editor, 10,000 lines, medians of ${RUNS} runs in ms: galley / bare view = median of the ratios`);
    for (const shape of PAGES.filter((one) => only === undefined || one === only)) {
      const application = await serveApplication(shape, join(folder, shape));
      const bare = await serveBare(shape, join(folder, 'bare'));
      try {
        const addresses = [application.address, bare.address];
        const sides = await Promise.all(
          browsers.map((browser, i) => sideOf(browser, addresses[i] ?? '', shape === MISREAD && i === 0)),
        );
        await benchShape(sides, shape, print);
        if (sides[0] !== undefined) print(`  ${shape}, ${await memoryWhenOpen(sides[0], application.pid)}`);
        for (const { context } of sides) await context.close();
      } finally {
        await application.close();
        await bare.close();
      }
    }
  } finally {
    for (const browser of browsers) await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sideOf(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  address: string,
  isChecked: boolean,
): Promise<Side> {
  // One context: an address with a key is good for one visit, the cookie for all that follow.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const first = await context.newPage();
  await first.goto(address);
  await first.close();
  return { context, address: new URL('/', address).href, isChecked };
}

async function benchShape(
  sides: readonly Side[],
  shape: Shape,
  print: (line: string) => void,
): Promise<void> {
  for (const isSkipping of [true, false]) {
    const runs: (readonly Figures[])[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(sides, isSkipping, run % 2 === 1));
    for (const what of MEASURES) {
      const [ours, theirs] = [0, 1].map((side) => median(runs.map((run) => run[side]?.[what] ?? Number.NaN)));
      const ratios = runs.map(([our, their]) => (our?.[what] ?? Number.NaN) / (their?.[what] ?? Number.NaN));
      const name = `${shape}, ${NAMES[what]}${isSkipping ? '' : ', without content-visibility'}`;
      print(`  ${name}: ${ours?.toFixed(1)} / ${theirs?.toFixed(1)} = ${median(ratios).toFixed(2)}`);
    }
  }
}

/** One run: both opened, then typed into by turns, the other one first in every second run. */
async function measure(
  sides: readonly Side[],
  isSkipping: boolean,
  isReversed: boolean,
): Promise<readonly Figures[]> {
  const order = isReversed ? [...sides.entries()].reverse() : [...sides.entries()];
  const pages = new Map<number, { page: Page; open: number; typist: Typist }>();
  for (const [i, side] of order) {
    const page = await side.context.newPage();
    await load(page, side.address, isSkipping);
    const open = await timeOpening(page);
    const typist = await Typist.at(page);
    if (side.isChecked) await page.waitForSelector('.ProseMirror [data-suspect]');
    pages.set(i, { page, open, typist });
  }
  const paint = sides.map((): number[] => []);
  const work = sides.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [i] of order) {
      const typist = pages.get(i)?.typist;
      const typed = await typist?.type(KEYS);
      paint[i]?.push(...(typed?.paint ?? []));
      work[i]?.push(typed?.work ?? Number.NaN);
      // What typing leaves for later is done before it is the other's turn.
      await typist?.rest();
    }
  }
  for (const { page } of pages.values()) await page.close();
  return sides.map((_side, i) => ({
    open: pages.get(i)?.open ?? Number.NaN,
    type: median(paint[i] ?? []),
    work: median(work[i] ?? []),
  }));
}

/** The memory of the application with its page open, typed into, and checked. */
async function memoryWhenOpen(
  { context, address, isChecked }: Side,
  host: number | undefined,
): Promise<string> {
  const page = await context.newPage();
  await load(page, address, true);
  await timeOpening(page);
  const typist = await Typist.at(page);
  if (isChecked) await page.waitForSelector('.ProseMirror [data-suspect]');
  await typist.type(KEYS);
  await typist.rest();
  const memory = await memoryOf(page, host);
  await page.close();
  return memory;
}

async function load(page: Page, address: string, isSkipping: boolean): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(
    () => window.openBare !== undefined || document.querySelector('a[href^="#"]') !== null,
  );
  if (isSkipping) return;
  // The application's policy refuses style elements; a constructed sheet is no element.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WITHOUT);
}

const WITHOUT = '.page-text > *, .page-text article > * { content-visibility: visible !important }';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
