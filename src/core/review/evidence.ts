// What the engine says of some lines of a page in place of what it said of them before.
import type { Evidence } from '#core/model/page.ts';

/**
 * Evidence of a page of which some lines were taken anew.
 * @param known what was said of the page
 * @param said what is said of it now
 * @param lines raw lines of which the new word holds
 */
export function mergedEvidence(known: Evidence, said: Evidence, lines: ReadonlySet<number>): Evidence {
  const isAnew = ({ n }: Evidence['blocks'][number]): boolean => lines.has(n);
  const isSeamAnew = ({ after }: Evidence['seams'][number]): boolean => lines.has(after);
  return {
    ...known,
    seams: [...known.seams.filter((seam) => !isSeamAnew(seam)), ...said.seams.filter(isSeamAnew)].sort(
      (a, b) => a.after - b.after,
    ),
    // In the order of the new proposals, in which a block that is only known stands after the one before it.
    blocks: inOrder(
      [...known.blocks.filter((block) => !isAnew(block)), ...said.blocks.filter(isAnew)],
      [...said.blocks, ...known.blocks].map(({ n }) => n),
    ),
  };
}

function inOrder<B extends { readonly n: number }>(blocks: readonly B[], order: readonly number[]): B[] {
  const ranks = new Map<number, number>();
  for (const n of order) if (!ranks.has(n)) ranks.set(n, ranks.size);
  return blocks.toSorted((a, b) => (ranks.get(a.n) ?? 0) - (ranks.get(b.n) ?? 0));
}
