// What each stretch of the page speaks of: its terms, and how rare each is on the page. Read once, used by every step
// that asks whether two stretches belong together.
import type { Stretch } from './draft.ts';
import type { Line } from './lines.ts';
import { type Terms, termsOf } from './similarity.ts';

export interface Topics {
  /** Terms by stretch. */
  readonly of: readonly Terms[];
  /** Weight of a term: high for one that few stretches have, 0 for one that all have. */
  readonly rarity: (term: number) => number;
}

/** Lines of a stretch that are read: enough to know what it speaks of. */
const READ = 40;

export function readTopics(stretches: readonly Stretch[], lines: readonly Line[]): Topics {
  const of = stretches.map(({ from, to }) => {
    let text = '';
    for (let i = from; i <= Math.min(to, from + READ); i++) {
      const line = lines[i];
      if (line !== undefined) text = joined(text, wordsOf(line), line);
    }
    return termsOf([text]);
  });
  const spread = new Map<number, number>();
  for (const terms of of) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  // How many stretches have a term comes in small numbers: one logarithm for each of them.
  const weights: number[] = [];
  const rarity = (term: number): number => {
    const times = spread.get(term) ?? 1;
    weights[times] ??= Math.max(0, Math.log((of.length + 1) / (times + 0.5)));
    return weights[times];
  };
  return { of, rarity };
}

/** A word divided at the end of a line is one word, and ideographs are read on over it. */
function joined(text: string, next: string, { isWide }: Line): string {
  if (isWide) return text + next;
  return /[-\u2010\u2011\u00AC\u2E17]$/u.test(text) ? text.slice(0, -1).trimEnd() + next : `${text} ${next}`;
}

/** Where words stand two spaces apart, single spaces are what hyphenation left inside them. */
function wordsOf({ text, form, isWide }: Line): string {
  if (isWide || !text.includes('  ')) return form;
  const gaps = text.match(/ +/g) ?? [];
  if (gaps.filter((gap) => gap.length > 1).length * 2 < gaps.length) return form;
  return text
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', '').replaceAll('\u00AD', ''))
    .join(' ');
}

/** The terms of several stretches together. */
export function termsAt(places: readonly number[], { of }: Topics): Terms {
  const [only] = places;
  if (only !== undefined && places.length === 1) return of[only] ?? new Set<number>();
  const terms = new Set<number>();
  for (const at of places) for (const term of of[at] ?? []) terms.add(term);
  return terms;
}

/** How much two texts speak of the same things, 0 to 1; for texts of like size. */
export function kinship(a: Terms, b: Terms, rarity: (term: number) => number): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of few) if (many.has(term)) shared += rarity(term);
  return Math.min(1, shared / (4 * Math.sqrt(Math.sqrt(few.size * many.size) + 1)));
}

/** Weight of the doubt about few terms: a head of one word is spoken of by chance. */
const DOUBT = 3;

/** Of the rare terms of `a`, the share that stands in `b`; 0 to 1, and never near 1 where `a` has few of them. */
export function coverage(a: Terms, b: Terms, rarity: (term: number) => number): number {
  let [shared, total] = [0, DOUBT];
  for (const term of a) {
    const weight = rarity(term);
    total += weight;
    if (b.has(term)) shared += weight;
  }
  return shared / total;
}
