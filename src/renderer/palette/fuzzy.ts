// How well a query fits a name: its characters in order, best at the beginnings of words and next to each other.

/** For a character at the beginning of a word, next to the one found before, and anywhere. */
const SCORES = { start: 8, next: 5, within: 1 };

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const isStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/**
 * The score of a query in a text, higher for better; words of the query may come in any order.
 * @returns null where a word of the query is not in the text
 */
export function scoreOf(query: string, text: string): number | null {
  const within = folded(text);
  let sum = 0;
  for (const word of folded(query)
    .split(/\s+/)
    .filter((one) => one !== '')) {
    const score = scoreOfWord(word, within);
    if (score === null) return null;
    sum += score;
  }
  // Of two names that fit alike the shorter is the closer.
  return sum - within.length / 100;
}

function scoreOfWord(word: string, text: string): number | null {
  const whole = text.indexOf(word);
  if (whole !== -1) return word.length * SCORES.start + (isStart(text, whole) ? SCORES.start : 0);
  let sum = 0;
  let at = -1;
  for (const character of word) {
    const next = text.indexOf(character, at + 1);
    if (next === -1) return null;
    const isNext = at !== -1 && next === at + 1;
    sum += isStart(text, next) ? SCORES.start : isNext ? SCORES.next : SCORES.within;
    at = next;
  }
  return sum;
}

/** The best score of a query in several texts that name the same thing. */
export function bestScore(query: string, texts: readonly string[]): number | null {
  const scores = texts.map((text) => scoreOf(query, text)).filter((score) => score !== null);
  return scores.length === 0 ? null : Math.max(...scores);
}
