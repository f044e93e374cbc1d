// What can be seen of each line by itself and beside its neighbours: the features that all decisions rest on. Widths are
// in ems; nothing here changes a character.
import { isBlank } from '#core/page/raw-page.ts';
import { emsOf, firstChar, lastChar } from './script.ts';

export interface Line {
  /** Raw line, from 1. */
  readonly n: number;
  /** Without the white space at its ends. */
  readonly text: string;
  readonly width: number;
  /** White space before the text, in ems. */
  readonly indent: number;
  /** Blank raw lines between the line before and this one. */
  readonly blanksBefore: number;
  /** The usual width of full lines around it. */
  readonly measure: number;
  /** True where the text ends as a sentence does. */
  readonly endsSentence: boolean;
  readonly opensQuote: boolean;
}

const SENTENCE_END = /[。！？!?.…]["'”’」』）)\]》〉»]*$/u;
const OPENS_QUOTE = /^["“‘「『《«„]/u;
/** Lines on each side that a line's measure is taken from. */
const REACH = 8;
/** Share of the lines around that are not longer than the measure. */
const FULL = 0.8;

/** Non-blank lines of a page with what is seen of them. */
export function readLines(raw: readonly string[]): Line[] {
  const kept = raw.flatMap((line, i) => (isBlank(line) ? [] : [{ n: i + 1, line }]));
  const texts = kept.map(({ line }) => line.trim());
  const widths = texts.map((text) => emsOf(text));
  return kept.map(({ n, line }, i) => {
    const text = texts[i] ?? '';
    return {
      n,
      text,
      width: widths[i] ?? 0,
      indent: emsOf(line.slice(0, line.length - line.trimStart().length)),
      blanksBefore: n - (kept[i - 1]?.n ?? 0) - 1,
      measure: measureAround(widths, i),
      endsSentence: SENTENCE_END.test(text),
      opensQuote: OPENS_QUOTE.test(text),
    };
  });
}

function measureAround(widths: readonly number[], i: number): number {
  const near = widths.slice(Math.max(0, i - REACH), i + REACH + 1).sort((a, b) => a - b);
  return near[Math.floor((near.length - 1) * FULL)] ?? 0;
}

/** True where a line is clearly shorter than the lines around it. */
export const isShort = (line: Line): boolean => line.width < line.measure * 0.85;

/** First and last character, for joining. */
export const edges = (line: Line): readonly [string, string] => [firstChar(line.text), lastChar(line.text)];
