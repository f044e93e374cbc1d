// How well a proposed structure agrees with a page's gold: seams, blocks, types, articles, headlines, order, parts.
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';
import { plus } from '../measure/sums.ts';
import type { GeneratedPage } from './generated-page.ts';

/** Pairs of sums: what was right, out of how many; three for F1: right, gold, proposed. */
export interface Counts {
  seam: [number, number];
  gapSeam: [number, number];
  breaks: [number, number, number];
  blocks: [number, number, number];
  typed: [number, number, number];
  articles: [number, number, number];
  headline: [number, number];
  order: [number, number];
  parts: [number, number, number];
  sure: [number, number, number];
  /** By role: right, gold, proposed blocks. */
  roles: Map<string, [number, number, number]>;
}

export const noCounts = (): Counts => ({
  seam: [0, 0],
  gapSeam: [0, 0],
  breaks: [0, 0, 0],
  blocks: [0, 0, 0],
  typed: [0, 0, 0],
  articles: [0, 0, 0],
  headline: [0, 0],
  order: [0, 0],
  parts: [0, 0, 0],
  sure: [0, 0, 0],
  roles: new Map(),
});

interface Placed {
  readonly block: StructureBlock;
  readonly article: number | null;
}

/** Blocks in reading order with the number of their article. */
export function placedBlocks(structure: Structure): Placed[] {
  const placed: Placed[] = [];
  let articles = 0;
  const article = (item: StructureArticle): void => {
    const number = articles++;
    for (const inner of item.content) {
      if ('type' in inner) article(inner);
      else placed.push({ block: inner, article: number });
    }
  };
  for (const item of structure.content) {
    if (!('type' in item)) placed.push({ block: item, article: null });
    else if (item.type === 'article') article(item);
    else {
      for (const block of item.head) placed.push({ block, article: null });
      for (const inner of item.articles) article(inner);
    }
  }
  return placed;
}

/** Adds one page to the counts. */
export function count(counts: Counts, page: GeneratedPage, structure: Structure): void {
  const placed = placedBlocks(structure);
  const gold = new Map<number, number>();
  page.blocks.forEach(({ lines }, b) => {
    for (const n of lines) gold.set(n, b);
  });
  const found = new Map<number, number>();
  placed.forEach(({ block }, b) => {
    for (const { n } of block.runs) found.set(n, b);
  });
  countSeams(counts, page, structure, gold, found);
  countBlocks(counts, page, placed, gold);
  countArticles(counts, page, placed, gold, found);
  const partKey = (p: { n: number; from: number; to: number; part: string }): string =>
    `${p.n}:${p.from}:${p.to}:${p.part}`;
  const goldParts = new Set(page.parts.map(partKey));
  const ownParts = placed.flatMap(({ block }) => block.parts.map(partKey));
  plus(counts.parts, ownParts.filter((key) => goldParts.has(key)).length, goldParts.size, ownParts.length);
}

function countSeams(
  counts: Counts,
  page: GeneratedPage,
  structure: Structure,
  gold: ReadonlyMap<number, number>,
  found: ReadonlyMap<number, number>,
): void {
  const sure = new Map(structure.seams.map(({ after, confidence }) => [after, confidence]));
  const full = page.lines.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  full.slice(1).forEach((b, k) => {
    const a = full[k] ?? 0;
    if (!gold.has(a) || !gold.has(b)) return;
    const [joined, proposed] = [gold.get(a) === gold.get(b), found.get(a) === found.get(b)];
    plus(counts.seam, joined === proposed, 1);
    if (b - a > 1) plus(counts.gapSeam, joined === proposed, 1);
    plus(counts.breaks, !joined && !proposed, !joined, !proposed);
    const confident = (sure.get(a) ?? 0) >= 0.95;
    plus(counts.sure, confident && joined === proposed, confident, 1);
  });
}

