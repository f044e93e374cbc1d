// Runs a pattern over texts. It knows nothing of pages, so that it can run in a worker that is ended when it takes too
// long.
import type { Pattern } from './query.ts';

export type Stretch = readonly [from: number, to: number];

/** A match in the text with this index; offsets in that text. */
export interface Match {
  readonly text: number;
  readonly from: number;
  readonly to: number;
  /** What the groups of an expression caught, the first group first; null for one that took no part. */
  readonly groups?: readonly (Stretch | null)[];
  readonly names?: Readonly<Record<string, Stretch | null>>;
}

export interface Matches {
  readonly found: readonly Match[];
  /** True when there were more than the most that were asked for. */
  readonly more: boolean;
}

/** Every match without overlap, those of no length left out. */
export function matchTexts(pattern: Pattern, texts: readonly string[], most: number): Matches {
  const found: Match[] = [];
  const matchesIn = pattern.type === 'plain' ? plainMatches(pattern.text) : regexMatches(pattern);
  for (const [text, content] of texts.entries()) {
    for (const match of matchesIn(content)) {
      if (found.length === most) return { found, more: true };
      found.push({ text, ...match });
    }
  }
  return { found, more: false };
}

type Matcher = (text: string) => Iterable<Omit<Match, 'text'>>;

const plainMatches = (pattern: string): Matcher =>
  function* (text) {
    for (let from = text.indexOf(pattern); from !== -1; from = text.indexOf(pattern, from + pattern.length)) {
      yield { from, to: from + pattern.length };
    }
  };

function regexMatches({ source, flags }: Extract<Pattern, { type: 'regex' }>): Matcher {
  const expression = new RegExp(source, flags);
  return function* (text) {
    for (const match of text.matchAll(expression)) {
      const [whole] = match;
      if (whole === '') continue;
      const from = match.index;
      yield { from, to: from + whole.length, ...groupsOf(match) };
    }
  };
}

function groupsOf({ indices }: RegExpExecArray): Pick<Match, 'groups' | 'names'> {
  if (indices === undefined || indices.length < 2) return {};
  const groups = [...indices].slice(1).map((stretch) => stretch ?? null);
  if (indices.groups === undefined) return { groups };
  const names = Object.entries(indices.groups).map(([name, stretch]) => [name, stretch ?? null]);
  return { groups, names: Object.fromEntries(names) };
}
