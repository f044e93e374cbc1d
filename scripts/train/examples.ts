// Pages as the learner takes them: features and gold labels. Boxes are shown on half of the pages only, so that the
// model learns to do without.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { featureReader } from '#core/structure/features.ts';
import { readLines } from '#core/structure/lines.ts';
import { columnMeasures } from '#core/structure/measure.ts';
import type { GeneratedPage } from './generated-page.ts';
import { goldStates } from './gold-states.ts';
import type { Example } from './learner.ts';

/** Where `npm run typeset` puts them. */
const SET_PAGES = join(import.meta.dirname, 'set-pages.jsonl.br');

export function exampleOf(page: GeneratedPage, withGeometry: boolean): Example {
  const lines = readLines(page.lines);
  const geometry = withGeometry ? page.geometry?.map((box) => box ?? undefined) : undefined;
  return {
    features: featureReader(lines, columnMeasures(lines), geometry)(0, lines.length),
    states: goldStates(page, lines),
  };
}

/** Pages that the browser set (`npm run typeset`). */
export const readSetPages = (): GeneratedPage[] => readPages(SET_PAGES);

/** Pages of a file: one JSON object a line, compressed where its name says so. */
export function readPages(file: string): GeneratedPage[] {
  const bytes = readFileSync(file);
  return (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GeneratedPage);
}