function countBlocks(
  counts: Counts,
  page: GeneratedPage,
  placed: readonly Placed[],
  gold: ReadonlyMap<number, number>,
): void {
  const keyOf = (lines: readonly number[]): string => [...lines].sort((x, y) => x - y).join(',');
  const own = new Map<string, Placed>();
  for (const item of placed) {
    const lines = item.block.runs.map(({ n }) => n).filter((n) => gold.has(n));
    if (lines.length === 0) continue;
    own.set(keyOf(lines), item);
    const sums = counts.roles.get(item.block.role) ?? [0, 0, 0];
    plus(sums, 0, 0, 1);
    counts.roles.set(item.block.role, sums);
  }
  plus(counts.blocks, 0, page.blocks.length, own.size);
  plus(counts.typed, 0, page.blocks.length, own.size);
  for (const block of page.blocks) {
    const hit = own.get(keyOf(block.lines));
    const isTyped = hit?.block.role === block.role;
    plus(counts.blocks, hit !== undefined);
    plus(counts.typed, isTyped);
    const sums = counts.roles.get(block.role) ?? [0, 0, 0];
    plus(sums, isTyped, 1);
    counts.roles.set(block.role, sums);
  }
}

function countArticles(
  counts: Counts,
  page: GeneratedPage,
  placed: readonly Placed[],
  gold: ReadonlyMap<number, number>,
  found: ReadonlyMap<number, number>,
): void {
  const proposedOf = (n: number): number | null => placed[found.get(n) ?? -1]?.article ?? null;
  const table = new Map<string, number>();
  const [goldSums, ownSums] = [new Map<number, number>(), new Map<number, number>()];
  for (const [n, b] of gold) {
    const [g, p] = [page.blocks[b]?.article ?? null, proposedOf(n)];
    if (g !== null) goldSums.set(g, (goldSums.get(g) ?? 0) + 1);
    if (p !== null) ownSums.set(p, (ownSums.get(p) ?? 0) + 1);
    if (g !== null && p !== null) table.set(`${g}:${p}`, (table.get(`${g}:${p}`) ?? 0) + 1);
  }
  const pairs = (values: Iterable<number>): number =>
    [...values].reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
  plus(counts.articles, pairs(table.values()), pairs(goldSums.values()), pairs(ownSums.values()));
  page.articles.forEach((_, a) => {
    const blocks = page.blocks.filter(({ article }) => article === a).sort((x, y) => x.order - y.order);
    blocks.slice(1).forEach((block, k) => {
      const [x, y] = [found.get(blocks[k]?.lines[0] ?? -1), found.get(block.lines[0] ?? -1)];
      plus(counts.order, x !== undefined && y !== undefined && x < y, 1);
    });
    const heads = blocks.filter(({ role }) => role === 'headline').flatMap(({ lines }) => lines);
    const body = blocks
      .filter(({ role }) => role === 'paragraph' || role === 'caption')
      .flatMap(({ lines }) => lines);
    if (heads.length === 0 || body.length === 0) return;
    const votes = new Map<number | null, number>();
    for (const n of body) votes.set(proposedOf(n), (votes.get(proposedOf(n)) ?? 0) + 1);
    const home = [...votes].sort((x, y) => y[1] - x[1])[0]?.[0] ?? null;
    const ok =
      home !== null &&
      heads.every((n) => placed[found.get(n) ?? -1]?.block.role === 'headline' && proposedOf(n) === home);
    plus(counts.headline, ok, 1);
  });
}

const share = ([right = 0, all = 0]: readonly number[]): number => (all === 0 ? Number.NaN : right / all);
const f1 = ([right = 0, gold = 0, own = 0]: readonly number[]): number =>
  gold + own === 0 ? Number.NaN : (2 * right) / (gold + own);

/** The figures by name. */
export function figures(counts: Counts): Record<string, number> {
  return {
    seam: share(counts.seam),
    break_f1: f1(counts.breaks),
    gap_seam: share(counts.gapSeam),
    block_f1: f1(counts.blocks),
    typed_f1: f1(counts.typed),
    article_f1: f1(counts.articles),
    headline: share(counts.headline),
    order: share(counts.order),
    parts_f1: f1(counts.parts),
    share95: share([counts.sure[1], counts.sure[2]]),
    right95: share(counts.sure),
  };
}
