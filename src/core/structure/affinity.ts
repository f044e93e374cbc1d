// What speaks for a chunk of body text to go on with an earlier body of the page, or to begin a new one: a row of
// numbers for each choice, whose weights are trained on generated pages.
import type { Role } from '#core/model/words.ts';
import type { Item } from './attach.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Drafts } from './draft.ts';
import { findHeads } from './heads.ts';
import type { Line } from './lines.ts';
import * as patterns from './patterns.ts';
import { NO_TERMS, type Terms } from './terms.ts';
import { coverage, kinship, type Topics } from './topics.ts';

/** A body in the making; never changed, so that several readings of the page can share it. */
export interface Growing {
  readonly id: number;
  /** Its last chunks, the newest last. */
  readonly recent: readonly number[];
  readonly lines: number;
  readonly measure: number;
  readonly hasParagraph: boolean;
}

/** Lines from which on a body is a long one: each doubling is far rarer in print than generated pages could show. */
const LONG = 200;
/** Chunks of a body that are compared with a new one. */
const RECENT = 6;

export const grown = (stream: Growing, at: number, { size, measure, hasParagraph }: Chunk): Growing => ({
  id: stream.id,
  recent: [...stream.recent.slice(1 - RECENT), at],
  lines: stream.lines + size,
  measure: measure > 0 ? measure : stream.measure,
  hasParagraph: stream.hasParagraph || hasParagraph,
});

/** The page as the choices see it. */
export interface Scene {
  readonly chunks: readonly Chunk[];
  readonly heads: readonly Item[];
  /** By chunk. */
  readonly surroundings: readonly Surroundings[];
  readonly kinship: (a: number, b: number) => number;
}

interface Surroundings {
  /** Heads that stand before the chunk, counted from the top of the page. */
  readonly headsBefore: number;
  /** What stands right above it, captions and the like aside. */
  readonly headAbove: boolean;
  readonly bylineAbove: boolean;
  /** How much the head right above speaks of this chunk. */
  readonly headSpeaks: number;
  /** How sure it is that the head right above is one. */
  readonly headCertain: number;
  readonly isSubheading: boolean;
  /** How much each head near it, by its index, speaks of it, the clearest first. */
  readonly spokenOf: readonly SpokenOf[];
  readonly hasDateline: boolean;
  readonly isOpenAtEnd: boolean;
  readonly goesOn: boolean;
  readonly hasLabel: boolean;
  readonly resume: number;
  readonly hasBlank: boolean;
  readonly lastIsShort: boolean;
}

interface SpokenOf {
  readonly head: number;
  readonly share: number;
}

const NEAR_HEADS = 8;
const PASSED: ReadonlySet<Role> = new Set<Role>(['caption', 'credit', 'folio', 'ear', 'nameplate', 'staff']);

export function sceneOf(found: Drafts, lines: readonly Line[], topics: Topics): Scene {
  const { drafts, stretches } = found;
  const chunks = chunksOf(found, lines, topics);
  const heads = findHeads(found);
  const headTerms = heads.map(({ start, end }): Terms => topics.between(start, end));
  const headAt = new Map(heads.map(({ end }, h) => [end, h]));
  let headsBefore = 0;
  const surroundings = chunks.map((chunk): Surroundings => {
    const at = chunk.places[0] ?? 0;
    while ((heads[headsBefore]?.start ?? Number.POSITIVE_INFINITY) < at) headsBefore++;
    let above = at - 1;
    let bylineAbove = false;
    for (; above >= 0; above--) {
      const role = drafts[stretches[above]?.draft ?? -1]?.block.role ?? 'unknown';
      if (role === 'byline') bylineAbove = true;
      else if (!PASSED.has(role)) break;
    }
    const head = headAt.get(above);
    const [first, last] = [stretches[at], stretches[chunk.places.at(-1) ?? at]];
    const [top, bottom] = [lines[first?.from ?? 0], lines[last?.to ?? 0]];
    const spokenOf: SpokenOf[] = [];
    for (let h = Math.max(0, headsBefore - NEAR_HEADS); h < headsBefore + NEAR_HEADS; h++) {
      const terms = headTerms[h];
      if (terms === undefined) continue;
      const share = coverage(terms, chunk.terms, topics.rarity);
      if (share > 0.05) spokenOf.push({ head: h, share });
    }
    return {
      headsBefore,
      headAbove: head !== undefined,
      bylineAbove,
      headSpeaks: head === undefined ? 0 : coverage(headTerms[head] ?? NO_TERMS, chunk.terms, topics.rarity),
      headCertain: head === undefined ? 0 : (drafts[heads[head]?.members[0] ?? -1]?.block.confidence ?? 0),
      isSubheading: drafts[first?.draft ?? -1]?.block.role === 'subheading',
      spokenOf: spokenOf.sort((a, b) => b.share - a.share).slice(0, 3),
      hasDateline: patterns.DATELINE.test(top?.form.slice(0, 60) ?? ''),
      isOpenAtEnd: bottom?.endsSentence === false,
      goesOn: top?.first === 'lower' || top?.first === 'closing' || top?.first === 'comma',
      hasLabel: patterns.LABEL.test(top?.form.slice(0, 12) ?? ''),
      resume: first?.label.resume ?? 0,
      hasBlank: (top?.blanksBefore ?? 0) > 0,
      lastIsShort: chunk.measure > 0 && (bottom?.width ?? 0) < chunk.measure * 0.85,
    };
  });
  return { chunks, heads, surroundings, kinship: kinshipOf(chunks, topics) };
}

