// What stands around bodies: heads, bylines, captions. For each of them and each body near it, a row of numbers says
// what speaks for the two belonging together; one more row stands for belonging to none. Trained on generated pages.
import type { Role } from '#core/model/words.ts';
import type { Drafts } from './draft.ts';
import type { Stream } from './streams.ts';
import { NO_TERMS, type Terms } from './terms.ts';
import { coverage, type Topics, termsAt } from './topics.ts';

/** A head, a byline or a caption: stretches that stand together. */
export interface Item {
  /** Drafts. */
  readonly members: readonly number[];
  /** Place of the first and last stretch on the page. */
  readonly start: number;
  readonly end: number;
}

export const ATTACH_SIGNS = [
  'aligned',
  'right-before',
  'right-after',
  'before',
  'after',
  'within',
  'distance-before',
  'distance-after',
  'distance-within',
  'heads-between',
  'streams-between',
  'spoken',
  'spoken-margin',
  'spoken-rival',
  'spoken-at-start',
  'convention-before',
  'convention-after',
  'size',
  'no-paragraph',
  'owner-above',
  'owner-below',
  'lone',
  'lone-spoken',
  'lone-surplus',
  'lone-certainty',
  'lone-short',
  'lone-under-head',
] as const;
export type AttachSign = (typeof ATTACH_SIGNS)[number];
const AT = Object.fromEntries(ATTACH_SIGNS.map((sign, i) => [sign, i])) as Record<AttachSign, number>;

/** Streams on each side of an item that are looked at. */
const NEAR = 8;
const PASSED: ReadonlySet<Role> = new Set<Role>([
  'byline',
  'caption',
  'credit',
  'folio',
  'ear',
  'nameplate',
  'staff',
]);

export interface Offer {
  readonly streams: readonly number[];
  /** One row for each stream, and the last for none. */
  readonly rows: readonly Float64Array[];
}

/** The page as items see it. */
export interface Ground {
  readonly found: Drafts;
  readonly streams: readonly Stream[];
  readonly topics: Topics;
  /** Places of each stream in order. */
  readonly places: readonly (readonly number[])[];
  /** Terms with which each stream begins. */
  readonly openings: readonly Terms[];
  /** Before each place: how many headlines, and how many streams that began. */
  readonly headlines: Int32Array;
  readonly begun: Int32Array;
  /** From -1, heads stand behind their bodies on this page, to 1, before them. */
  readonly convention: number;
}

export function groundOf(
  found: Drafts,
  streams: readonly Stream[],
  heads: readonly Item[],
  topics: Topics,
): Ground {
  const { drafts, stretches } = found;
  const home = new Map<number, number>();
  streams.forEach(({ members }, s) => {
    for (const m of members) home.set(m, s);
  });
  const places: number[][] = streams.map(() => []);
  const headlines = new Int32Array(stretches.length + 1);
  const begun = new Int32Array(stretches.length + 1);
  const starts = new Set(streams.map(({ start }) => start));
  stretches.forEach(({ draft }, at) => {
    places[home.get(draft) ?? -1]?.push(at);
    headlines[at + 1] = (headlines[at] ?? 0) + (drafts[draft]?.block.role === 'headline' ? 1 : 0);
    begun[at + 1] = (begun[at] ?? 0) + (starts.has(at) ? 1 : 0);
  });
  const openings = places.map((list) => termsAt(list.slice(0, 3), topics));
  const ground = { found, streams, topics, places, openings, headlines, begun, convention: 0 };
  return { ...ground, convention: conventionOf(ground, heads) };
}

export const termsOfItem = ({ start, end }: Item, topics: Topics): Terms => topics.between(start, end);

