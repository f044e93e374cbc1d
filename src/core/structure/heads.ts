// Which headline and byline belong to which body. They keep their order on the page, so the whole page is aligned at
// once: each may stand before or after its body, and what a headline speaks of decides where its place does not.
import type { Role } from '#core/model/words.ts';
import { align } from './align.ts';
import type { ArticleWeights } from './article-weights.ts';
import type { Drafts } from './draft.ts';
import { sharedBy, spreadOf, termsOf } from './similarity.ts';
import type { Stream } from './streams.ts';

/** Kicker, headline, deck and what stands with them; or a byline. */
export interface Head {
  readonly members: readonly number[];
  /** Place of the first and last stretch on the page. */
  readonly start: number;
  readonly end: number;
}

export const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck', 'instalment']);

/** Headlines with their kickers and decks, in the order of the page. */
export function findHeads({ drafts, stretches }: Drafts): Head[] {
  const heads: { members: number[]; start: number; end: number; hasHeadline: boolean }[] = [];
  stretches.forEach(({ draft }, at) => {
    const role = drafts[draft]?.block.role ?? 'unknown';
    if (!HEAD.has(role)) return;
    const last = heads.at(-1);
    const goesOn =
      last !== undefined &&
      last.end === at - 1 &&
      !(last.hasHeadline && (role === 'headline' || role === 'kicker'));
    if (goesOn) {
      last.members.push(draft);
      last.end = at;
      last.hasHeadline ||= role === 'headline';
    } else heads.push({ members: [draft], start: at, end: at, hasHeadline: role === 'headline' });
  });
  return heads;
}

export function findBylines({ drafts, stretches }: Drafts): Head[] {
  return stretches.flatMap(({ draft }, at) =>
    drafts[draft]?.block.role === 'byline' ? [{ members: [draft], start: at, end: at }] : [],
  );
}

/** For each head the index of its stream; undefined where it has none. */
export function alignHeads(
  heads: readonly Head[],
  streams: readonly Stream[],
  found: Drafts,
  weights: ArticleWeights,
): (number | undefined)[] {
  const { drafts } = found;
  const textOf = (members: readonly number[]): string[] =>
    members.flatMap((m) => drafts[m]?.lines.map(({ form }) => form) ?? []);
  const headTerms = heads.map(({ members }) => termsOf(textOf(members)));
  const spread = spreadOf(streams.map(({ terms }) => terms));
  const between = distances(found, {
    headline: weights.headPastHead,
    lead: weights.headPastLead,
    paragraph: weights.headPastParagraph,
  });
  return align({
    left: heads.length,
    right: streams.length,
    loneLeft: weights.loneHead,
    loneRight: weights.loneBody,
    near: (h) => firstAfter(streams, heads[h]?.start ?? 0),
    score: (h, s) => {
      const [head, stream] = [heads[h], streams[s]];
      if (head === undefined || stream === undefined) return -9;
      const shared = sharedBy(headTerms[h] ?? new Set(), stream.terms, spread, streams.length);
      const isBefore = head.start < stream.start;
      const apart = isBefore ? between(head.end, stream.start) : between(stream.end, head.start);
      const side = isBefore ? 0 : head.start < stream.end ? weights.headWithin : weights.headAfter;
      return 1 - apart + shared * weights.headShared + side;
    },
  });
}

/** For each byline the index of its stream. `headOf` gives the stream of the head that stands right above, if any. */
export function alignBylines(
  bylines: readonly Head[],
  streams: readonly Stream[],
  found: Drafts,
  headAbove: (at: number) => number | undefined,
  weights: ArticleWeights,
): (number | undefined)[] {
  const between = distances(found, {
    headline: weights.bylinePastHead,
    lead: weights.bylinePastLead,
    paragraph: weights.bylinePastParagraph,
  });
  return align({
    left: bylines.length,
    right: streams.length,
    loneLeft: weights.loneByline,
    loneRight: 0,
    near: (b) => firstAfter(streams, bylines[b]?.start ?? 0),
    score: (b, s) => {
      const [byline, stream] = [bylines[b], streams[s]];
      if (byline === undefined || stream === undefined) return -9;
      const isBefore = byline.start < stream.start;
      const apart = isBefore ? between(byline.end, stream.start) : between(stream.end, byline.start);
      const above = headAbove(byline.start);
      const head = above === undefined ? 0 : above === s ? weights.bylineUnderHead : weights.bylineUnderOther;
      return 1 - apart + head + (isBefore ? 0 : weights.bylineAfter);
    },
  });
}

/** How much of the page stands between two places, by what it is. */
function distances(
  { drafts, stretches }: Drafts,
  weights: { readonly headline: number; readonly lead: number; readonly paragraph: number },
): (from: number, to: number) => number {
  const sums = [0];
  stretches.forEach(({ draft, label }, i) => {
    const role = drafts[draft]?.block.role;
    const weight =
      role === 'headline'
        ? weights.headline
        : label.kind === 'lead'
          ? weights.lead
          : role === 'paragraph'
            ? weights.paragraph
            : 0;
    sums.push((sums[i] ?? 0) + weight);
  });
  return (from, to) => Math.max(0, (sums[to] ?? 0) - (sums[from + 1] ?? 0));
}

/** The first stream that begins after a place. */
function firstAfter(streams: readonly Stream[], place: number): number {
  let [low, high] = [0, streams.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((streams[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
