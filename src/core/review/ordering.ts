// The order in which blocks and articles are proposed, taken anew. What a person placed stays, and nothing is moved across
// it: between what was placed, whatever nobody decided stands as proposed.
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { articleAttrs, blockAttrs, isArticle, isBlock, isDiscard } from '#core/document/attrs.ts';
import { childrenOf, endOf, type Place } from '#core/document/commands/places.ts';
import { runsOf } from '#core/document/runs.ts';
import { isPerson } from '#core/model/words.ts';
import type { ProposedLine } from './proposal.ts';
import { isCorrected } from './standing.ts';

type Proposals = (n: number) => ProposedLine | undefined;

/** Puts what stands between two placed things, or the ends of their holder, in the proposed order. */
export function orderAnew(tr: Transaction, of: Proposals): void {
  const holders: (Place | null)[] = [null];
  tr.doc.descendants((node, pos) => {
    if (isBlock(node) || isDiscard(node) || isCorrected(node)) return false;
    holders.push({ node, pos });
    return true;
  });
  // From the last to the first: an order keeps sizes, so that what holds a holder, and comes before it, stays in place.
  for (const holder of holders.reverse()) {
    const now = holder === null ? null : tr.doc.nodeAt(holder.pos);
    if (holder !== null && now === null) continue;
    orderChildren(tr, holder === null || now === null ? null : { node: now, pos: holder.pos }, of);
  }
}

interface Ranked {
  readonly node: Node;
  readonly rank: number;
}

function orderChildren(tr: Transaction, holder: Place | null, of: Proposals): void {
  let row: Ranked[] = [];
  let start = 0;
  const rows: { readonly start: number; readonly row: readonly Ranked[] }[] = [];
  for (const place of childrenOf(tr.doc, holder)) {
    const rank = rankOf(place.node, of);
    if (rank === null) {
      rows.push({ start, row });
      row = [];
      start = endOf(place);
      continue;
    }
    if (row.length === 0) start = place.pos;
    row.push({ node: place.node, rank });
  }
  rows.push({ start, row });
  for (const { start: from, row: found } of rows) {
    const ordered = found.toSorted((a, b) => a.rank - b.rank);
    if (ordered.every((one, i) => one === found[i])) continue;
    const size = found.reduce((sum, { node }) => sum + node.nodeSize, 0);
    tr.replaceWith(
      from,
      from + size,
      ordered.map(({ node }) => node),
    );
  }
}

/** Where something is proposed to stand; null for what is not to be moved. */
function rankOf(node: Node, of: Proposals): number | null {
  if (isBlock(node)) {
    const first = runsOf(node)[0];
    if (first === undefined || isPerson(blockAttrs(node).placed)) return null;
    return of(first.n)?.rank ?? null;
  }
  if (isDiscard(node) || isCorrected(node)) return null;
  if (isArticle(node) && isPerson(articleAttrs(node).placed)) return null;
  const ranks = node.children.flatMap((child) => rankOf(child, of) ?? []);
  return ranks.length === 0 ? null : Math.min(...ranks);
}