/** Heads that speak of the body below them against those that speak of the body above, and how the page begins and ends. */
function conventionOf({ streams, topics }: Ground, heads: readonly Item[]): number {
  const [first, last] = [heads[0], heads.at(-1)];
  if (first === undefined || last === undefined || streams.length === 0) return 0;
  let sum = 0;
  let k = 0;
  let lastEnd = -1;
  for (const head of heads) {
    while ((streams[k]?.start ?? Number.POSITIVE_INFINITY) < head.start) k++;
    const terms = termsOfItem(head, topics);
    const [above, below] = [streams[k - 1], streams[k]];
    if (below !== undefined) sum += coverage(terms, below.terms(), topics.rarity);
    if (above !== undefined) sum -= coverage(terms, above.terms(), topics.rarity);
  }
  for (const { end } of streams) lastEnd = Math.max(lastEnd, end);
  sum += (streams[0]?.start ?? 0) > first.start ? 0.5 : -0.5;
  if (last.start > lastEnd) sum -= 0.5;
  return Math.tanh(sum);
}

/** The streams that begin near a place, by index. */
function nearStreams({ begun, streams }: Ground, { start }: Item): number[] {
  const middle = begun[start] ?? 0;
  const found: number[] = [];
  for (let s = Math.max(0, middle - NEAR); s < Math.min(streams.length, middle + NEAR); s++) found.push(s);
  return found;
}

/**
 * What speaks for each item and each stream near it.
 * @param aligned for each item the stream that it has if all keep their order
 * @param ownerAt the stream that the stretch at a place already belongs to
 */
export function offersOf(
  ground: Ground,
  items: readonly Item[],
  aligned: readonly (number | undefined)[],
  ownerAt: (at: number) => number | undefined,
): Offer[] {
  const { topics, streams } = ground;
  const near = items.map((item) => nearStreams(ground, item));
  const terms = items.map((item) => termsOfItem(item, topics));
  const spoken = items.map((_, i) =>
    (near[i] ?? []).map((s) =>
      coverage(terms[i] ?? NO_TERMS, streams[s]?.terms() ?? NO_TERMS, topics.rarity),
    ),
  );
  // How much the items speak of each stream: the best, which one, and the second best.
  const rivals = streams.map(() => ({ best: 0, item: -1, second: 0 }));
  items.forEach((_, i) => {
    near[i]?.forEach((s, k) => {
      const rival = rivals[s];
      const share = spoken[i]?.[k] ?? 0;
      if (rival === undefined) return;
      if (share > rival.best) {
        rival.second = rival.best;
        rival.best = share;
        rival.item = i;
      } else rival.second = Math.max(rival.second, share);
    });
  });
  return items.map((item, i): Offer => {
    const own = near[i] ?? [];
    const shares = spoken[i] ?? [];
    const rows = own.map((s, k) => {
      const share = shares[k] ?? 0;
      const other = Math.max(0, ...shares.filter((_, l) => l !== k));
      const rival = rivals[s];
      const row = rowOf(ground, item, s, ownerAt);
      row[AT.aligned] = aligned[i] === s ? 1 : 0;
      row[AT.spoken] = share;
      row[AT['spoken-margin']] = share - other;
      row[AT['spoken-rival']] = rival === undefined ? 0 : rival.item === i ? rival.second : rival.best;
      row[AT['spoken-at-start']] = coverage(
        terms[i] ?? NO_TERMS,
        ground.openings[s] ?? NO_TERMS,
        topics.rarity,
      );
      return row;
    });
    const lone = new Float64Array(ATTACH_SIGNS.length);
    const { drafts, stretches } = ground.found;
    const first = drafts[item.members[0] ?? -1];
    lone[AT.lone] = 1;
    lone[AT['lone-spoken']] = Math.max(0, ...shares);
    lone[AT['lone-surplus']] = Math.max(-3, Math.min(3, items.length - streams.length));
    lone[AT['lone-certainty']] = first?.label.certainty ?? 0;
    lone[AT['lone-short']] = (first?.lines[0]?.width ?? 0) < 3 ? 1 : 0;
    lone[AT['lone-under-head']] =
      drafts[stretches[item.start - 1]?.draft ?? -1]?.block.role === 'headline' ? 1 : 0;
    return { streams: own, rows: [...rows, lone] };
  });
}

