// Bodies of articles: paragraphs that follow one another, also across columns and over what stands between them.
import type { Role } from '#core/model/words.ts';
import type { Drafts } from './draft.ts';

/** The body of an article. */
export interface Stream {
  /** Drafts, in reading order. */
  readonly members: number[];
  /** Place of its first and last stretch on the page. */
  readonly start: number;
  end: number;
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

export function findStreams({ drafts, stretches }: Drafts): Stream[] {
  const streams: Stream[] = [];
  const streamOf = new Map<number, Stream>();
  let current: Stream | undefined;
  stretches.forEach((stretch, at) => {
    const role = drafts[stretch.draft]?.block.role ?? 'unknown';
    if (!BODY.has(role)) return;
    if (!stretch.isStart) {
      current = streamOf.get(stretch.draft) ?? current;
      if (current !== undefined) current.end = at;
      return;
    }
    const opens =
      stretch.label.kind === 'lead' ||
      ((role === 'standfirst' || role === 'note') && hasBody(current, drafts));
    if (current === undefined || (opens && hasBody(current, drafts))) {
      current = { members: [], start: at, end: at };
      streams.push(current);
    }
    current.members.push(stretch.draft);
    current.end = at;
    streamOf.set(stretch.draft, current);
  });
  return streams;
}

const hasBody = (stream: Stream | undefined, drafts: Drafts['drafts']): boolean =>
  stream?.members.some((m) => drafts[m]?.block.role === 'paragraph') ?? false;
