// How a page sets what can be set in two ways, counted over its text.
import type { Node } from 'prosemirror-model';
import { keptByNode } from './blocks.ts';
import type { CheckedBlock, Habits } from './check.ts';
import { OPENINGS } from './labels.ts';

const HAN = '[\\u3400-\\u4DBF\\u4E00-\\u9FFF]';

/** What is counted, each against its contrary. */
const PATTERNS = {
  full: /[０-９Ａ-Ｚａ-ｚ]/gu,
  half: /[0-9A-Za-z]/gu,
  fullSingles: /(?<![0-9０-９])[０-９](?![0-9０-９])/gu,
  halfSingles: /(?<![0-9０-９A-Za-z.,])[0-9](?![0-9０-９A-Za-z.,])/gu,
  spaced: new RegExp(`${HAN} [0-9A-Za-z]|[0-9A-Za-z%] ${HAN}`, 'gu'),
  tight: new RegExp(`${HAN}[0-9A-Za-z]|[0-9A-Za-z%]${HAN}`, 'gu'),
  halfMarks: new RegExp(`["()](?=${HAN})|(?<=${HAN})["()]`, 'gu'),
  fullMarks: new RegExp(`[“”「」（）](?=${HAN})|(?<=${HAN})[“”「」（）]`, 'gu'),
  spacedDatelines: new RegExp(`${OPENINGS.dateline}[ \\u3000]+${HAN}`, 'gu'),
  tightDatelines: new RegExp(`${OPENINGS.dateline}${HAN}`, 'gu'),
  spacedLabels: new RegExp(`${OPENINGS.label}[ \\u3000]+${HAN}`, 'gu'),
  tightLabels: new RegExp(`${OPENINGS.label}${HAN}`, 'gu'),
} as const;
type Counted = keyof typeof PATTERNS;
const COUNTED = Object.keys(PATTERNS) as readonly Counted[];

/** A word of letters, with apostrophes within; parts of a hyphenated one are none. */
const WORD = /(?<![\p{L}\p{N}\-\u2010])\p{L}[\p{L}'’]*(?![\p{N}\-\u2010])/gu;
const LEAST_LETTERS = 4;

export function habitsOf(blocks: readonly CheckedBlock[]): Habits {
  const sum = new Map<Counted, number>();
  const words = new Map<string, number>();
  for (const { node } of blocks) {
    const known = readBlock(node);
    for (const [name, count] of known.counts) sum.set(name, (sum.get(name) ?? 0) + count);
    for (const word of known.words) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const count = (name: Counted): number => sum.get(name) ?? 0;
  return {
    fullWidth: count('full') > count('half'),
    fullSingles: count('fullSingles') > count('halfSingles'),
    spacedBorders: count('spaced') >= count('tight'),
    spaced: {
      dateline: count('spacedDatelines') >= count('tightDatelines'),
      label: count('spacedLabels') >= count('tightLabels'),
    },
    halfMarks: count('halfMarks') > count('fullMarks') || count('fullMarks') === 0,
    words,
  };
}

/** Counts a block's share, so that it is known when the page is counted. */
export const readHabits = ({ node }: CheckedBlock): void => void readBlock(node);
export const areHabitsRead = ({ node }: CheckedBlock): boolean => readBlock.knows(node);

const readBlock = keptByNode(({ textContent: text }: Node) => ({
  counts: COUNTED.flatMap((name): [Counted, number][] => {
    const count = text.match(PATTERNS[name])?.length ?? 0;
    return count === 0 ? [] : [[name, count]];
  }),
  words: [...text.matchAll(WORD)].flatMap(([word]) =>
    word.length < LEAST_LETTERS ? [] : [word.toLowerCase()],
  ),
}));
