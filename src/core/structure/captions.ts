// To which article a caption, a credit or a line of staff belongs: the one whose words it shares, near it on the page.
import type { Role } from '#core/model/words.ts';
import type { ArticleWeights } from './article-weights.ts';
import type { Drafts } from './draft.ts';
import { sharedBy, spreadOf, termsOf } from './similarity.ts';
import type { Stream } from './streams.ts';

const NEAR = 6;
const HEADS: ReadonlySet<Role> = new Set<Role>(['headline', 'kicker', 'deck', 'byline']);

/** The article of each draft that has none yet; undefined where nothing stands near. */
export function homesOfCaptions(
  { drafts, stretches }: Drafts,
  streams: readonly Stream[],
  owner: ReadonlyMap<number, number>,
  weights: ArticleWeights,
): Map<number, number | undefined> {
  const homes = new Map<number, number | undefined>();
  const spread = spreadOf(streams.map(({ terms }) => terms));
  const homeAt = (at: number): number | undefined => {
    const draft = stretches[at]?.draft;
    return draft === undefined ? undefined : (owner.get(draft) ?? homes.get(draft));
  };
  stretches.forEach(({ draft, isStart }, at) => {
    const block = drafts[draft]?.block;
    if (!isStart || block === undefined || owner.has(draft)) return;
    if (block.role === 'credit' && homeAt(at - 1) !== undefined) {
      homes.set(draft, homeAt(at - 1));
      return;
    }
    const own = termsOf(drafts[draft]?.lines.map(({ form }) => form) ?? []);
    let [best, top]: [number | undefined, number] = [undefined, -1];
    for (let k = Math.max(0, at - NEAR); k <= Math.min(stretches.length - 1, at + NEAR); k++) {
      const home = k === at ? undefined : homeAt(k);
      if (home === undefined) continue;
      const place =
        (NEAR - Math.abs(k - at)) / NEAR +
        (k < at ? weights.captionAfter : 0) +
        (HEADS.has(drafts[stretches[k]?.draft ?? -1]?.block.role ?? 'unknown') ? weights.captionHead : 0);
      const shared = sharedBy(own, streams[home]?.terms ?? new Set(), spread, streams.length);
      if (place + shared * weights.captionShared > top)
        [best, top] = [home, place + shared * weights.captionShared];
    }
    homes.set(draft, best);
  });
  return homes;
}
