// Blocks that stand twice on the page, as text taken from overlapping areas does.
import type { PageCheck, PageFinding } from './check.ts';

const LONG_ENOUGH = 12;

export const repeated: PageCheck = {
  scope: 'page',
  ids: ['repeated-block'],
  *run(blocks): Generator<PageFinding> {
    const seen = new Set<string>();
    for (const block of blocks) {
      const text = block.text.replace(/\s/gu, '');
      if (text.length < LONG_ENOUGH) continue;
      if (seen.has(text))
        yield { check: 'repeated-block', block, from: 0, to: block.text.length, isWhole: true };
      seen.add(text);
    }
  },
};
