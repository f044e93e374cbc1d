// Words that neither the page nor a list of words knows: pieces of one that spaces divide, misread ones, where a confusion
// of letters explains a known word, and others, on a page whose words are otherwise known.
import table from '#resources/checks/letter-confusions.json' with { type: 'json' };
import { keptByNode } from './blocks.ts';
import type { CheckedBlock, PageCheck, PageFacts, PageFinding, TextFinding } from './check.ts';
import { isWord, type WordList } from './word-list.ts';

const LETTERS = /\p{L}+/gu;
/** In small letters and whole: names, abbreviations and parts of hyphenated words are not looked up. */
const IN_FRONT = /[\p{N}'’.\-\u2010\u00AD@/]$/u;
const BEHIND = /^(?:[\p{N}'’\-\u2010\u00AD@/]|\.\p{L})/u;
const SMALL = /^\p{Ll}{3,}$/u;
/** What divides a word without being part of it. */
const DIVIDING = /^\s+$/u;
/** Pieces that a word is divided into at most. */
const MOST_PIECES = 4;
/** Letters of a word that is suspicious without a fix, and of one whose fix need not stand on the page. */
const LEAST = 4;
const TELLING = 6;
/** Share of unknown words from which a page is of another language, or beyond single words. */
const MOST_UNKNOWN = 0.05;
/** Share of divided words from which a short one is rather a piece than misread. */
const MOST_DIVIDED = 0.03;
/** Pieces that say nothing of a short page. */
const FEW = 4;
/** A hyphen that spaces part from the word: the rest of it stands on the other side. */
const HYPHEN_IN_FRONT = /[-\u2010\u00AD\u00AC]\s+$/u;
const HYPHEN_BEHIND = /^\s+[-\u2010\u00AD\u00AC]/u;
const COMMON: ReadonlySet<string> = new Set(table.common);

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True for a word that is looked up. */
  readonly isAsked: boolean;
}

const tokensOf = keptByNode(({ textContent }): readonly Token[] =>
  [...textContent.matchAll(LETTERS)].map(({ 0: text, index: from }) => {
    const to = from + text.length;
    const [front, behind] = [textContent.slice(Math.max(0, from - 1), from), textContent.slice(to, to + 2)];
    return { text, from, to, isAsked: SMALL.test(text) && !IN_FRONT.test(front) && !BEHIND.test(behind) };
  }),
);

const answers = new WeakMap<WordList, Map<string, boolean>>();

export const unknownWords: PageCheck = {
  scope: 'page',
  ids: ['divided-word', 'misread-word', 'unknown-word'],
  *run(blocks, facts): Generator<PageFinding> {
    const { words: list, habits } = facts;
    if (list === undefined) return;
    const isKnown = remembered(list);
    const unknown: { readonly block: CheckedBlock; readonly at: number }[] = [];
    let asked = 0;
    for (const block of blocks) {
      for (const [at, { text, isAsked }] of tokensOf(block.node).entries()) {
        if (!isAsked) continue;
        asked += 1;
        if (!isKnown(text)) unknown.push({ block, at });
      }
    }
    const isLegible = unknown.length <= asked * MOST_UNKNOWN;
    const looked = unknown.map((one) => ({ ...one, whole: undivided(one.block, one.at, list) }));
    const pieces = looked.filter(({ whole }) => whole !== null).length;
    const isInPieces = pieces > Math.max(FEW, asked * MOST_DIVIDED);
    let done: { readonly block: CheckedBlock; readonly to: number } | null = null;
    for (const { block, at, whole } of looked) {
      const token = tokensOf(block.node)[at];
      if (token === undefined || (done !== null && done.block === block && token.from < done.to)) continue;
      const { text, from, to } = token;
      const isWhole = !isBesideHyphen(block.text, token) && (!isInPieces || text.length >= TELLING);
      const isAsked = whole === null && isWhole && isAmongKnown(block, at, isKnown);
      const fix = isAsked ? meantBy(text, list, facts) : null;
      if (whole !== null) {
        done = { block, to: whole.to };
        yield { ...whole, block };
      } else if (fix !== null) yield { check: 'misread-word', block, from, to, fix };
      else if (isLegible && text.length >= LEAST && habits.words.get(text) === 1)
        yield { check: 'unknown-word', block, from, to };
    }
  },
};

/** Whether a list knows a word, asked once for each. */
function remembered(list: WordList): (word: string) => boolean {
  const known = answers.get(list) ?? new Map<string, boolean>();
  answers.set(list, known);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    // A ligature is its letters.
    const answer = isWord(word.normalize('NFKC'), list);
    known.set(word, answer);
    return answer;
  };
}

/** True for a piece of a word that a hyphen and spaces divide. */
const isBesideHyphen = (text: string, { from, to }: Token): boolean =>
  HYPHEN_IN_FRONT.test(text.slice(Math.max(0, from - 4), from)) || HYPHEN_BEHIND.test(text.slice(to, to + 4));

/** True where a word beside it is known: among unknown ones it is of another language, or of no word at all. */
function isAmongKnown({ node }: CheckedBlock, at: number, isKnown: (word: string) => boolean): boolean {
  const tokens = tokensOf(node);
  return [tokens[at - 1], tokens[at + 1]].some((token) => token?.isAsked === true && isKnown(token.text));
}

/** The known word that an unknown one is a piece of, of the fewest pieces. */
function undivided({ node, text }: CheckedBlock, at: number, list: WordList): TextFinding | null {
  const tokens = tokensOf(node);
  for (let count = 2; count <= MOST_PIECES; count += 1) {
    for (let first = Math.max(0, at - count + 1); first <= at; first += 1) {
      const pieces = tokens.slice(first, first + count);
      const [start, end] = [pieces[0], pieces.at(-1)];
      if (pieces.length < count || start === undefined || end === undefined) continue;
      const isDivided = pieces.every(
        ({ from }, i) => i === 0 || DIVIDING.test(text.slice(pieces[i - 1]?.to, from)),
      );
      const whole = pieces.map((piece) => piece.text.normalize('NFKC')).join('');
      if (isDivided && list.has(whole.toLowerCase()))
        return { check: 'divided-word', from: start.from, to: end.to, fix: whole, isForAll: true };
    }
  }
  return null;
}

/** The one word that an unknown one is a misreading of: one that the page has, or that is long enough to tell. */
function meantBy(word: string, list: WordList, { habits }: PageFacts): string | null {
  const meant = new Set<string>();
  for (const [read = '', printed = ''] of table.confusions) {
    for (let at = word.indexOf(read); at !== -1; at = word.indexOf(read, at + 1)) {
      const other = word.slice(0, at) + printed + word.slice(at + read.length);
      if (list.has(other)) meant.add(other);
    }
  }
  const usual = [...meant].filter((one) => habits.words.has(one) || COMMON.has(one));
  const [only, another] = usual.length > 0 || word.length < TELLING ? usual : meant;
  return only === undefined || another !== undefined ? null : only;
}
