// Moves the weights of the signs for bodies, one after another, as long as whole pages come out better: what is learned
// choice by choice does not know that one wrong choice early on a page costs more than one at its end.
import type { Scene } from '#core/structure/affinity.ts';
import type { Drafts } from '#core/structure/draft.ts';
import type { Line } from '#core/structure/lines.ts';
import { readStreams } from '#core/structure/streams.ts';
import type { GeneratedPage } from './generated-page.ts';

export interface Polished {
  readonly scene: Scene;
  readonly found: Drafts;
  /** The gold article of each line by its place in the chunk, and -1 where it has none. */
  readonly gold: readonly (readonly number[])[];
}

export function toPolish(page: GeneratedPage, found: Drafts, lines: readonly Line[], scene: Scene): Polished {
  const articleOf = new Map<number, number>();
  for (const { article, lines: held } of page.blocks) for (const n of held) articleOf.set(n, article ?? -1);
  const gold = scene.chunks.map(({ places }) =>
    places.flatMap((at) => {
      const stretch = found.stretches[at];
      return stretch === undefined
        ? []
        : lines.slice(stretch.from, stretch.to + 1).map(({ n }) => articleOf.get(n) ?? -1);
    }),
  );
  return { scene: { ...scene, kinship: remembered(scene.kinship) }, found, gold };
}

/** Each page is read some hundred times: what chunks have in common is asked once. */
function remembered(kinship: Scene['kinship']): Scene['kinship'] {
  const known = new Map<number, Map<number, number>>();
  return (a, b) => {
    const own = known.get(a) ?? new Map<number, number>();
    if (own.size === 0) known.set(a, own);
    const value = own.get(b) ?? kinship(a, b);
    own.set(b, value);
    return value;
  };
}

/** Mean over pages of the F1 over pairs of lines: in one article or not. */
export function worthOf(pages: readonly Polished[], weights: readonly number[]): number {
  let sum = 0;
  for (const { scene, found, gold } of pages) {
    const table = new Map<string, number>();
    const [golds, owns] = [new Map<number, number>(), new Map<number, number>()];
    readStreams(scene, found, weights).forEach(({ stream }, at) => {
      for (const article of gold[at] ?? []) {
        owns.set(stream, (owns.get(stream) ?? 0) + 1);
        if (article < 0) continue;
        golds.set(article, (golds.get(article) ?? 0) + 1);
        table.set(`${article}:${stream}`, (table.get(`${article}:${stream}`) ?? 0) + 1);
      }
    });
    const pairs = (counts: Iterable<number>): number =>
      [...counts].reduce((all, k) => all + (k * (k - 1)) / 2, 0);
    const all = pairs(golds.values()) + pairs(owns.values());
    sum += all === 0 ? 1 : (2 * pairs(table.values())) / all;
  }
  return sum / pages.length;
}

export function polish(pages: readonly Polished[], start: readonly number[], sweeps: number): number[] {
  const weights = [...start];
  let best = worthOf(pages, weights);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const before = best;
    weights.forEach((_, i) => {
      for (const step of [0.6, -0.6, 0.2, -0.2]) {
        const now = weights[i] ?? 0;
        weights[i] = Math.round((now + step) * 1000) / 1000;
        const worth = worthOf(pages, weights);
        if (worth > best + 0.0004) {
          best = worth;
          break;
        }
        weights[i] = now;
      }
    });
    process.stdout.write(`  whole pages ${before.toFixed(4)} -> ${best.toFixed(4)}\n`);
    if (best - before < 0.001) break;
  }
  return weights;
}
