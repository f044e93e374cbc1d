// How long the number of hits takes on a page of 10,000 lines: for the first search, which reads the page where nobody
// read it before; for those while typing on; and for all of them on a page that was read ahead, as the panel does.
import type { Node } from 'prosemirror-model';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { findIn } from '#core/find/find.ts';
import { readAhead } from '#core/find/haystack.ts';
import { type FindQuery, foldingOf, prepare } from '#core/find/query.ts';
import { benchLines, benchStructure, SHAPES, type Shape } from './shapes.ts';

const QUERIES: readonly Partial<FindQuery>[] = [
  { pattern: '山' },
  { pattern: '書' },
  { pattern: '書報' },
  { pattern: '书报纸' },
  { pattern: '⏎' },
  { pattern: '.⏎.', isRegex: true },
];

const EXACTNESS = { isRegex: false, matchCase: false, matchWidth: false, matchScript: false };

/** Prints milliseconds by query and shape of the page. */
export function benchFind(print: (line: string) => void): void {
  for (const shape of SHAPES) {
    print(`find, ${shape}: ${timesOn(pageOf(shape)).join(', ')}`);
    const page = pageOf(shape);
    const slices = QUERIES.flatMap((query) => readSlices(page, { ...EXACTNESS, ...query }));
    const longest = Math.max(...slices).toFixed(1);
    const all = slices.reduce((sum, slice) => sum + slice, 0).toFixed(1);
    print(`  read ahead in ${all} ms, at most ${longest} at once: ${timesOn(page).join(', ')}`);
  }
}

function pageOf(shape: Shape): Node {
  let ids = 0;
  return documentFromStructure(benchLines(), benchStructure(shape), () => `id${++ids}`);
}

function timesOn(page: Node): string[] {
  return QUERIES.map((query) => {
    const started = performance.now();
    const prepared = prepare({ pattern: '', ...EXACTNESS, ...query });
    if (prepared === null || typeof prepared === 'string') return '';
    const { hits } = findIn(page, prepared);
    return `${query.pattern} ${hits.length} in ${(performance.now() - started).toFixed(1)} ms`;
  });
}

/** Milliseconds of each piece of reading ahead. */
function readSlices(page: Node, query: Omit<FindQuery, 'pattern'>): number[] {
  const reading = readAhead(page, foldingOf(query));
  const slices: number[] = [];
  for (let isDone = false; !isDone; ) {
    const started = performance.now();
    isDone = reading.next().done === true;
    slices.push(performance.now() - started);
  }
  return slices;
}
