// What can be seen of each line by itself: its normal form, width, first and last character, and the phrases it holds.
import { isBlank } from '#core/page/raw-page.ts';
import { cuesOf } from './cues.ts';
import { normalForm } from './normal-form.ts';
import * as patterns from './patterns.ts';
import { type CharKind, firstChar, kindOf, lastChar } from './script.ts';
import { emsOf } from './width.ts';

export interface Line {
  /** Raw line, from 1. */
  readonly n: number;
  /** As read, without the white space at its ends. */
  readonly text: string;
  /** The form in which it is looked at. */
  readonly form: string;
  /** In ems. */
  readonly width: number;
  /** White space before the text, in UTF-16 units and in ems. */
  readonly indentLength: number;
  readonly indent: number;
  /** Blank raw lines between the line before and this one. */
  readonly blanksBefore: number;
  readonly first: CharKind;
  readonly last: CharKind;
  /** Width of the first word, or of the first character where words are not spaced. */
  readonly firstWord: number;
  readonly endsSentence: boolean;
  readonly isWide: boolean;
  /** Which phrases it may hold: see `cuesOf`. */
  readonly cues: number;
  /** Where words are spaced: letters of a word on average, and of the longest. */
  readonly wordLength: number;
  readonly longestWord: number;
  readonly hasSoftHyphen: boolean;
  /** White space behind the text, which extraction leaves where it tore a line. */
  readonly isTrailed: boolean;
  /** Justified by spread characters or wide word spaces, which a last line never is. */
  readonly isJustified: boolean;
}

/** No more of a line than this is looked at, so that one endless line costs no more than a long one. */
const LOOKED_AT = 400;

/** Non-blank lines of a page with what is seen of them. */
export function readLines(raw: readonly string[]): Line[] {
  const lines: Line[] = [];
  let before = 0;
  raw.forEach((line, i) => {
    if (isBlank(line)) return;
    lines.push(readLine(line, i + 1, i - before));
    before = i + 1;
  });
  return lines;
}

function readLine(line: string, n: number, blanksBefore: number): Line {
  const text = line.trim();
  const looked = text.length > LOOKED_AT * 2 ? `${text.slice(0, LOOKED_AT)}${text.slice(-LOOKED_AT)}` : text;
  const form = normalForm(looked);
  const first = kindOf(firstChar(form));
  const before = text.length === line.length ? 0 : line.length - line.trimStart().length;
  const isWide = first === 'wide' || /[\u3041-\u9FFF]/u.test(form);
  const space = form.indexOf(' ');
  const word = isWide ? firstChar(form) : space < 0 ? form : form.slice(0, space);
  return {
    n,
    text,
    form,
    width: emsOf(form),
    indentLength: before,
    indent: before === 0 ? 0 : emsOf(line.slice(0, Math.min(40, before))),
    blanksBefore,
    first,
    last: kindOf(lastChar(form)),
    firstWord: emsOf(word.slice(0, 24)),
    endsSentence: patterns.SENTENCE_END.test(form.slice(-16)),
    isWide,
    isJustified:
      (looked.includes('  ') && /\S {2,}\S.*\S {2,}\S/u.test(looked)) || form.length < looked.length * 0.75,
    ...wordsOf(form),
    hasSoftHyphen: looked.includes('\u00AD'),
    isTrailed: line.length > before + text.length,
    cues: cuesOf(form),
  };
}

function wordsOf(form: string): Pick<Line, 'wordLength' | 'longestWord'> {
  let [count, longest, from] = [0, 0, 0];
  for (let to = form.indexOf(' '); from < form.length; to = form.indexOf(' ', from)) {
    const end = to < 0 ? form.length : to;
    count++;
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return { wordLength: form.length / Math.max(1, count), longestWord: longest };
}
