// How two lines of one block meet: nothing between ideographs, a space between words, an end-of-line hyphen dropped
// where it only divided a word.
import type { Join } from '#core/model/words.ts';
import {
  firstChar,
  isCjkMark,
  isClosing,
  isHangul,
  isLetter,
  isOpening,
  isUnspaced,
  lastChar,
} from './script.ts';

/** How often each word stands on the page, lower-cased; words that a line break may have cut are left out. */
export type PageWords = ReadonlyMap<string, number>;

export interface JoinDecision {
  readonly join: Join;
  /** True where a hyphen, or a gap in a Korean word, could be either. */
  readonly doubtful: boolean;
  /** Probability that the join is right; 1 where it is not doubtful. */
  readonly confidence: number;
}

/** How far the words of the page speak for a join that stays doubtful; nothing else is known of it. */
const SURE = { neither: 0.55, one: 0.7, both: 0.9 } as const;

const NO_WORDS: PageWords = new Map();
/** An end-of-line hyphen, with the soft hyphens that text from PDF sets before or behind it. */
export const HYPHEN_AT_END = /\u00AD*[-\u2010\u2011\u00AC\u2E17\u00AD]\u00AD*$/u;
const HYPHENS: ReadonlySet<string> = new Set('-\u2010\u2011\u00AC\u2E17\u00AD');
const endsInHyphen = (text: string): boolean => HYPHENS.has(text.slice(-1));
/** Marks that only ever divide words at a line's end; a soft hyphen behind another hyphen says no more than that one. */
const DIVIDING = /^[\u00AC\u2E17\u00AD]/u;
const LAST_WORD = /[\p{L}\p{M}\u2019'\u00AD]+$/u;
const FIRST_WORD = /^[\p{L}\p{M}\u2019'\u00AD]+/u;

/** The join of two lines by their script; `words` of the page decide hyphens. */
export function joinFor(left: string, right: string, words: PageWords = NO_WORDS): Join {
  return decideJoin(left, right, words).join;
}

export function decideJoin(left: string, right: string, words: PageWords): JoinDecision {
  const [a, b] = [left.trim(), right.trim()];
  const hyphen = endsInHyphen(a) ? HYPHEN_AT_END.exec(a)?.[0] : undefined;
  if (hyphen !== undefined) {
    const decision = decideHyphen(a.slice(0, -hyphen.length), hyphen, b, words);
    if (decision !== null) return decision;
  }
  const [last, first] = [lastChar(a), firstChar(b)];
  if (isUnspacedOrMark(last) || isUnspacedOrMark(first)) return sure('none');
  if (isHangul(last) && isHangul(first)) return joinKorean(a, b, words);
  if (isOpening(last) || isClosingHere(first) || /[\u2014\u2013/]$/.test(a)) return sure('none');
  return sure('space');
}

const SURE_JOINS: Readonly<Record<Join, JoinDecision>> = {
  none: { join: 'none', doubtful: false, confidence: 1 },
  space: { join: 'space', doubtful: false, confidence: 1 },
  hyphen: { join: 'hyphen', doubtful: false, confidence: 1 },
  newline: { join: 'newline', doubtful: false, confidence: 1 },
};
const sure = (join: Join): JoinDecision => SURE_JOINS[join];
const doubtfully = (join: Join, confidence: number): JoinDecision => ({ join, doubtful: true, confidence });
const isUnspacedOrMark = (char: string): boolean => isUnspaced(char) || isCjkMark(char);
/** A line may begin with a bracket that closes, but straight and curly quotes that look so may open as well. */
const isClosingHere = (char: string): boolean => isClosing(char) && !/[\u2019\u201D"']/.test(char);

/** Null where the hyphen is a dash or stands after a digit. */
function decideHyphen(before: string, hyphen: string, right: string, words: PageWords): JoinDecision | null {
  const head = LAST_WORD.exec(before)?.[0] ?? '';
  const tail = FIRST_WORD.exec(right)?.[0] ?? '';
  if (head === '' || tail === '')
    return isLetter(lastChar(before)) || /\d$/.test(before) ? sure('none') : null;
  if (DIVIDING.test(hyphen)) return sure('hyphen');
  const whole = words.get(plain(head + tail)) ?? 0;
  const compound = words.get(plain(`${head}-${tail}`)) ?? 0;
  if (whole !== compound) return sure(whole > compound ? 'hyphen' : 'none');
  // A capital after the hyphen begins a word of its own: names and compounds keep theirs.
  if (isCapital(tail) && !isAllCapitals(head))
    return isCapital(head) ? sure('none') : doubtfully('none', SURE.one);
  const areWords = (words.get(plain(head)) ?? 0) > 1 && (words.get(plain(tail)) ?? 0) > 1 && head.length > 2;
  return areWords ? doubtfully('hyphen', SURE.neither) : sure('hyphen');
}

const plain = (word: string): string => word.replaceAll('\u00AD', '').toLowerCase();
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isAllCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** Korean lines break between words and, in many papers, inside them; the page's own words tell. */
function joinKorean(left: string, right: string, words: PageWords): JoinDecision {
  const head = LAST_WORD.exec(left)?.[0] ?? '';
  const tail = FIRST_WORD.exec(right)?.[0] ?? '';
  const whole = words.get(plain(head + tail)) ?? 0;
  if (whole > 0) return sure('none');
  const known = [head, tail].filter((word) => words.has(plain(word))).length;
  return doubtfully('space', known === 2 ? SURE.both : known === 1 ? SURE.one : SURE.neither);
}

const WORDS = /[\p{L}\p{M}\u2019'\u00AD]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu;
const HYPHEN_INSIDE = /[-\u2010\u2011]/;

/** Counts the words of a page that stand inside its lines, hyphenated compounds as one and by their halves. */
export function wordsOf(lines: readonly string[]): PageWords {
  const counts = new Map<string, number>();
  const add = (word: string): void => {
    const key = plain(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  // Only where a line ends in a hyphen, or in a Korean word, is a word looked up.
  if (!lines.some((line) => endsInHyphen(line) || isHangul(lastChar(line)))) return counts;
  for (const line of lines) {
    const found = line.match(WORDS) ?? [];
    const isDivided = endsInHyphen(line.trimEnd());
    found.forEach((word, i) => {
      if (isUnspaced(firstChar(word)) || word.length > 60) return;
      const isEdge = (i === 0 && line.startsWith(word)) || (i === found.length - 1 && isDivided);
      if (!isEdge || i > 0) add(word);
      if (HYPHEN_INSIDE.test(word)) for (const half of word.split(HYPHEN_INSIDE)) add(half);
    });
  }
  return counts;
}
