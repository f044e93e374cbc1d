// How a page sets what can be set in two ways, counted over its text.
import type { Node } from 'prosemirror-model';
import { keptByNode } from './blocks.ts';
import type { CheckedBlock, Habits } from './check.ts';

const HAN = '[\\u3400-\\u4DBF\\u4E00-\\u9FFF]';
const SPACED = new RegExp(`${HAN} [0-9A-Za-z]|[0-9A-Za-z%] ${HAN}`, 'gu');
const TIGHT = new RegExp(`${HAN}[0-9A-Za-z]|[0-9A-Za-z%]${HAN}`, 'gu');
const FULL = /[０-９Ａ-Ｚａ-ｚ]/gu;
const HALF = /[0-9A-Za-z]/gu;
/** A word of letters, with apostrophes within; parts of a hyphenated one are none. */
const WORD = /(?<![\p{L}\p{N}\-\u2010])\p{L}[\p{L}'’]*(?![\p{N}\-\u2010])/gu;
const LEAST_LETTERS = 4;

export function habitsOf(blocks: readonly CheckedBlock[]): Habits {
  const sum = { full: 0, half: 0, spaced: 0, tight: 0 };
  const words = new Map<string, number>();
  for (const { node } of blocks) {
    const one = countsOf(node);
    sum.full += one.full;
    sum.half += one.half;
    sum.spaced += one.spaced;
    sum.tight += one.tight;
    for (const word of one.words) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { fullWidth: sum.full > sum.half, spacedBorders: sum.spaced >= sum.tight, words };
}

const countsOf = keptByNode((node: Node) => {
  const text = node.textContent;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    full: count(FULL),
    half: count(HALF),
    spaced: count(SPACED),
    tight: count(TIGHT),
    words: [...text.matchAll(WORD)].flatMap(([word]) =>
      word.length < LEAST_LETTERS ? [] : [word.toLowerCase()],
    ),
  };
});
