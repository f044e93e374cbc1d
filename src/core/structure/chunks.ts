// The body of the page cut into chunks: stretches that surely follow one another in one article. Each place between two
// chunks is one where another article may take over.
import type { Role } from '#core/model/words.ts';
import type { Drafts, Stretch } from './draft.ts';
import type { Line } from './lines.ts';
import type { Terms } from './terms.ts';
import type { Topics } from './topics.ts';

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

export interface Chunk {
  /** Stretches, by place on the page; each follows on the one before. */
  readonly places: number[];
  /** Lines it holds. */
  readonly size: number;
  readonly terms: Terms;
  /** Width of its full lines; 0 where there are too few to tell. */
  readonly measure: number;
  /** Probability that an article's body begins here, by the lines alone. */
  readonly lead: number;
  /** The draft that goes on here after an interruption. */
  readonly resumes: number | undefined;
  /** Nothing but blank lines stands between it and the chunk before. */
  readonly followsDirectly: boolean;
  readonly hasParagraph: boolean;
}

/** From this probability of a new body on, a place between two paragraphs may be one between articles. */
const DOUBT = 0.04;
/** A chunk of this many lines goes no further, so that an endless text can still be parted. */
const LONGEST = 40;
/** Stretches of a chunk that are read for what it speaks of. */
const READ = 6;

export function chunksOf({ drafts, stretches }: Drafts, lines: readonly Line[], topics: Topics): Chunk[] {
  const cuts: { places: number[]; lead: number; resumes: number | undefined; followsDirectly: boolean }[] =
    [];
  let before = -2;
  let begun = 0;
  stretches.forEach((stretch, at) => {
    const role = drafts[stretch.draft]?.block.role ?? 'unknown';
    if (!BODY.has(role)) return;
    const followsDirectly = before === at - 1;
    const hasBlank = (lines[stretch.from]?.blanksBefore ?? 0) > 0;
    const lead = role === 'standfirst' || role === 'note' ? 0.5 : stretch.label.lead;
    const last = cuts.at(-1);
    const isCut =
      !followsDirectly ||
      !stretch.isStart ||
      lead > DOUBT ||
      hasBlank ||
      stretch.label.resume > DOUBT ||
      stretch.from - begun >= LONGEST;
    if (isCut || last === undefined) {
      begun = stretch.from;
      cuts.push({
        places: [at],
        lead,
        resumes: stretch.isStart ? undefined : stretch.draft,
        followsDirectly,
      });
    } else last.places.push(at);
    before = at;
  });
  return cuts.map((cut) => {
    const held = cut.places.flatMap((at) => stretches[at] ?? []);
    return {
      ...cut,
      terms: topics.between(cut.places[0] ?? 0, (cut.places[0] ?? 0) + Math.min(READ, cut.places.length) - 1),
      size: held.reduce((sum, { from, to }) => sum + to - from + 1, 0),
      measure: measureOf(held, lines),
      hasParagraph: held.some(({ draft }) => drafts[draft]?.block.role === 'paragraph'),
    };
  });
}

function measureOf(held: readonly Stretch[], lines: readonly Line[]): number {
  const widths = held
    .flatMap(({ from, to }) => lines.slice(from, to + 1).map(({ width }) => width))
    .sort((a, b) => a - b);
  return widths.length < 4 ? 0 : (widths[Math.floor(widths.length * 0.85)] ?? 0);
}
