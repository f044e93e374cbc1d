// Headlines that the lines alone do not show: a name, a question or a sentence set apart. What gives them away is the
// page: a body beside them that has no head, and that speaks of what they say.
import type { Role } from '#core/model/words.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Line } from './lines.ts';
import { reasonsForRole } from './reasons.ts';
import type { Stream } from './streams.ts';
import { countTerms, firstFrom, NO_TERMS, type TermCounts } from './terms.ts';
import type { Topics } from './topics.ts';

/** A headline has no more lines, and no more text in ems. */
const MOST_LINES = 10;
const MOST_EMS = 110;
/** A sentence that the labels give less chance than this is not asked again. */
const HOPELESS = 0.01;

export const HEAD_SIGNS = [
  'bias',
  'likelihood',
  'likelihood-squared',
  'paragraph',
  'byline',
  'caption',
  'subheading',
  'furniture',
  'kicker-deck',
  'other',
  'certainty',
  'one-line',
  'many-lines',
  'short',
  'ends-sentence',
  'stop-inside',
  'blank-before',
  'blank-after',
  'first',
  'after-open',
  'after-sentence',
  'after-head',
  'after-byline',
  'before-byline',
  'before-lead',
  'before-head',
  'before-caption',
  'before-body',
  'spoken-of',
  'spoken-of-clearly',
  'terms-none',
  'headless',
  'headless-spoken-of',
  'right-before',
  'right-after',
  'right-before-headless',
  'right-after-headless',
  'recurs',
] as const;
type HeadSign = (typeof HEAD_SIGNS)[number];
const AT = Object.fromEntries(HEAD_SIGNS.map((sign, i) => [sign, i])) as Record<HeadSign, number>;

export interface Candidate {
  readonly draft: number;
  readonly signs: Float64Array;
}

const FURNITURE_LIKE: ReadonlySet<Role> = new Set<Role>(['folio', 'nameplate', 'ear', 'staff']);
const BETWEEN: ReadonlySet<Role> = new Set<Role>([
  'byline',
  'caption',
  'credit',
  'folio',
  'nameplate',
  'ear',
  'staff',
  'kicker',
  'deck',
]);

/** What a stretch has around it. */
interface Near {
  readonly role: Role | undefined;
  readonly lead: number;
  readonly endsSentence: boolean;
}

/**
 * The blocks that might be headlines, with what speaks for and against: one at a time, as there are many on an endless page.
 * @param headed for each stream whether it has a headline already
 */
export function* candidatesOf(
  { drafts, stretches }: Drafts,
  lines: readonly Line[],
  topics: Topics,
  streams: readonly Stream[],
  headed: readonly boolean[],
): Generator<Candidate> {
  const runs = new Map<number, number>();
  for (const { draft } of stretches) runs.set(draft, (runs.get(draft) ?? 0) + 1);
  const index = indexOf(
    streams,
    stretches.map(({ draft }) => draft),
    topics,
  );
  const near = (at: number): Near => {
    const stretch = stretches[at];
    return {
      role: drafts[stretch?.draft ?? -1]?.block.role,
      lead: stretch?.isStart === true ? stretch.label.lead : 0,
      endsSentence: lines[stretch?.to ?? -1]?.endsSentence === true,
    };
  };
  for (const [at, { draft, from, to, label }] of stretches.entries()) {
    const block = drafts[draft]?.block;
    const [first, last] = [lines[from], lines[to]];
    if (block === undefined || first === undefined || last === undefined) continue;
    if (block.role === 'headline' || runs.get(draft) !== 1 || to - from >= MOST_LINES) continue;
    const own = lines.slice(from, to + 1);
    const ems = own.reduce((sum, { width }) => sum + width, 0);
    if (ems > MOST_EMS || ems < 1.5) continue;
    if (block.role === 'paragraph' && last.endsSentence && label.headline < HOPELESS) continue;
    const signs = new Float64Array(HEAD_SIGNS.length);
    const set = (sign: HeadSign, value: number | boolean): void => {
      signs[AT[sign]] = Number(value);
    };
    const role = block.role;
    const [before, after] = [near(at - 1), near(at + 1)];
    const odds = Math.log((label.headline + 0.003) / (1.003 - label.headline)) / 4;
    set('bias', 1);
    set('likelihood', odds);
    set('likelihood-squared', odds * odds);
    set('paragraph', role === 'paragraph');
    set('byline', role === 'byline');
    set('caption', role === 'caption');
    set('subheading', role === 'subheading');
    set('furniture', FURNITURE_LIKE.has(role));
    set('kicker-deck', role === 'kicker' || role === 'deck');
    set('other', role === 'unknown' || role === 'quote' || role === 'listing' || role === 'table');
    set('certainty', label.certainty);
    set('one-line', from === to);
    set('many-lines', to - from > 3);
    set('short', ems < 8);
    set('ends-sentence', last.endsSentence);
    set(
      'stop-inside',
      own.some(({ form }) => /[。！？.!?]./u.test(form)),
    );
    set('blank-before', first.blanksBefore > 0 || from === 0);
    set('blank-after', (lines[to + 1]?.blanksBefore ?? 1) > 0);
    set('first', from === 0);
    set('after-open', before.role === 'paragraph' && !before.endsSentence);
    set('after-sentence', before.role === 'paragraph' && before.endsSentence);
    set('after-head', before.role === 'headline');
    set('after-byline', before.role === 'byline');
    set('before-byline', after.role === 'byline');
    set('before-lead', after.lead);
    set('before-head', after.role === 'headline');
    set('before-caption', after.role === 'caption');
    set('before-body', after.role === 'paragraph' && after.lead < 0.3);
    const spoken = index.spokenOf(at);
    set('spoken-of', spoken.best);
    set('spoken-of-clearly', Math.max(0, spoken.best - spoken.second));
    set('terms-none', spoken.terms === 0);
    set('recurs', spoken.recurs);
    const isHeadless = spoken.stream >= 0 && headed[spoken.stream] !== true;
    set('headless', isHeadless);
    set('headless-spoken-of', isHeadless ? spoken.best : 0);
    const beside = besideOf(at, streams, index.streamAt, (k) => near(k).role);
    set('right-before', beside.before >= 0);
    set('right-after', beside.after >= 0);
    set('right-before-headless', beside.before >= 0 && headed[beside.before] !== true);
    set('right-after-headless', beside.after >= 0 && headed[beside.after] !== true);
    yield { draft, signs };
  }
}

