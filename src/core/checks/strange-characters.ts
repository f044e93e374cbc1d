// Characters that no print has: private use, replacement, control, zero width, soft hyphens.
import { matches, type TextCheck } from './check.ts';

const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]+/gu;
const UNREADABLE = /[\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFD}]/gu;
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
    yield* matches('strange-character', text, UNREADABLE);
  },
};
