// How a page stands to its gold: where every raw line is, and which seams, roles and memberships differ.
import type { Node } from 'prosemirror-model';
import { blockAttrs, isArticle, isBlock } from '#core/document/attrs.ts';
import { runsOf } from '#core/document/runs.ts';
import type { GoldPage } from '../gold.ts';

/** Where a raw line stands on a page, in the state or in the browser. */
export interface Placement {
  readonly n: number;
  /** The raw line before it in its block; null for the first of a block. */
  readonly follows: number | null;
  readonly role: string;
  /** Id of the innermost article. */
  readonly article: string | null;
}

/** The first place of every raw line, in document order. */
export function placements(doc: Node): Placement[] {
  const found = new Map<number, Placement>();
  doc.descendants((node, _pos, parent) => {
    if (!isBlock(node)) return true;
    const article = parent !== null && isArticle(parent) ? String(parent.attrs.id) : null;
    let follows: number | null = null;
    for (const { n } of runsOf(node)) {
      if (n === follows) continue;
      if (!found.has(n)) found.set(n, { n, follows, role: blockAttrs(node).role, article });
      follows = n;
    }
    return false;
  });
  return [...found.values()];
}

export interface Wrong {
  /** Raw lines that meet the line before them otherwise than they should. */
  readonly seams: readonly number[];
  /** First lines of blocks. */
  readonly roles: readonly number[];
  readonly memberships: readonly number[];
  /** First lines of blocks that stand before or after others of their article than they should: the fewest to move. */
  readonly orders: readonly number[];
}

/** What the engine decided otherwise than the gold; the order of blocks follows from it. */
export const countDiffering = ({ seams, roles, memberships }: Wrong): number =>
  seams.length + roles.length + memberships.length;

export const countWrong = (wrong: Wrong): number => countDiffering(wrong) + wrong.orders.length;

export interface GoldLine {
  /** Its block among those of the page, in reading order. */
  readonly block: number;
  readonly follows: number | null;
  readonly roles: readonly string[];
  readonly article: string | null;
}

/** What a gold says of each raw line. */
export function goldLines({ blocks }: GoldPage): ReadonlyMap<number, GoldLine> {
  const lines = new Map<number, GoldLine>();
  blocks.forEach(({ roles, article, lines: own }, block) => {
    own.forEach((n, i) => void lines.set(n, { block, roles, article, follows: own[i - 1] ?? null }));
  });
  return lines;
}

/** What of a page differs from its gold, and which of its articles stands for which of the gold. */
export function compare(
  placed: readonly Placement[],
  gold: ReadonlyMap<number, GoldLine>,
): { readonly wrong: Wrong; readonly articles: ReadonlyMap<string, string> } {
  const articles = matchArticles(placed, gold);
  const wrong = { seams: [] as number[], roles: [] as number[], memberships: [] as number[] };
  const orders = misplaced(placed, gold, articles);
  for (const { n, follows, role, article } of placed) {
    const right = gold.get(n);
    if (right === undefined) continue;
    if (follows !== right.follows) wrong.seams.push(n);
    if (follows !== null) continue;
    if (right.follows === null && !right.roles.includes(role)) wrong.roles.push(n);
    const own = article === null ? null : (articles.get(article) ?? null);
    if (own !== right.article) wrong.memberships.push(n);
  }
  return { wrong: { ...wrong, orders }, articles };
}

/** The fewest blocks to move so that those of each article stand in the gold's order, by their first lines. */
function misplaced(
  placed: readonly Placement[],
  gold: ReadonlyMap<number, GoldLine>,
  articles: ReadonlyMap<string, string>,
): number[] {
  const rows = new Map<string, { readonly n: number; readonly block: number }[]>();
  for (const { n, follows, article } of placed) {
    const right = gold.get(n);
    if (follows !== null || article === null || right === undefined) continue;
    // What belongs elsewhere has no order here.
    if (right.follows !== null || articles.get(article) !== right.article) continue;
    rows.set(article, [...(rows.get(article) ?? []), { n, block: right.block }]);
  }
  return [...rows.values()].flatMap((row) => {
    const kept = new Set(longestRising(row));
    return row.filter((one) => !kept.has(one)).map(({ n }) => n);
  });
}

/** The most of a row that can stay where it is. */
function longestRising<T extends { readonly block: number }>(row: readonly T[]): T[] {
  const best: T[][] = [];
  for (const one of row) {
    const before = best.filter((chain) => (chain.at(-1)?.block ?? -1) < one.block);
    const longest = before.reduce<T[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, one]);
  }
  return best.reduce<T[]>((a, b) => (b.length > a.length ? b : a), []);
}

/** What each article of the page is in the gold: that which most of its lines are in, each once. */
function matchArticles(
  placed: readonly Placement[],
  gold: ReadonlyMap<number, GoldLine>,
): Map<string, string> {
  const counts = new Map<string, { readonly own: string; readonly article: string; count: number }>();
  for (const { n, article: own } of placed) {
    const article = gold.get(n)?.article ?? null;
    if (own === null || article === null) continue;
    const key = `${own} ${article}`;
    const pair = counts.get(key) ?? { own, article, count: 0 };
    pair.count += 1;
    counts.set(key, pair);
  }
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { own, article } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    if (found.has(own) || taken.has(article)) continue;
    found.set(own, article);
    taken.add(article);
  }
  return found;
}
