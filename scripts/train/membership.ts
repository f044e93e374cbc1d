// What the likelihood of a membership is worth: on pages held out, how often a block of that likelihood stands in the
// article that holds most of its own.
import type { ArticleModel } from '#core/structure/article-weights.ts';
import type { Homes } from '#core/structure/assemble.ts';
import type { Draft } from '#core/structure/draft.ts';
import { isotonic } from './calibrate.ts';
import type { GeneratedPage } from './generated-page.ts';

interface Assembled {
  readonly page: GeneratedPage;
  readonly drafts: readonly Draft[];
  readonly homes: Homes;
}

export function calibrateMembership(pages: readonly Assembled[]): ArticleModel['membership'] {
  const body: [number, boolean][] = [];
  const around: [number, boolean][] = [];
  for (const { page, drafts, homes } of pages) {
    for (const { share, isBody, isRight } of membershipsOf(page, drafts, homes))
      (isBody ? body : around).push([share, isRight]);
  }
  return { body: isotonic(body), around: isotonic(around) };
}

/** Each block with a home: whether its article is the one that holds most of its gold article, and is mostly that. */
function membershipsOf(
  page: GeneratedPage,
  drafts: readonly Draft[],
  homes: Homes,
): { share: number; isBody: boolean; isRight: boolean }[] {
  const goldOf = new Map<number, number>();
  for (const { article, lines } of page.blocks)
    if (article !== null) for (const n of lines) goldOf.set(n, article);
  const lines = new Map<string, number>();
  const add = (key: string): void => {
    lines.set(key, (lines.get(key) ?? 0) + 1);
  };
  const placed = drafts.flatMap((draft, m) => {
    const home = homes.of.get(m);
    return home === undefined ? [] : [{ draft, home }];
  });
  for (const { draft, home } of placed)
    for (const { n } of draft.lines) {
      const gold = goldOf.get(n);
      if (gold !== undefined) add(`${gold}:${home.article}`);
    }
  const largest = (end: (key: string) => boolean): string | undefined =>
    [...lines].filter(([key]) => end(key)).sort((a, b) => b[1] - a[1])[0]?.[0];
  const homeOfGold = new Map<number, string | undefined>();
  const goldOfHome = new Map<number, string | undefined>();
  return placed.flatMap(({ draft, home }) => {
    const gold = goldOf.get(draft.lines[0]?.n ?? 0);
    if (gold === undefined) return [];
    if (!homeOfGold.has(gold))
      homeOfGold.set(
        gold,
        largest((key) => key.startsWith(`${gold}:`)),
      );
    if (!goldOfHome.has(home.article))
      goldOfHome.set(
        home.article,
        largest((key) => key.endsWith(`:${home.article}`)),
      );
    const key = `${gold}:${home.article}`;
    const isRight = homeOfGold.get(gold) === key && goldOfHome.get(home.article) === key;
    return [{ share: home.share, isBody: home.isBody, isRight }];
  });
}
