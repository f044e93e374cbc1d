// Hyphens left in mid-word where lines were joined: the page has the word without one.
import { keptByNode } from './blocks.ts';
import { matches, type PageCheck, type PageFinding } from './check.ts';

const DIVIDED = /(?<![\p{L}-])\p{L}{2,}[-\u2010\u00AC\u2E17] ?\p{Ll}{2,}(?![\p{L}-])/gu;

const divided = keptByNode(({ textContent }) => [
  ...matches('hyphen-in-word', textContent, DIVIDED, ([word]) => word.replace(/[^\p{L}]/gu, '')),
]);

export const hyphens: PageCheck = {
  scope: 'page',
  ids: ['hyphen-in-word'],
  *run(blocks, { habits }): Generator<PageFinding> {
    for (const block of blocks) {
      for (const finding of divided(block.node))
        if (habits.words.has(finding.fix?.toLowerCase() ?? '')) yield { ...finding, block };
    }
  },
};
