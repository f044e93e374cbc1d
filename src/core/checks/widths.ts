// Digits, letters and marks of the width that the page does not use.
import { type CheckedBlock, matches, type PageFacts, type TextCheck, type TextFinding } from './check.ts';

const HAN = '[\\u3400-\\u4DBF\\u4E00-\\u9FFF]';
const FULL = /[０-９Ａ-Ｚａ-ｚ]+/gu;
const HALF = new RegExp(
  `(?<=${HAN}|[０-９Ａ-Ｚａ-ｚ，。])[0-9A-Za-z]+(?=${HAN}|[０-９Ａ-Ｚａ-ｚ，。])`,
  'gu',
);
const MARK = new RegExp(`(?<=${HAN})[,;:?!](?=${HAN}|[“「《]|$)`, 'gu');
const BRACKET = new RegExp(`\\((?=[^()]*${HAN}[^()]*\\))|(?<=\\([^()]*${HAN}[^()]*)\\)`, 'gu');
const STRAIGHT = /"/gu;
const WIDE = /^(?:zh|ja)\b/;
/** A digit of full width that is a number by itself. */
const SINGLE = /(?<![0-9０-９])[０-９](?![0-9０-９Ａ-Ｚａ-ｚ])/uy;

export const widths: TextCheck = {
  scope: 'text',
  ids: ['width-mixed'],
  *run(block, facts) {
    const { text } = block;
    const { habits, language } = facts;
    const isUsual = ({ from }: TextFinding): boolean => {
      SINGLE.lastIndex = from;
      return habits.fullSingles && language === 'ja' && SINGLE.test(text);
    };
    const others = habits.fullWidth
      ? matches('width-mixed', text, HALF, ([found]) => fullWidth(found))
      : matches('width-mixed', text, FULL, ([found]) => found.normalize('NFKC'), true);
    for (const finding of others) if (!isUsual(finding)) yield finding;
    if (!WIDE.test(language)) return;
    yield* matches('width-mixed', text, MARK, ([mark]) => fullWidth(mark), true);
    if (!habits.halfMarks) yield* halfMarks(block, facts);
  },
};

/** Brackets and straight quotation marks among ideographs, on a page that has those of full width. */
function* halfMarks({ text }: CheckedBlock, { language }: PageFacts): Generator<TextFinding> {
  yield* matches('width-mixed', text, BRACKET, ([mark]) => fullWidth(mark), true);
  const straight = [...matches('width-mixed', text, STRAIGHT)];
  const [opening, closing] = language.startsWith('zh-Hans') ? ['“', '”'] : ['「', '」'];
  // Marks that do not come in pairs may be inches or seconds.
  if (straight.length % 2 === 1 || !new RegExp(HAN, 'u').test(text)) return;
  for (const [i, finding] of straight.entries())
    yield { ...finding, fix: (i % 2 === 0 ? opening : closing) ?? '', isForAll: true };
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
