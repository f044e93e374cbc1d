// Blocks that stand elsewhere than they were proposed. The fewest blocks that must have moved to make the order what it
// is: all others still follow each other as proposed.
import type { Node } from 'prosemirror-model';
import { isDiscard } from '../document/attrs.ts';
import { eachBlock } from '../document/line-index.ts';
import { longestAscent } from '../document/moved.ts';
import { runsOf } from '../document/runs.ts';
import type { Evidence } from '../model/page.ts';

export interface PlacedBlock {
  /** Position before the block. */
  readonly pos: number;
  /** Its first raw line. */
  readonly n: number;
  readonly text: string;
  /** Where it was proposed among the others. */
  readonly rank: number;
}

/** Blocks with their proposed ranks, in the order of the page; those in discards and without raw text are left out. */
export function ranked(doc: Node, evidence: Pick<Evidence, 'blocks'>): PlacedBlock[] {
  const rankOf = ranking(evidence);
  const blocks: PlacedBlock[] = [];
  eachBlock(doc, (block, pos, top) => {
    const first = runsOf(block)[0];
    if (isDiscard(top) || first === undefined) return;
    const { n } = first;
    blocks.push({ pos, n, text: block.textContent, rank: rankOf(n, first.from) });
  });
  return blocks;
}

/** A line ranks with the proposed block that begins nearest above it, and within that by its number. */
function ranking({ blocks }: Pick<Evidence, 'blocks'>): (n: number, from: number) => number {
  const starts = blocks.map(({ n }, index) => ({ n, index })).sort((a, b) => a.n - b.n);
  return (n, from) => {
    const within = n * 1e-6 + from * 1e-10;
    const start = starts.findLast((one) => one.n <= n);
    return start === undefined ? within - 1 : start.index + within;
  };
}

/** The blocks that moved, in the order of the page. */
export function movedBlocks(doc: Node, evidence: Pick<Evidence, 'blocks'>): PlacedBlock[] {
  const blocks = ranked(doc, evidence);
  const kept = longestAscent(blocks, ({ rank }) => rank);
  return blocks.filter((block) => !kept.has(block));
}
