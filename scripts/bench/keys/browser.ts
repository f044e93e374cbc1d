// A row of keys pressed in a real browser on the built application: from opening the file to the last key, every stroke
// counted, and what then stands on the page read from the page.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../lib/chromium.mjs';
import { type Step, strokesOf } from './desk.ts';
import type { Placement } from './gold-state.ts';

const root = join(import.meta.dirname, '../../..');

export interface Pressed {
  readonly keys: number;
  /** Milliseconds from the first key to the last frame. */
  readonly time: number;
  /** Milliseconds from asking for the page to its text. */
  readonly opening: number;
  readonly placed: readonly Placement[];
  /** The first step after which the page was another than was planned. */
  readonly departed: number | null;
}

/**
 * Opens raw lines as a file in the browser host and presses the keys of some steps.
 * @param planned where every raw line should stand after each step
 */
export async function pressInBrowser(
  raw: readonly string[],
  steps: readonly Step[],
  planned: readonly (readonly Placement[])[],
): Promise<Pressed> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-keys-'));
  const file = join(folder, 'page.txt');
  writeFileSync(file, `${raw.join('\n')}\n`);
  const library = join(folder, 'library');
  const host = spawn(
    process.execPath,
    ['out/main/cli.js', 'serve', '--no-open', '--library', library, file],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(host, 'exit');
  let browser: Browser | null = null;
  try {
    const [line] = (await once(host.stdout, 'data')) as [Buffer];
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    const asked = performance.now();
    await page.goto(/http\S+/.exec(line.toString())?.[0] ?? '');
    await page.locator('.ProseMirror [data-line]').first().waitFor();
    const begun = performance.now();
    let keys = 0;
    let departed: number | null = null;
    for (const [i, step] of steps.entries()) {
      for (const stroke of strokesOf(step)) {
        await page.keyboard.press(inPlaywright(stroke));
        keys += 1;
        await settled(page, stroke);
      }
      if (departed === null && !isSame(await placementsIn(page), planned[i] ?? [])) departed = i;
    }
    const time = performance.now() - begun;
    return { keys, time, opening: begun - asked, placed: await placementsIn(page), departed };
  } finally {
    await browser?.close();
    host.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The next key comes when the last has been drawn, and where a question was asked or answered, when it has the focus. */
async function settled(page: Page, stroke: string): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  if (stroke === 'Mod-g') await page.locator('.asking input:focus').waitFor();
  if (stroke === 'Enter') await page.locator('.ProseMirror:focus').waitFor();
}

const CODES: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  ';': 'Semicolon',
  '[': 'BracketLeft',
  ']': 'BracketRight',
};

/** A stroke in Playwright's words. */
function inPlaywright(stroke: string): string {
  const names = stroke.split(/-(?!$)/);
  const key = names.pop() ?? '';
  const held = names.map((name) => (name === 'Mod' ? 'ControlOrMeta' : name));
  const isLetter = /^[a-z]$/.test(key) && held.length > 0;
  return [...held, isLetter ? `Key${key.toUpperCase()}` : (CODES[key] ?? key)].join('+');
}

/** Where every raw line stands, as the page shows it. */
function placementsIn(page: Page): Promise<Placement[]> {
  return page.evaluate(() => {
    const found = new Map<number, Placement>();
    for (const block of document.querySelectorAll('.ProseMirror p[data-role]')) {
      const article = block.parentElement?.closest('article, aside')?.getAttribute('data-article') ?? null;
      let follows: number | null = null;
      for (const run of block.querySelectorAll('[data-line]')) {
        const n = Number(run.getAttribute('data-line'));
        if (n === follows) continue;
        const role = block.getAttribute('data-role') ?? '';
        if (!found.has(n)) found.set(n, { n, follows, role, article });
        follows = n;
      }
    }
    return [...found.values()];
  });
}

/** The same lines in the same blocks, roles and articles; an article's id is its own on each page. */
function isSame(a: readonly Placement[], b: readonly Placement[]): boolean {
  return named(a).join() === named(b).join();
}

function named(placed: readonly Placement[]): string[] {
  const articles = [...new Set(placed.map(({ article }) => article))];
  return placed.map(
    ({ n, follows, role, article }) => `${n} ${follows} ${role} ${articles.indexOf(article)}`,
  );
}
