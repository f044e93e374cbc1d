// A floor under the articles: on pages generated with fixed seeds that no training has seen, lines go to their articles,
// headlines to their bodies, and a membership means what it says.

import { expect, test } from 'vitest';
import { structure } from '#core/structure/structure.ts';
import { count, figures, noCounts, placedBlocks } from '../../../../scripts/train/figures.ts';
import { sketchPage } from '../../../../scripts/train/sketch/page.ts';

const PAGES = Array.from({ length: 60 }, (_, i) => sketchPage(8_800_000 + i, [0.2, 0.3, 0.4][i % 3]));
const FOUND = PAGES.map((page) => structure(page.lines));

test('articles, headlines and order stay above their floors', () => {
  const counts = noCounts();
  PAGES.forEach((page, i) => {
    const found = FOUND[i];
    if (found !== undefined) count(counts, page, found);
  });
  const { article_f1 = 0, headline = 0, order = 0 } = figures(counts);
  expect(article_f1).toBeGreaterThan(0.8);
  expect(headline).toBeGreaterThan(0.6);
  expect(order).toBeGreaterThan(0.88);
});

test('of the memberships given nine in ten, about nine in ten are right', () => {
  const given: [number, boolean][] = PAGES.flatMap((page, i) => {
    const found = FOUND[i];
    return found === undefined ? [] : memberships(page, placedBlocks(found));
  });
  const sure = given.filter(([membership]) => membership >= 0.85);
  expect(sure.length).toBeGreaterThan(100);
  const right = sure.filter(([, isRight]) => isRight).length / sure.length;
  const told = sure.reduce((sum, [membership]) => sum + membership, 0) / sure.length;
  expect(Math.abs(right - told)).toBeLessThan(0.08);
});

/** Each block in an article: its membership, and whether its lines are of the gold article that article mostly holds. */
function memberships(
  page: (typeof PAGES)[number],
  placed: ReturnType<typeof placedBlocks>,
): [number, boolean][] {
  const gold = new Map(page.blocks.flatMap(({ article, lines }) => lines.map((n) => [n, article] as const)));
  const votes = new Map<number, Map<number, number>>();
  for (const { block, article } of placed) {
    if (article === null) continue;
    const own = votes.get(article) ?? new Map<number, number>();
    votes.set(article, own);
    for (const { n } of block.runs) {
      const home = gold.get(n);
      if (home !== undefined && home !== null) own.set(home, (own.get(home) ?? 0) + 1);
    }
  }
  const most = new Map(
    [...votes].map(([article, own]) => [article, [...own].sort((a, b) => b[1] - a[1])[0]?.[0]]),
  );
  return placed.flatMap(({ block, article }): [number, boolean][] => {
    const home = gold.get(block.runs[0]?.n ?? 0);
    if (article === null || home === undefined || home === null) return [];
    return [[block.membership, most.get(article) === home]];
  });
}
