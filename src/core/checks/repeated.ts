// Text that stands twice, as text taken from overlapping areas does: blocks on the page, lines within a block.
import { runsOf } from '../document/runs.ts';
import { keptByNode } from './blocks.ts';
import type { PageCheck, PageFinding, TextCheck } from './check.ts';

/** Characters that chance and habit do not repeat: ideographs, and letters of other scripts. */
const LONG_ENOUGH = { wide: 12, narrow: 36 } as const;
const LONG_ENOUGH_LINE = { wide: 6, narrow: 16 } as const;
const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u;
/** Lines that a design repeats. */
const REFRAINS: ReadonlySet<string> = new Set(['verse', 'listing', 'table', 'folio', 'staff']);

const bare = keptByNode(({ textContent }) => textContent.replace(/\s/gu, ''));

export const repeated: PageCheck = {
  scope: 'page',
  ids: ['repeated-block'],
  *run(blocks): Generator<PageFinding> {
    const texts = Map.groupBy(blocks, ({ node }) => bare(node));
    for (const [text, alike] of texts) {
      // What stands three times is a formula.
      const [first, second, third] = alike;
      if (first === undefined || second === undefined || third !== undefined) continue;
      if (isLong(text, LONG_ENOUGH))
        yield { check: 'repeated-block', block: second, from: 0, to: second.text.length, isWhole: true };
    }
  },
};

export const repeatedLines: TextCheck = {
  scope: 'text',
  ids: ['repeated-line'],
  *run({ node, role }) {
    if (REFRAINS.has(role)) return;
    const seen = new Set<string>();
    for (const { text, start, end } of runsOf(node)) {
      const line = text.replace(/\s/gu, '');
      if (!isLong(line, LONG_ENOUGH_LINE)) continue;
      if (seen.has(line)) yield { check: 'repeated-line', from: start, to: end };
      seen.add(line);
    }
  },
};

const isLong = (text: string, least: { readonly wide: number; readonly narrow: number }): boolean =>
  text.length >= (WIDE.test(text) ? least.wide : least.narrow);
