// Heads and bylines of a page, and which bodies they have if all keep their order on the page: a first answer, which
// what they speak of may overrule.
import type { Role } from '#core/model/words.ts';
import { align } from './align.ts';
import type { Item } from './attach.ts';
import type { Drafts } from './draft.ts';
import type { Stream } from './streams.ts';
import { NO_TERMS } from './terms.ts';
import { coverage, type Topics } from './topics.ts';

export const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck', 'instalment']);

/** Headlines with their kickers and decks, in the order of the page. */
export function findHeads({ drafts, stretches }: Drafts): Item[] {
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

export function findBylines({ drafts, stretches }: Drafts): Item[] {
  return stretches.flatMap(({ draft }, at) =>
    drafts[draft]?.block.role === 'byline' ? [{ members: [draft], start: at, end: at }] : [],
  );
}

/** What an alignment in order weighs; a pair right beside one another is worth 1. */
interface Costs {
  readonly lone: number;
  readonly loneBody: number;
  readonly after: number;
  readonly pastHeadline: number;
  readonly pastLead: number;
  readonly pastParagraph: number;
  readonly shared: number;
}
const HEAD_COSTS: Costs = {
  lone: -0.96,
  loneBody: -0.9,
  after: -0.18,
  pastHeadline: 0.07,
  pastLead: 0.7,
  pastParagraph: 0.06,
  shared: 4,
};
const BYLINE_COSTS: Costs = {
  lone: -1.8,
  loneBody: 0,
  after: -0.3,
  pastHeadline: 0.75,
  pastLead: 0.4,
  pastParagraph: 0.08,
  shared: 0,
};

/** For each head the index of its stream; undefined where it has none. */
export const alignHeads = (
  heads: readonly Item[],
  streams: readonly Stream[],
  found: Drafts,
  topics: Topics,
): (number | undefined)[] => alignItems(heads, streams, found, topics, HEAD_COSTS);

/** For each byline the index of its stream. */
export const alignBylines = (
  bylines: readonly Item[],
  streams: readonly Stream[],
  found: Drafts,
  topics: Topics,
): (number | undefined)[] => alignItems(bylines, streams, found, topics, BYLINE_COSTS);

function alignItems(
  items: readonly Item[],
  streams: readonly Stream[],
  found: Drafts,
  topics: Topics,
  costs: Costs,
): (number | undefined)[] {
  const terms = items.map(({ start, end }) => topics.between(start, end));
  const between = distances(found, costs);
  return align({
    left: items.length,
    right: streams.length,
    loneLeft: costs.lone,
    loneRight: costs.loneBody,
    near: (i) => firstAfter(streams, items[i]?.start ?? 0),
    score: (i, s) => {
      const [item, stream] = [items[i], streams[s]];
      if (item === undefined || stream === undefined) return -9;
      const isBefore = item.start < stream.start;
      const apart = isBefore ? between(item.end, stream.start) : between(stream.end, item.start);
      const shared = costs.shared === 0 ? 0 : coverage(terms[i] ?? NO_TERMS, stream.terms(), topics.rarity);
      return 1 - apart + shared * costs.shared + (isBefore ? 0 : costs.after);
    },
  });
}

/** How much of the page stands between two places, by what it is. */
function distances({ drafts, stretches }: Drafts, costs: Costs): (from: number, to: number) => number {
  const sums = [0];
  stretches.forEach(({ draft, label }, i) => {
    const role = drafts[draft]?.block.role;
    const weight =
      role === 'headline'
        ? costs.pastHeadline
        : label.kind === 'lead'
          ? costs.pastLead
          : role === 'paragraph'
            ? costs.pastParagraph
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
