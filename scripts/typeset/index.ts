// `npm run typeset`: has a browser set pages of made-up articles in newspaper columns, takes their text out of the PDF
// with several tools, and keeps lines and gold for training. Options: --pages N, --from N (first seed), --out FILE.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../lib/chromium.mjs';
import type { GeneratedPage } from '../train/generated-page.ts';
import { alignPage } from './align.ts';
import { type Composed, composePage } from './compose.ts';
import { extractLines, missingTools, TOOLS } from './extract.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '360' },
    from: { type: 'string', default: '1' },
    out: { type: 'string', default: new URL('../train/set-pages.jsonl.br', import.meta.url).pathname },
  },
});
const missing = missingTools();
const browserPath = findChromium();
if (browserPath === null || missing.length > 0) {
  if (browserPath === null) missing.push('a Chromium (set CHROMIUM_PATH)');
  process.stderr.write(`Pages cannot be set here; missing: ${missing.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'typeset-'));
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    const pages: GeneratedPage[] = [];
    const first = Number(values.from);
    for (let seed = first; seed < first + Number(values.pages); seed++)
      pages.push(...(await setPage(browser, composePage(seed), join(folder, 'page.pdf'))));
    const text = pages.map((page) => `${JSON.stringify(page)}\n`).join('');
    writeFileSync(values.out, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }));
    process.stdout.write(`${pages.length} pages from ${values.pages} settings in ${values.out}\n`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The page as each tool reads it; where a tool mixes columns in one line there is no gold, and no page. */
async function setPage(browser: Browser, composed: Composed, pdf: string): Promise<GeneratedPage[]> {
  const page = await browser.newPage();
  await page.setContent(composed.html);
  await page.emulateMedia({ media: 'print' });
  const [width, height] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  await page.pdf({ path: pdf, width: `${(width ?? 0) + 60}px`, height: `${(height ?? 0) + 60}px` });
  await page.close();
  return TOOLS.flatMap((tool) => alignPage(composed, tool.name, extractLines(tool, pdf)) ?? []);
}
