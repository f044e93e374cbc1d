// How well a proposed structure agrees with a page's gold; the figures mean what they mean in the corpus's own score.
import type { StructureJson } from '#core/formats/structure-json.ts';
import type { GoldPage } from './gold.ts';
import { plus } from './sums.ts';

/** Sums over pages. Pairs are right out of all; threes are right, gold, proposed. */
export interface Score {
  readonly seam: number[];
  readonly gap: number[];
  readonly breaks: number[];
  readonly blocks: number[];
  readonly typed: number[];
  readonly articles: number[];
  readonly headline: number[];
  readonly order: number[];
  /** Seams given 0.95 or more, how many of them are right, all. */
  readonly sure: number[];
  /** Ten bins of confidence: count, sum of confidences, right. */
  readonly bins: number[];
  /** Non-blank lines that stand in no block or in two. */
  readonly astray: number[];
}

/** A boundary that was decided wrongly. */
export interface WrongSeam {
  readonly after: number;
  readonly next: number;
  readonly isGoldJoin: boolean;
  readonly confidence: number;
}

export const noScore = (): Score => ({
  seam: [0, 0],
  gap: [0, 0],
  breaks: [0, 0, 0],
  blocks: [0, 0, 0],
  typed: [0, 0, 0],
  articles: [0, 0, 0],
  headline: [0, 0],
  order: [0, 0],
  sure: [0, 0, 0],
  bins: new Array<number>(30).fill(0),
  astray: [0],
});

/** Adds the sums of a page to a total. */
export function addScore(total: Score, page: Score): void {
  for (const key of Object.keys(total) as (keyof Score)[]) plus(total[key], ...page[key]);
}

/** The sums of one page and its wrong seams. */
export function scorePage(gold: GoldPage, out: StructureJson): { score: Score; wrong: WrongSeam[] } {
  const score = noScore();
  const goldAt = new Map(gold.blocks.flatMap(({ lines }, b) => lines.map((n) => [n, b] as const)));
  const ownAt = new Map(out.blocks.flatMap(({ lines }, b) => lines.map((n) => [n, b] as const)));
  const full = gold.lines.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  const places = out.blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  plus(score.astray, full.filter((n) => !ownAt.has(n)).length + places - ownAt.size);
  const wrong = scoreSeams(score, gold, out, full, goldAt, ownAt);
  scoreBlocks(score, gold, out, full, goldAt);
  scoreArticles(score, gold, out, goldAt, ownAt);
  return { score, wrong };
}

type Holders = ReadonlyMap<number, number>;

function scoreSeams(
  score: Score,
  gold: GoldPage,
  out: StructureJson,
  full: readonly number[],
  goldAt: Holders,
  ownAt: Holders,
): WrongSeam[] {
  const wrong: WrongSeam[] = [];
  const sure = new Map(out.seams.map(({ after, confidence }) => [after, confidence]));
  full.slice(1).forEach((next, k) => {
    const after = full[k] ?? 0;
    if (!goldAt.has(after) || !goldAt.has(next) || gold.open.has(after)) return;
    const isGoldJoin = goldAt.get(after) === goldAt.get(next);
    const isJoin = ownAt.get(after) === ownAt.get(next);
    const ok = isGoldJoin === isJoin;
    const confidence = sure.get(after) ?? 0;
    plus(score.seam, ok, 1);
    if (next - after > 1) plus(score.gap, ok, 1);
    plus(score.breaks, !isGoldJoin && !isJoin, !isGoldJoin, !isJoin);
    plus(score.sure, confidence >= 0.95, confidence >= 0.95 && ok, 1);
    const bin = Math.min(9, Math.floor(confidence * 10)) * 3;
    [1, confidence, Number(ok)].forEach((value, i) => {
      score.bins[bin + i] = (score.bins[bin + i] ?? 0) + value;
    });
    if (!ok) wrong.push({ after, next, isGoldJoin, confidence });
  });
  return wrong;
}