/** The streams that begin right behind a place, and that end right before it; -1 where none does. */
function besideOf(
  at: number,
  streams: readonly Stream[],
  streamAt: (at: number) => number,
  roleAt: (at: number) => Role | undefined,
): { before: number; after: number } {
  const step = (by: 1 | -1): number => {
    for (let k = at + by, left = 6; left > 0; k += by, left--) {
      const role = roleAt(k);
      if (role === undefined || role === 'headline') return -1;
      if (BETWEEN.has(role)) continue;
      const s = streamAt(k);
      const stream = streams[s];
      if (stream === undefined) return -1;
      return (by === 1 ? stream.start >= at : stream.end <= at) ? s : -1;
    }
    return -1;
  };
  return { before: step(1), after: step(-1) };
}

interface SpokenOf {
  readonly stream: number;
  readonly best: number;
  readonly second: number;
  readonly terms: number;
  readonly recurs: number;
}

const NEAR_STREAMS = 8;

/** Which streams speak of a stretch, its own text left out. */
function indexOf(
  streams: readonly Stream[],
  draftAt: readonly number[],
  topics: Topics,
): { spokenOf: (at: number) => SpokenOf; streamAt: (at: number) => number } {
  const home = new Map<number, number>();
  streams.forEach(({ members }, s) => {
    for (const m of members) home.set(m, s);
  });
  // In how many stretches of a stream a term stands, counted when first asked for.
  const placesOf = streams.map((): number[] => []);
  draftAt.forEach((draft, at) => {
    placesOf[home.get(draft) ?? -1]?.push(at);
  });
  const counted: (TermCounts | undefined)[] = [];
  const room = new Uint32Array(topics.rarity.length);
  const countsOf = (s: number): TermCounts => {
    const known =
      counted[s] ??
      countTerms(
        (placesOf[s] ?? []).map((at) => topics.of[at] ?? NO_TERMS),
        room,
      );
    counted[s] = known;
    return known;
  };
  const streamAt = (at: number): number => home.get(draftAt[at] ?? -1) ?? -1;
  // The streams that begin near a place, by binary search over their starts.
  const starts = streams.map(({ start }) => start);
  return {
    streamAt,
    spokenOf: (at) => {
      const terms = topics.of[at] ?? NO_TERMS;
      const own = streamAt(at);
      let middle = 0;
      for (let [low, high] = [0, starts.length]; low < high; middle = low) {
        const half = (low + high) >> 1;
        if ((starts[half] ?? 0) < at) low = half + 1;
        else high = half;
      }
      const found = { stream: -1, best: 0, second: 0, terms: terms.length, recurs: 0 };
      for (
        let s = Math.max(0, middle - NEAR_STREAMS);
        s < Math.min(streams.length, middle + NEAR_STREAMS);
        s++
      ) {
        const less = s === own ? 1 : 0;
        const counts = countsOf(s);
        let shared = 0;
        let total = 0;
        let often = 0;
        let place = 0;
        for (const term of terms) {
          const weight = (topics.rarity[term] ?? 0) + 0.1;
          total += weight;
          place = firstFrom(counts.terms, place, term);
          const times = counts.terms[place] === term ? (counts.times[place] ?? 0) - less : 0;
          if (times > 0) shared += weight;
          if (times > 1) often += weight;
        }
        const share = total === 0 ? 0 : shared / total;
        if (share > found.best) {
          found.second = found.best;
          found.best = share;
          found.stream = s;
          found.recurs = total === 0 ? 0 : often / total;
        } else found.second = Math.max(found.second, share);
      }
      return found;
    },
  };
}

/** Above this probability a block is taken for a headline: a wrong one is seen and put right sooner than a missing one. */
const ENOUGH = 0.3;

/** The page with its overlooked headlines told; the same object where there are none. */
export function withOverlookedHeads(
  found: Drafts,
  candidates: Iterable<Candidate>,
  weights: readonly number[],
): Drafts {
  const likely = new Map<number, number>();
  for (const { draft, signs } of candidates) {
    let sum = 0;
    for (let i = 0; i < signs.length; i++) sum += (signs[i] ?? 0) * (weights[i] ?? 0);
    const probability = 1 / (1 + Math.exp(-sum));
    if (probability > ENOUGH) likely.set(draft, probability);
  }
  if (likely.size === 0) return found;
  return {
    stretches: found.stretches,
    drafts: found.drafts.map((draft, m): Draft => {
      const confidence = likely.get(m);
      if (confidence === undefined) return draft;
      return {
        ...draft,
        block: {
          ...draft.block,
          role: 'headline',
          parts: [],
          confidence,
          second: draft.block.role,
          reasons: [...reasonsForRole('headline', draft.lines), 'body-speaks-of-it'],
        },
      };
    }),
  };
}
