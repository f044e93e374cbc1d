// Digits and letters of the width that the page does not use, and half-width marks between ideographs.
import { matches, type TextCheck } from './check.ts';

const FULL = /[０-９Ａ-Ｚａ-ｚ]+/gu;
const MARK = /(?<=[\u4E00-\u9FFF\u3400-\u4DBF])[,;:?!](?=[\u4E00-\u9FFF\u3400-\u4DBF“「《]|$)/gu;
const FULL_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

export const widths: TextCheck = {
  scope: 'text',
  ids: ['width-mixed'],
  *run({ text }, { habits }) {
    if (!habits.fullWidth)
      yield* matches('width-mixed', text, FULL, ([found]) => found.normalize('NFKC'), true);
    yield* matches('width-mixed', text, MARK, ([mark]) => FULL_MARKS[mark], true);
  },
};