function scoreBlocks(
  score: Score,
  gold: GoldPage,
  out: StructureJson,
  full: readonly number[],
  goldAt: Holders,
): void {
  const before = new Map(full.slice(1).map((n, k) => [n, full[k] ?? 0]));
  const isOpen = (n: number): boolean => gold.open.has(n) || gold.open.has(before.get(n) ?? 0);
  const vague = new Set(gold.blocks.filter(({ lines }) => lines.some(isOpen)).flatMap(({ lines }) => lines));
  const key = (lines: readonly number[]): string =>
    lines
      .filter((n) => goldAt.has(n))
      .sort((x, y) => x - y)
      .join(',');
  const isSharp = ({ lines }: { lines: readonly number[] }): boolean =>
    lines.some((n) => goldAt.has(n)) && !lines.some((n) => vague.has(n));
  const own = new Map(out.blocks.map((block) => [key(block.lines), block]));
  const [sharp, proposed] = [gold.blocks.filter(isSharp), out.blocks.filter(isSharp).length];
  plus(score.blocks, 0, sharp.length, proposed);
  if (gold.hasTypes) plus(score.typed, 0, sharp.length, proposed);
  for (const block of sharp) {
    const hit = own.get(key(block.lines));
    plus(score.blocks, hit !== undefined);
    if (gold.hasTypes) plus(score.typed, hit !== undefined && block.types.includes(hit.type));
  }
}

function scoreArticles(
  score: Score,
  gold: GoldPage,
  out: StructureJson,
  goldAt: Holders,
  ownAt: Holders,
): void {
  const goldOf = (n: number): string | null => gold.blocks[goldAt.get(n) ?? -1]?.article ?? null;
  const ownOf = (n: number): string | null => out.blocks[ownAt.get(n) ?? -1]?.article ?? null;
  const counts = new Map<string, number>();
  const tally = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const n of goldAt.keys()) {
    const [g, p] = [goldOf(n), ownOf(n)];
    if (g !== null) tally(`gold ${g}`);
    if (p !== null) tally(`own ${p}`);
    if (g !== null && p !== null) tally(`both ${g} ${p}`);
  }
  const pairs = (kind: string): number =>
    [...counts].reduce((sum, [key, k]) => (key.startsWith(kind) ? sum + (k * (k - 1)) / 2 : sum), 0);
  plus(score.articles, pairs('both '), pairs('gold '), pairs('own '));
  for (const indices of gold.articles) {
    const blocks = indices.flatMap((b) => gold.blocks[b] ?? []);
    blocks.slice(1).forEach(({ lines }, k) => {
      const [x, y] = [ownAt.get(blocks[k]?.lines[0] ?? -1), ownAt.get(lines[0] ?? -1)];
      plus(score.order, x !== undefined && y !== undefined && x < y, 1);
    });
    const body = blocks
      .filter(({ types }) => types.includes('paragraph') || types.includes('caption'))
      .flatMap(({ lines }) => lines);
    const heads = blocks.filter(({ types }) => types.includes('headline'));
    if (!gold.hasTypes || heads.length === 0 || body.length === 0) continue;
    const votes = new Map<string | null, number>();
    for (const n of body) votes.set(ownOf(n), (votes.get(ownOf(n)) ?? 0) + 1);
    const home = [...votes].sort((x, y) => y[1] - x[1])[0]?.[0] ?? null;
    const isFound = ({ types, lines }: (typeof heads)[number]): boolean =>
      lines.every((n) => ownOf(n) === home && types.includes(out.blocks[ownAt.get(n) ?? -1]?.type ?? ''));
    plus(score.headline, home !== null && heads.every(isFound), 1);
  }
}

const share = ([right = 0, all = 0]: readonly number[]): number => right / all;
const f1 = ([right = 0, gold = 0, own = 0]: readonly number[]): number => (2 * right) / (gold + own);

/** The figures by name; not a number where a page has nothing to count. */
export function figuresOf(score: Score): Record<string, number> {
  const { bins, sure } = score;
  let [all, off] = [0, 0];
  for (let at = 0; at < bins.length; at += 3) {
    all += bins[at] ?? 0;
    off += Math.abs((bins[at + 1] ?? 0) - (bins[at + 2] ?? 0));
  }
  return {
    seam: share(score.seam),
    break_f1: f1(score.breaks),
    gap_seam: share(score.gap),
    block_f1: f1(score.blocks),
    typed_f1: f1(score.typed),
    article_f1: f1(score.articles),
    headline: share(score.headline),
    order: share(score.order),
    ece: off / all,
    share95: share([sure[0] ?? 0, sure[2] ?? 0]),
    right95: share([sure[1] ?? 0, sure[0] ?? 0]),
    astray: score.astray[0] ?? 0,
  };
}
