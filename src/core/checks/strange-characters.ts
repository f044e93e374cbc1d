// Characters that no print has: private use, replacement, control, zero width, soft hyphens, marks of direction.
import { matches, type TextCheck } from './check.ts';

const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF\uFFF9-\uFFFB]+/gu;
/** They part and join letters in Arabic and in scripts of India, and mean nothing in others. */
const JOINERS =
  /(?<=^|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{P}\d])[\u200C\u200D]+/gu;
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;
const UNREADABLE = /[\uE000-\uF8FF\uFFFC\uFFFD\u{F0000}-\u{10FFFD}]/gu;
/** Where a word may be divided: text from PDF has hundreds, no print shows them, and they go with one key for all. */
const SOFT_HYPHEN_IN_WORD = /^[\p{L}\p{M}]\u00AD\p{L}$/u;

export const strangeCharacters: TextCheck = {
  scope: 'text',
  ids: ['strange-character'],
  *run({ text }) {
    for (const finding of matches('strange-character', text, INVISIBLE, () => '', true)) {
      const isHyphen = SOFT_HYPHEN_IN_WORD.test(text.slice(Math.max(0, finding.from - 1), finding.to + 1));
      yield isHyphen ? { ...finding, severity: 'hint' } : finding;
    }
    yield* matches('strange-character', text, JOINERS, () => '', true);
    // They are in most text that is written from right to left, and do no harm there.
    for (const finding of matches('strange-character', text, DIRECTIONS, () => '', true))
      yield { ...finding, severity: 'hint' };
    yield* matches('strange-character', text, UNREADABLE);
  },
};
