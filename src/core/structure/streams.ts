// Bodies of articles: paragraphs that follow one another, also across columns and over what stands between them. At
// each place where a body may end, the next paragraphs go on with it, go on with an earlier one, or begin a new one.
import type { Role } from '#core/model/words.ts';
import type { ArticleWeights } from './article-weights.ts';
import type { Drafts, Stretch } from './draft.ts';
import type { Line } from './lines.ts';
import { sharedBy, termsOf } from './similarity.ts';

/** The body of an article. */
export interface Stream {
  /** Drafts, in reading order. */
  readonly members: number[];
  /** Place of its first and last stretch on the page. */
  readonly start: number;
  end: number;
  /** Stretches, by place. */
  readonly places: number[];
  readonly terms: ReadonlySet<number>;
}

export const BODY: ReadonlySet<Role> = new Set<Role>([
  'paragraph',
  'subheading',
  'verse',
  'listing',
  'table',
  'quote',
  'jump',
  'standfirst',
  'note',
  'unknown',
]);

/** Stretches that belong together whatever stream they go to. */
interface Chunk {
  readonly places: number[];
  /** Probability that an article's body begins here. */
  readonly lead: number;
  /** The stream that holds the paragraph that goes on here. */
  readonly resumes: number | undefined;
  readonly followsDirectly: boolean;
}

interface Growing extends Stream {
  readonly terms: Set<number>;
  measure: number;
  hasParagraph: boolean;
}

/** Streams kept in mind: older ones are done with. */
const MEMORY = 8;

export function findStreams(found: Drafts, lines: readonly Line[], weights: ArticleWeights): Stream[] {
  const { drafts, stretches } = found;
  const streams: Growing[] = [];
  const streamOf = new Map<number, number>();
  const spread = new Map<number, number>();
  let current = -1;
  let chunks = 0;
  for (const chunk of chunksOf(found, lines, weights)) {
    const held = chunk.places.flatMap((at) => {
      const stretch = stretches[at];
      return stretch === undefined ? [] : [stretch];
    });
    const terms = termsOf(held.flatMap((stretch) => formsOf(stretch, lines)));
    for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
    chunks++;
    const measure = measureOf(held, lines);
    const resumed = chunk.resumes === undefined ? undefined : streamOf.get(chunk.resumes);
    const target = resumed ?? choose(chunk, { streams, current, terms, measure, spread, chunks }, weights);
    if (target === streams.length)
      streams.push({
        members: [],
        places: [],
        start: chunk.places[0] ?? 0,
        end: 0,
        terms: new Set(),
        measure,
        hasParagraph: false,
      });
    const stream = streams[target];
    if (stream === undefined) continue;
    for (const term of terms) stream.terms.add(term);
    if (measure > 0) stream.measure = measure;
    for (const stretch of held) {
      if (stretch.isStart) stream.members.push(stretch.draft);
      streamOf.set(stretch.draft, target);
      stream.hasParagraph ||= drafts[stretch.draft]?.block.role === 'paragraph';
    }
    stream.places.push(...chunk.places);
    stream.end = chunk.places.at(-1) ?? stream.end;
    current = target;
  }
  return streams;
}

/** Cuts the body stretches of the page at every place where another article may take over. */
function chunksOf({ drafts, stretches }: Drafts, lines: readonly Line[], weights: ArticleWeights): Chunk[] {
  const chunks: Chunk[] = [];
  let before = -2;
  stretches.forEach((stretch, at) => {
    const role = drafts[stretch.draft]?.block.role ?? 'unknown';
    if (!BODY.has(role)) return;
    const followsDirectly = before === at - 1;
    const hasBlank = (lines[stretch.from]?.blanksBefore ?? 0) > 0;
    const lead = role === 'standfirst' || role === 'note' ? 0.5 : stretch.label.lead;
    const isCut =
      !followsDirectly ||
      !stretch.isStart ||
      lead > weights.chunkLead ||
      hasBlank ||
      stretch.label.resume > weights.resumed;
    if (isCut || chunks.length === 0)
      chunks.push({
        places: [at],
        lead,
        resumes: stretch.isStart ? undefined : stretch.draft,
        followsDirectly,
      });
    else chunks.at(-1)?.places.push(at);
    before = at;
  });
  return chunks;
}

const formsOf = ({ from, to }: Stretch, lines: readonly Line[]): string[] =>
  lines.slice(from, to + 1).map(({ form }) => form);

/** The width of full lines; 0 where there are too few to tell. */
function measureOf(held: readonly Stretch[], lines: readonly Line[]): number {
  const widths = held
    .flatMap(({ from, to }) => lines.slice(from, to + 1).map(({ width }) => width))
    .sort((a, b) => a - b);
  return widths.length < 4 ? 0 : (widths[Math.floor(widths.length * 0.85)] ?? 0);
}

interface Scene {
  readonly streams: readonly Growing[];
  readonly current: number;
  readonly terms: ReadonlySet<number>;
  readonly measure: number;
  readonly spread: ReadonlyMap<number, number>;
  /** How many chunks `spread` counts. */
  readonly chunks: number;
}

/** The stream that a chunk goes to; one past the last for a new one. */
function choose(
  chunk: Chunk,
  { streams, current, terms, measure, spread, chunks }: Scene,
  weights: ArticleWeights,
): number {
  const now = streams[current];
  if (now === undefined) return streams.length;
  const odds = Math.log((chunk.lead + 0.01) / (1.01 - chunk.lead));
  let best = streams.length;
  let top = now.hasParagraph ? odds * weights.leadScale + weights.leadBias : weights.noParagraph;
  for (let s = Math.max(0, streams.length - MEMORY); s < streams.length; s++) {
    const stream = streams[s];
    if (stream === undefined) continue;
    const shared = Math.min(0.5, sharedBy(terms, stream.terms, spread, chunks));
    const place = s === current ? (chunk.followsDirectly ? weights.direct : weights.apart) : weights.switch;
    const score = place + shared * weights.shared + sameMeasure(measure, stream.measure, weights);
    if (score > top) {
      top = score;
      best = s;
    }
  }
  return best;
}

/** Columns of one article are as wide as one another, as a rule. */
function sameMeasure(a: number, b: number, weights: ArticleWeights): number {
  if (a === 0 || b === 0) return 0;
  const ratio = Math.abs(Math.log(a / b));
  return ratio < 0.06 ? weights.sameMeasure : ratio > 0.15 ? weights.otherMeasure : 0;
}
