// What each stretch of the page speaks of: its terms, and how rare each is on the page. Read once, used by every step
// that asks whether two stretches belong together.
import type { Stretch } from './draft.ts';
import type { Line } from './lines.ts';
import { eachTerm } from './similarity.ts';
import { NO_TERMS, sharedWeight, TermNumbers, TermShelf, type Terms, union } from './terms.ts';

export interface Topics {
  /** Terms by stretch. */
  readonly of: readonly Terms[];
  /** Weight of each term: high for one that few stretches have, 0 for one that all have. */
  readonly rarity: Float64Array;
  /** Terms of the stretches from one place to another, once somebody asked. */
  readonly between: (start: number, end: number) => Terms;
}

/** Lines of a stretch that are read: enough to know what it speaks of. */
const READ = 40;

export function readTopics(stretches: readonly Stretch[], lines: readonly Line[]): Topics {
  const numbers = new TermNumbers();
  const shelf = new TermShelf();
  // By term: in how many stretches it stands, and the last of them.
  const spread: number[] = [];
  const lastIn: number[] = [];
  const own: number[] = [];
  let at = 0;
  const take = (term: number): void => {
    const number = numbers.of(term);
    if (lastIn[number] === at) return;
    lastIn[number] = at;
    spread[number] = (spread[number] ?? 0) + 1;
    own.push(number);
  };
  const of = stretches.map(({ from, to }, place): Terms => {
    at = place;
    own.length = 0;
    eachTerm(textOf(lines, from, Math.min(to, from + READ)), take);
    return shelf.keep(own).sort();
  });
  // How many stretches have a term comes in small numbers: one logarithm for each of them.
  const weights: number[] = [];
  const rarity = new Float64Array(numbers.size);
  spread.forEach((times, number) => {
    weights[times] ??= Math.max(0, Math.log((of.length + 1) / (times + 0.5)));
    rarity[number] = weights[times];
  });
  return { of, rarity, between: unions(of) };
}

const HYPHEN_END = /[-\u2010\u2011\u00AC\u2E17]$/u;

/** A word divided at the end of a line is one word, and ideographs are read on over it. */
function textOf(lines: readonly Line[], from: number, to: number): string {
  let text = '';
  let isDivided = false;
  for (let i = from; i <= to; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const next = wordsOf(line);
    if (line.isWide) text += next;
    else text = isDivided ? text.slice(0, -1).trimEnd() + next : `${text} ${next}`;
    if (next !== '' || !line.isWide) isDivided = HYPHEN_END.test(next);
  }
  return text;
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
export const termsAt = (places: readonly number[], { of }: Topics): Terms =>
  union(places.map((at) => of[at] ?? NO_TERMS));

/** The terms of neighbouring stretches: the steps of the articles ask for the same ones again and again. */
function unions(of: readonly Terms[]): Topics['between'] {
  const known = new Map<number, Terms>();
  return (start, end) => {
    if (start >= end) return of[start] ?? NO_TERMS;
    const key = start * of.length + end;
    const terms = known.get(key) ?? union(of.slice(start, end + 1));
    known.set(key, terms);
    return terms;
  };
}

/** How much two texts speak of the same things, 0 to 1; for texts of like size. */
export function kinship(a: Terms, b: Terms, rarity: Float64Array): number {
  const shared = sharedWeight(a, b, rarity);
  return Math.min(1, shared / (4 * Math.sqrt(Math.sqrt(a.length * b.length) + 1)));
}

/** Weight of the doubt about few terms: a head of one word is spoken of by chance. */
const DOUBT = 3;

/** Of the rare terms of `a`, the share that stands in `b`; 0 to 1, and never near 1 where `a` has few of them. */
export function coverage(a: Terms, b: Terms, rarity: Float64Array): number {
  let total = DOUBT;
  for (const term of a) total += rarity[term] ?? 0;
  return sharedWeight(a, b, rarity) / total;
}