/** How much a chunk and an earlier one speak of the same things. Chunks are asked about one after another. */
function kinshipOf(chunks: readonly Chunk[], { rarity }: Topics): Scene['kinship'] {
  const known = new Float64Array(chunks.length);
  const knownFor = new Int32Array(chunks.length).fill(-1);
  return (a, b) => {
    if (knownFor[b] !== a) {
      known[b] = kinship(chunks[a]?.terms ?? NO_TERMS, chunks[b]?.terms ?? NO_TERMS, rarity);
      knownFor[b] = a;
    }
    return known[b] ?? 0;
  };
}

/** Signs in the order of the trained weights. */
export const SIGNS = [
  'direct',
  'apart',
  'back',
  'back-distance',
  'kin-now',
  'kin-now-best',
  'kin-back',
  'kin-back-best',
  'kin-margin',
  'same-measure',
  'other-measure',
  'back-same-measure',
  'back-other-measure',
  'head-between',
  'heads-between',
  'back-head-between',
  'lead',
  'back-lead',
  'open',
  'back-open',
  'open-goes-on',
  'closed-goes-on',
  'resume',
  'back-resume',
  'no-paragraph',
  'length',
  'same-head',
  'other-head',
  'byline-between',
  'new',
  'new-lead',
  'new-head-above',
  'new-head-speaks',
  'new-byline-above',
  'new-heads-waiting',
  'new-heads-missing',
  'new-kin',
  'new-dateline',
  'new-label',
  'new-blank',
  'new-after-short',
  'new-goes-on',
  'new-first',
  'new-head-certain',
  'new-subheading',
  'long',
] as const;
export type Sign = (typeof SIGNS)[number];
const AT = Object.fromEntries(SIGNS.map((sign, i) => [sign, i])) as Record<Sign, number>;

/** How unlike two measures are, by the logarithm of their ratio: from 0 to 1 between a tenth and two fifths. */
const unlike = (ratio: number): number => Math.max(0, Math.min(1, (ratio - 0.1) / 0.3));
const logit = (p: number): number => Math.log((p + 0.01) / (1.01 - p)) / 4;

/** Where the reading of the page stands before chunk `at`. */
export interface Reading {
  readonly streams: readonly Growing[];
  /** The stream of the chunk before. */
  readonly current: number;
  /** Streams begun so far. */
  readonly begun: number;
}

/** The ways to go on at a chunk: with each stream kept in mind, or, the last of them, with a new one. */
export interface Ways {
  readonly count: number;
  /** Writes the row of signs of a way over `row`. */
  readonly write: (way: number, row: Float64Array) => void;
}

export function waysAt(scene: Scene, at: number, reading: Reading): Ways {
  const chunk = scene.chunks[at];
  const here = scene.surroundings[at];
  if (chunk === undefined || here === undefined) return { count: 0, write: () => undefined };
  const kin = reading.streams.map(({ recent }): Kin => {
    let [sum, best] = [0, 0];
    for (const other of recent) {
      const value = scene.kinship(at, other);
      sum += value;
      best = Math.max(best, value);
    }
    return { mean: recent.length === 0 ? 0 : sum / recent.length, best };
  });
  let [top, second] = [0, 0];
  for (const { best } of kin) {
    second = Math.max(second, Math.min(top, best));
    top = Math.max(top, best);
  }
  const place: Place = { scene, at, chunk, here, reading, lead: logit(chunk.lead), top, second };
  return {
    count: reading.streams.length + 1,
    write: (way, row) => {
      row.fill(0);
      const [stream, own] = [reading.streams[way], kin[way]];
      if (stream === undefined || own === undefined) writeNew(place, row);
      else writeStream(place, stream, own, row);
    },
  };
}

