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
  const orderOf = proposedOrder(evidence);
  const blocks: (Omit<PlacedBlock, 'rank'> & { readonly order: readonly number[] })[] = [];
  eachBlock(doc, (block, pos, top) => {
    const first = runsOf(block)[0];
    if (isDiscard(top) || first === undefined) return;
    const { n, from } = first;
    blocks.push({ pos, n, text: block.textContent, order: [orderOf(n), n, from] });
  });
  const ranks = new Map(
    blocks.toSorted((a, b) => compare(a.order, b.order)).map((block, rank) => [block, rank]),
  );
  return blocks.map((block) => ({
    pos: block.pos,
    n: block.n,
    text: block.text,
    rank: ranks.get(block) ?? 0,
  }));
}

/** The proposed block that begins nearest above a line, by its place; lines above all of them come first. */
function proposedOrder({ blocks }: Pick<Evidence, 'blocks'>): (n: number) => number {
  const starts = blocks.map(({ n }, index) => ({ n, index })).sort((a, b) => a.n - b.n);
  return (n) => starts.findLast((one) => one.n <= n)?.index ?? -1;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The blocks that moved, in the order of the page. */
export function movedBlocks(doc: Node, evidence: Pick<Evidence, 'blocks'>): PlacedBlock[] {
  const blocks = ranked(doc, evidence);
  const kept = longestAscent(blocks, ({ rank }) => rank);
  return blocks.filter((block) => !kept.has(block));
}
