// How a page sets what can be set in two ways, counted over its text.
import type { CheckedBlock, Habits } from './check.ts';

const HAN = '[\\u3400-\\u4DBF\\u4E00-\\u9FFF]';
const SPACED = new RegExp(`${HAN} [0-9A-Za-z]|[0-9A-Za-z%] ${HAN}`, 'gu');
const TIGHT = new RegExp(`${HAN}[0-9A-Za-z]|[0-9A-Za-z%]${HAN}`, 'gu');

export function habitsOf(blocks: readonly CheckedBlock[]): Habits {
  let [full, half, spaced, tight] = [0, 0, 0, 0];
  const words = new Set<string>();
  for (const { text } of blocks) {
    full += text.match(/[０-９Ａ-Ｚａ-ｚ]/gu)?.length ?? 0;
    half += text.match(/[0-9A-Za-z]/gu)?.length ?? 0;
    spaced += text.match(SPACED)?.length ?? 0;
    tight += text.match(TIGHT)?.length ?? 0;
    for (const [word] of text.matchAll(/(?<![\p{L}-])\p{L}{4,}(?![\p{L}-])/gu)) words.add(word.toLowerCase());
  }
  return { fullWidth: full > half, spacedBorders: spaced >= tight, words };
}