/** Rows of signs, one for each way. */
export function signsOf(scene: Scene, at: number, reading: Reading): Float64Array[] {
  const { count, write } = waysAt(scene, at, reading);
  return Array.from({ length: count }, (_, way) => {
    const row = new Float64Array(SIGNS.length);
    write(way, row);
    return row;
  });
}

/** How much the chunk and the last ones of a stream speak of the same things. */
interface Kin {
  readonly mean: number;
  readonly best: number;
}

/** What all ways at a chunk have in common. */
interface Place {
  readonly scene: Scene;
  readonly at: number;
  readonly chunk: Chunk;
  readonly here: Surroundings;
  readonly reading: Reading;
  readonly lead: number;
  /** The two highest kinships. */
  readonly top: number;
  readonly second: number;
}

function writeStream(
  { scene, at, chunk, here, reading, lead, top, second }: Place,
  stream: Growing,
  own: Kin,
  row: Float64Array,
): void {
  const set = (sign: Sign, value: number | boolean): void => {
    row[AT[sign]] = Number(value);
  };
  const last = stream.recent.at(-1) ?? 0;
  const before = scene.surroundings[last];
  const between = here.headsBefore - (before?.headsBefore ?? 0);
  const ratio =
    chunk.measure === 0 || stream.measure === 0 ? 0.1 : Math.abs(Math.log(chunk.measure / stream.measure));
  const heads = agreement(scene, here, stream.recent);
  set('same-head', Math.max(0, heads));
  set('other-head', Math.max(0, -heads));
  set('kin-margin', own.best - (own.best === top ? second : top));
  if (stream.id === reading.current) {
    set(chunk.followsDirectly ? 'direct' : 'apart', 1);
    set('kin-now', own.mean);
    set('kin-now-best', own.best);
    set('same-measure', ratio < 0.06);
    set('other-measure', unlike(ratio));
    set('head-between', between > 0);
    set('heads-between', Math.max(0, Math.min(3, between - 1)));
    set('lead', lead);
    set('open', before?.isOpenAtEnd === true);
    set('open-goes-on', before?.isOpenAtEnd === true && here.goesOn);
    set('closed-goes-on', before?.isOpenAtEnd === false && here.goesOn);
    set('resume', here.resume);
    set('no-paragraph', !stream.hasParagraph);
    set('length', Math.log1p(stream.lines) / 4);
    set('long', Math.max(0, Math.log((stream.lines + chunk.size) / LONG)));
    set('byline-between', here.bylineAbove);
  } else {
    set('back', 1);
    set('back-distance', Math.log1p(at - last) / 2);
    set('kin-back', own.mean);
    set('kin-back-best', own.best);
    set('back-same-measure', ratio < 0.06);
    set('back-other-measure', unlike(ratio));
    set('back-head-between', between > 0);
    set('back-lead', lead);
    set('back-open', before?.isOpenAtEnd === true);
    set('back-resume', here.resume);
  }
}

function writeNew({ scene, at, here, reading, lead, top }: Place, row: Float64Array): void {
  const set = (sign: Sign, value: number | boolean): void => {
    row[AT[sign]] = Number(value);
  };
  const waiting = here.headsBefore - reading.begun;
  const before = scene.surroundings[at - 1];
  set('new', 1);
  set('new-lead', lead);
  set('new-head-above', here.headAbove);
  set('new-head-speaks', here.headSpeaks);
  set('new-byline-above', here.bylineAbove);
  set('new-heads-waiting', Math.max(0, Math.min(3, waiting)));
  set('new-heads-missing', waiting < 0);
  set('new-kin', top);
  set('new-dateline', here.hasDateline);
  set('new-label', here.hasLabel);
  set('new-blank', here.hasBlank);
  set('new-after-short', before?.lastIsShort === true);
  set('new-goes-on', here.goesOn);
  set('new-first', reading.begun === 0);
  set('new-head-certain', here.headCertain);
  set('new-subheading', here.isSubheading);
}

/** From -1, other heads speak of the chunk than of the stream, to 1, the same heads do; 0 where none does. */
function agreement(scene: Scene, here: Surroundings, recent: readonly number[]): number {
  const clearest = here.spokenOf[0];
  if (clearest === undefined) return 0;
  let same = 0;
  let other = 0;
  for (const k of recent) {
    for (const theirs of scene.surroundings[k]?.spokenOf ?? []) {
      if (theirs.share > other) other = theirs.share;
      for (const own of here.spokenOf)
        if (own.head === theirs.head) same = Math.max(same, Math.min(own.share, theirs.share));
    }
  }
  return same > 0 ? same : -Math.min(clearest.share, other);
}

export const scoreOf = (row: Float64Array, weights: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
};
