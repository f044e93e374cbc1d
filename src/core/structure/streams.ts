// Bodies of articles: paragraphs that follow one another, also across columns and over what stands between them. The
// page is read from top to bottom; at each chunk the likeliest few readings so far are kept, and the best one wins.
import { type Growing, grown, type Reading, type Scene, sceneOf, scoreOf, signsOf } from './affinity.ts';
import type { Drafts } from './draft.ts';
import type { Line } from './lines.ts';
import type { Terms } from './similarity.ts';
import { type Topics, termsAt } from './topics.ts';

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
  readonly signs: Float64Array | undefined;
  readonly before: Choices | undefined;
}

export interface Decision {
  readonly stream: number;
  /** How likely it is against the other choices at its chunk. */
  readonly share: number;
  /** What spoke for it; nothing where a paragraph went on. */
  readonly signs: Float64Array | undefined;
}

/** For each chunk the number of its stream. */
export function readStreams(scene: Scene, drafts: Drafts, weights: readonly number[]): Decision[] {
  let beam: Hypothesis[] = [{ streams: [], current: -1, begun: 0, score: 0, choices: undefined }];
  const draftsOf = scene.chunks.map(({ places }) => places.map((at) => drafts.stretches[at]?.draft ?? -1));
  const holder = new Map<number, number>();
  draftsOf.forEach((list, at) => {
    for (const draft of list) if (!holder.has(draft)) holder.set(draft, at);
  });
  scene.chunks.forEach((chunk, at) => {
    const next: Hypothesis[] = [];
    const origin = chunk.resumes === undefined ? undefined : holder.get(chunk.resumes);
    for (const hypothesis of beam) {
      const forced = origin === undefined ? undefined : choiceAt(hypothesis.choices, at - origin);
      if (forced !== undefined) {
        next.push(extended(hypothesis, at, forced, 0, undefined, scene));
        continue;
      }
      const rows = signsOf(scene, at, hypothesis);
      const scores = rows.map((row) => scoreOf(row, weights));
      const norm = logSum(scores);
      scores.forEach((score, k) => {
        const stream = hypothesis.streams[k]?.id ?? hypothesis.begun;
        next.push(extended(hypothesis, at, stream, score - norm, rows[k], scene));
      });
    }
    beam = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  });
  const found: Decision[] = [];
  for (let choice = beam[0]?.choices; choice !== undefined; choice = choice.before) found.push(choice);
  return found.reverse();
}

/** The choice made `back` chunks ago. */
function choiceAt(choices: Choices | undefined, back: number): number | undefined {
  let choice = choices;
  for (let k = 1; k < back && choice !== undefined; k++) choice = choice.before;
  return choice?.stream;
}

function extended(
  from: Hypothesis,
  at: number,
  stream: number,
  gain: number,
  signs: Float64Array | undefined,
  scene: Scene,
): Hypothesis {
  const chunk = scene.chunks[at];
  if (chunk === undefined) return from;
  return {
    ...withChunk(from, at, stream, scene),
    score: from.score + gain,
    choices: { stream, share: Math.exp(gain), signs, before: from.choices },
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
    places: number[];
    decisions: Decision[];
  }[] = [];
  readStreams(scene, found, weights).forEach((decision, at) => {
    const chunk = scene.chunks[at];
    if (chunk === undefined) return;
    const { stream: s } = decision;
    streams[s] ??= { members: [], start: chunk.places[0] ?? 0, end: 0, places: [], decisions: [] };
    const stream = streams[s];
    for (const place of chunk.places) {
      const stretch = found.stretches[place];
      if (stretch?.isStart) {
        stream.members.push(stretch.draft);
        stream.decisions.push(decision);
      }
      stream.end = place;
    }
    stream.places.push(...chunk.places);
  });
  return streams.map(({ places, ...stream }) => {
    let terms: Terms | undefined;
    return { ...stream, terms: () => (terms ??= termsAt(places, topics)) };
  });
}
