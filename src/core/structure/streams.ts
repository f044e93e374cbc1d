// Bodies of articles: paragraphs that follow one another, also across columns and over what stands between them. The
// page is read from top to bottom; at each chunk the likeliest few readings so far are kept, and the best one wins.
import {
  type Growing,
  grown,
  type Reading,
  type Scene,
  SIGNS,
  sceneOf,
  scoreOf,
  type Ways,
  waysAt,
} from './affinity.ts';
import type { Chunk } from './chunks.ts';
import type { Drafts } from './draft.ts';
import type { Line } from './lines.ts';
import type { ReasonCode } from './reason-codes.ts';
import { type Terms, union } from './terms.ts';
import { BODY_TELLER } from './told.ts';
import type { Topics } from './topics.ts';

/** The body of an article. */
export interface Stream {
  /** Drafts, in reading order. */
  readonly members: number[];
  /** Place of its first and last stretch on the page. */
  readonly start: number;
  readonly end: number;
  /** What it speaks of; gathered when first asked for. */
  readonly terms: () => Terms;
  /** By member: the decision that brought it here. */
  readonly decisions: readonly Decision[];
}

/** Bodies kept in mind: older ones are done with. */
const MEMORY = 8;
/** Readings of the page kept at each chunk. */
const BEAM = 5;

/** One way to read the page so far. */
interface Hypothesis extends Reading {
  readonly score: number;
  /** The stream of each chunk, the newest first. */
  readonly choices: Choices | undefined;
}

interface Choices {
  readonly stream: number;
  readonly share: number;
  readonly reasons: readonly ReasonCode[];
  readonly before: Choices | undefined;
}

export interface Decision {
  readonly stream: number;
  /** How likely it is against the other choices at its chunk. */
  readonly share: number;
  /** What spoke for it; nothing where a paragraph went on. */
  readonly reasons: readonly ReasonCode[];
}

/** A way to go on from one of the readings so far. */
interface Step {
  readonly from: Hypothesis;
  readonly stream: number;
  readonly gain: number;
  readonly score: number;
  /** Its ways and which of them it is; nothing where a paragraph goes on. */
  readonly ways: Ways | undefined;
  readonly way: number;
}

/** For each chunk the number of its stream. */
export function readStreams(scene: Scene, drafts: Drafts, weights: readonly number[]): Decision[] {
  let beam: Hypothesis[] = [{ streams: [], current: -1, begun: 0, score: 0, choices: undefined }];
  const draftsOf = scene.chunks.map(({ places }) => places.map((at) => drafts.stretches[at]?.draft ?? -1));
  const holder = new Map<number, number>();
  draftsOf.forEach((list, at) => {
    for (const draft of list) if (!holder.has(draft)) holder.set(draft, at);
  });
  const row = new Float64Array(SIGNS.length);
  scene.chunks.forEach((chunk, at) => {
    const best: Step[] = [];
    const origin = chunk.resumes === undefined ? undefined : holder.get(chunk.resumes);
    for (const from of beam) {
      const forced = origin === undefined ? undefined : choiceAt(from.choices, at - origin);
      if (forced !== undefined) {
        keep(best, { from, stream: forced, gain: 0, score: from.score, ways: undefined, way: 0 });
        continue;
      }
      const ways = waysAt(scene, at, from);
      const scores = Array.from({ length: ways.count }, (_, way) => {
        ways.write(way, row);
        return scoreOf(row, weights);
      });
      const norm = logSum(scores);
      scores.forEach((score, way) => {
        const gain = score - norm;
        if (!isWanted(best, from.score + gain)) return;
        const stream = from.streams[way]?.id ?? from.begun;
        keep(best, { from, stream, gain, score: from.score + gain, ways, way });
      });
    }
    beam = best.map((step) => extended(step, at, scene, row));
  });
  const found: Decision[] = [];
  for (let choice = beam[0]?.choices; choice !== undefined; choice = choice.before) found.push(choice);
  return found.reverse();
}

const NONE: readonly ReasonCode[] = [];

/** Whether a step of this score would be kept: most would not, and are not made. */
const isWanted = (best: readonly Step[], score: number): boolean =>
  best.length < BEAM || score > (best[BEAM - 1]?.score ?? 0);

/** Puts a step among the best, which stand in order; of equal ones the earlier stays ahead. */
function keep(best: Step[], step: Step): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < step.score) at--;
  if (at >= BEAM) return;
  best.splice(at, 0, step);
  if (best.length > BEAM) best.pop();
}

/** The choice made `back` chunks ago. */
function choiceAt(choices: Choices | undefined, back: number): number | undefined {
  let choice = choices;
  for (let k = 1; k < back && choice !== undefined; k++) choice = choice.before;
  return choice?.stream;
}

/** @param row written over */
function extended(
  { from, stream, gain, score, ways, way }: Step,
  at: number,
  scene: Scene,
  row: Float64Array,
): Hypothesis {
  ways?.write(way, row);
  const reasons = ways === undefined ? NONE : BODY_TELLER.reasons(BODY_TELLER.clear(row));
  return {
    ...withChunk(from, at, stream, scene),
    score,
    choices: { stream, share: Math.exp(gain), reasons, before: from.choices },
  };
}

/** The reading after chunk `at` went to `stream`. */
export function withChunk({ streams, begun }: Reading, at: number, stream: number, scene: Scene): Reading {
  const chunk = scene.chunks[at];
  if (chunk === undefined) return { streams, begun, current: stream };
  const known = streams.find(({ id }) => id === stream);
  const fresh: Growing = { id: stream, recent: [], lines: 0, measure: 0, hasParagraph: false };
  return {
    // The newest last, so that the oldest is the one forgotten.
    streams: [...streams.filter(({ id }) => id !== stream), grown(known ?? fresh, at, chunk)].slice(-MEMORY),
    current: stream,
    begun: Math.max(begun, stream + 1),
  };
}

const logSum = (scores: readonly number[]): number => {
  const top = Math.max(...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
};

export function findStreams(
  found: Drafts,
  lines: readonly Line[],
  topics: Topics,
  weights: readonly number[],
): Stream[] {
  const scene = sceneOf(found, lines, topics);
  const streams: {
    members: number[];
    start: number;
    end: number;
    chunks: Chunk[];
    decisions: Decision[];
  }[] = [];
  readStreams(scene, found, weights).forEach((decision, at) => {
    const chunk = scene.chunks[at];
    if (chunk === undefined) return;
    const { stream: s } = decision;
    streams[s] ??= { members: [], start: chunk.places[0] ?? 0, end: 0, chunks: [], decisions: [] };
    const stream = streams[s];
    for (const place of chunk.places) {
      const stretch = found.stretches[place];
      if (stretch?.isStart) {
        stream.members.push(stretch.draft);
        stream.decisions.push(decision);
      }
      stream.end = place;
    }
    stream.chunks.push(chunk);
  });
  return streams.map(({ chunks, ...stream }) => {
    let terms: Terms | undefined;
    return { ...stream, terms: () => (terms ??= termsOfChunks(chunks, topics)) };
  });
}

/** Each chunk is a run of neighbours, whose terms are mostly known. */
const termsOfChunks = (chunks: readonly Chunk[], topics: Topics): Terms =>
  union(chunks.map(({ places }) => topics.between(places[0] ?? 0, places.at(-1) ?? 0)));
