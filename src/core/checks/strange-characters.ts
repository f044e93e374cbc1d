// Characters that no print has: private use, replacement, control, zero width, soft hyphens.
import { matches, type TextCheck } from './check.ts';

const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]+/gu;
const UNREADABLE = /[\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFD}]/gu;

export const strangeCharacters: TextCheck = {
  scope: 'text',
  ids: ['strange-character'],
  *run({ text }) {
    yield* matches('strange-character', text, INVISIBLE, () => '', true);
    yield* matches('strange-character', text, UNREADABLE);
  },
};
