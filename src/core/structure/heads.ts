// Which headline belongs to which body. Heads and bodies keep their order on the page, so the whole page is aligned at
// once: a head may stand before or after its body, and what the two speak of decides where the place does not.
import type { Drafts } from './draft.ts';
import { sharedBy, spreadOf, termsOf } from './similarity.ts';
import type { Stream } from './streams.ts';

/** Kicker, headline, deck and what stands with them. */
export interface Head {
  readonly members: readonly number[];
  /** Place of the first and last stretch on the page. */
  readonly start: number;
  readonly end: number;
}

/** A head or a body without partner costs this much. */
const LONE_HEAD = -1.6;
const LONE_BODY = -0.9;
const REACH = 12;

/** For each head the index of its stream, and how sure that is; undefined where it has none. */
export function alignHeads(
  heads: readonly Head[],
  streams: readonly Stream[],
  { drafts, stretches }: Drafts,
): (number | undefined)[] {
  const textOf = (members: readonly number[]): string[] =>
    members.flatMap((m) => drafts[m]?.lines.map(({ form }) => form) ?? []);
  const headTerms = heads.map(({ members }) => termsOf(textOf(members)));
  const bodyTerms = streams.map(({ members }) => termsOf(textOf(members)));
  const spread = spreadOf(bodyTerms);
  const isBetween = betweens(stretches, drafts);
  const score = (h: number, s: number): number => {
    const [head, stream] = [heads[h], streams[s]];
    if (head === undefined || stream === undefined) return -9;
    const shared = sharedBy(headTerms[h] ?? new Map(), bodyTerms[s] ?? new Map(), spread, streams.length);
    const isBefore = head.start < stream.start;
    const apart = isBefore ? isBetween(head.end, stream.start) : isBetween(stream.end, head.start);
    const place = apart === 0 ? 1 : -0.45 * apart;
    return place + shared * 3 - (isBefore ? 0 : head.start < stream.end ? 0.3 : 0.15);
  };
  return align(heads.length, streams.length, score, (h) => anchor(streams, heads[h]?.start ?? 0));
}

/** How many paragraphs and headlines stand between two places of the page. */
function betweens(
  stretches: Drafts['stretches'],
  drafts: Drafts['drafts'],
): (from: number, to: number) => number {
  const counted = [0];
  stretches.forEach(({ draft, label }, i) => {
    const role = drafts[draft]?.block.role;
    const weight = role === 'headline' ? 0.5 : label.kind === 'lead' ? 1 : role === 'paragraph' ? 0.25 : 0;
    counted.push((counted[i] ?? 0) + weight);
  });
  return (from, to) => Math.max(0, (counted[to] ?? 0) - (counted[from + 1] ?? 0));
}

/** The first stream that begins after a place. */
function anchor(streams: readonly Stream[], place: number): number {
  let [low, high] = [0, streams.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((streams[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The best order-keeping pairing; only streams near a head are tried, so time stays linear. */
function align(
  heads: number,
  streams: number,
  score: (h: number, s: number) => number,
  near: (h: number) => number,
): (number | undefined)[] {
  const width = REACH * 2 + 1;
  // best[h][k]: heads below h placed on streams below near(h) - REACH + k.
  const low = (h: number): number => (h >= heads ? streams : Math.max(0, near(h) - REACH));
  const choice: Int8Array[] = [];
  let before = new Map<number, number>();
  for (let s = low(0); s <= Math.min(streams, low(0) + width); s++) before.set(s, s * LONE_BODY);
  for (let h = 0; h < heads; h++) {
    const from = low(h);
    const to = Math.min(streams, near(h) + REACH);
    const row = new Int8Array(width + 2);
    const now = new Map<number, number>();
    let best = -Infinity;
    for (let s = from; s <= to; s++) {
      const skipHead = (valueAt(before, s) ?? -Infinity) + LONE_HEAD;
      const paired = s > 0 ? (valueAt(before, s - 1) ?? -Infinity) + score(h, s - 1) : -Infinity;
      const skipBody = best + LONE_BODY;
      const top = Math.max(skipHead, paired, skipBody);
      row[s - from] = top === paired ? 1 : top === skipHead ? 0 : 2;
      now.set(s, top);
      best = top;
    }
    choice.push(row);
    before = now;
  }
  const result: (number | undefined)[] = new Array(heads).fill(undefined);
  let s = heads > 0 ? lastBest(before, streams) : 0;
  for (let h = heads - 1; h >= 0; h--) {
    const from = low(h);
    s = Math.min(s, Math.min(streams, near(h) + REACH));
    while (s > from && choice[h]?.[s - from] === 2) s--;
    if (choice[h]?.[s - from] === 1) {
      result[h] = s - 1;
      s--;
    }
  }
  return result;
}

/** The value at `s`, or the last one below it with the streams between left alone. */
function valueAt(values: ReadonlyMap<number, number>, s: number): number | undefined {
  const exact = values.get(s);
  if (exact !== undefined) return exact;
  let last = -1;
  for (const key of values.keys()) if (key < s && key > last) last = key;
  return last < 0 ? undefined : (values.get(last) ?? 0) + (s - last) * LONE_BODY;
}

function lastBest(values: ReadonlyMap<number, number>, streams: number): number {
  let [at, best] = [0, -Infinity];
  for (const [s, value] of values) {
    const total = value + (streams - s) * LONE_BODY;
    if (total > best) [at, best] = [s, total];
  }
  return at;
}
