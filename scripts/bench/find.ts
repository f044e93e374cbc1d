// How long the number of hits takes on a page of 10,000 lines: for the first search, which folds the page, and for those
// while typing on.
import { documentFromStructure } from '#core/document/from-structure.ts';
import { findIn } from '#core/find/find.ts';
import { type FindQuery, prepare } from '#core/find/query.ts';
import { benchLines, benchStructure, SHAPES } from './shapes.ts';

const QUERIES: readonly Partial<FindQuery>[] = [
  { pattern: '山' },
  { pattern: '書' },
  { pattern: '書報' },
  { pattern: '书报纸' },
  { pattern: '⏎' },
  { pattern: '.⏎.', isRegex: true },
];

/** Prints milliseconds by query and shape of the page. */
export function benchFind(print: (line: string) => void): void {
  for (const shape of SHAPES) {
    let ids = 0;
    const page = documentFromStructure(benchLines(), benchStructure(shape), () => `id${++ids}`);
    const times = QUERIES.map((query) => {
      const started = performance.now();
      const prepared = prepare({
        pattern: '',
        isRegex: false,
        matchCase: false,
        matchWidth: false,
        matchScript: false,
        ...query,
      });
      if (prepared === null || typeof prepared === 'string') return '';
      const { hits } = findIn(page, prepared);
      return `${query.pattern} ${hits.length} in ${(performance.now() - started).toFixed(1)} ms`;
    });
    print(`find, ${shape}: ${times.join(', ')}`);
  }
}