function rowOf(
  ground: Ground,
  item: Item,
  s: number,
  ownerAt: (at: number) => number | undefined,
): Float64Array {
  const { streams, places, headlines, begun, convention, found } = ground;
  const row = new Float64Array(ATTACH_SIGNS.length);
  const stream = streams[s];
  if (stream === undefined) return row;
  const set = (sign: AttachSign, value: number | boolean): void => {
    row[AT[sign]] = Number(value);
  };
  const between = (counts: Int32Array, from: number, to: number): number =>
    Math.min(3, Math.max(0, (counts[to] ?? 0) - (counts[from] ?? 0)));
  const roleAt = (at: number): Role | undefined => found.drafts[found.stretches[at]?.draft ?? -1]?.block.role;
  const isClear = (from: number, to: number): boolean => {
    if (to - from > 8) return false;
    for (let at = from; at < to; at++) if (!PASSED.has(roleAt(at) ?? 'unknown')) return false;
    return true;
  };
  if (item.end < stream.start) {
    set('before', 1);
    set('right-before', isClear(item.end + 1, stream.start));
    set('distance-before', Math.log1p(stream.start - item.end - 1) / 2);
    set('heads-between', between(headlines, item.end + 1, stream.start));
    set('streams-between', between(begun, item.end + 1, stream.start));
    set('convention-before', convention);
  } else if (item.start > stream.end) {
    set('after', 1);
    set('right-after', isClear(stream.end + 1, item.start));
    set('distance-after', Math.log1p(item.start - stream.end - 1) / 2);
    set('heads-between', between(headlines, stream.end + 1, item.start));
    set('streams-between', between(begun, stream.end + 1, item.start));
    set('convention-after', convention);
  } else {
    set('within', 1);
    set('distance-within', Math.log1p(gapTo(places[s] ?? [], item.start)) / 2);
  }
  set('size', Math.log1p(places[s]?.length ?? 0) / 3);
  set('no-paragraph', !stream.members.some((m) => found.drafts[m]?.block.role === 'paragraph'));
  set('owner-above', ownerAt(item.start - 1) === s);
  set('owner-below', ownerAt(item.end + 1) === s);
  return row;
}

/** Stretches between a place and the nearest of a list in order. */
function gapTo(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [places[low - 1], places[low]];
  return Math.min(
    before === undefined ? 99 : at - before - 1,
    after === undefined ? 99 : Math.max(0, after - at - 1),
  );
}

export interface Attachment {
  readonly stream: number | undefined;
  /** How likely, against the others. */
  readonly share: number;
  /** What spoke for it. */
  readonly signs?: Float64Array;
}

/** Each item to the stream that speaks for it most; with `single`, no two items to one stream. */
export function attach(offers: readonly Offer[], weights: readonly number[], single: boolean): Attachment[] {
  const shares = offers.map(({ rows }) => softmax(rows.map((row) => dot(row, weights))));
  const result: Attachment[] = offers.map((_, i) => ({
    stream: undefined,
    share: shares[i]?.at(-1) ?? 0,
    ...signsAt(offers[i], -1),
  }));
  if (!single)
    return offers.map(({ streams }, i) => {
      const own = shares[i] ?? [];
      const best = own.reduce((top, share, k) => (share > (own[top] ?? 0) ? k : top), 0);
      return { stream: streams[best], share: own[best] ?? 0, ...signsAt(offers[i], best) };
    });
  const pairs = offers
    .flatMap(({ streams }, i) =>
      streams.map((stream, k) => ({
        item: i,
        stream,
        k,
        share: shares[i]?.[k] ?? 0,
        gain: Math.log((shares[i]?.[k] ?? 0) + 1e-9) - Math.log((shares[i]?.at(-1) ?? 0) + 1e-9),
      })),
    )
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.share - a.share || a.item - b.item);
  const [taken, settled] = [new Set<number>(), new Set<number>()];
  for (const { item, stream, k, share } of pairs) {
    if (taken.has(stream) || settled.has(item)) continue;
    taken.add(stream);
    settled.add(item);
    result[item] = { stream, share, ...signsAt(offers[item], k) };
  }
  return result;
}

const signsAt = (offer: Offer | undefined, k: number): Pick<Attachment, 'signs'> => {
  const signs = offer?.rows.at(k);
  return signs === undefined ? {} : { signs };
};

function dot(row: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}
