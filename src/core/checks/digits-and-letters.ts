// Digits read as letters and letters read as digits, where what stands around them says which they are.
import { matches, type TextCheck, type TextFinding } from './check.ts';

const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };
/** A number with letters that look like digits, and no others: H2O2 is none. */
const NUMBER = /(?<![A-Za-z\d])[\dOoIl]*\d[\dOoIl]*(?![A-Za-z\d])/gu;
/** What a letter before may mean (O157, I95), or one behind (100l.), is left alone. */
const IN_NUMBER = /(?<=\d)[OoIl]+(?=\d)|^l+(?=\d)|^I+(?=\d{3})|(?<=\d{2})[OI]+$/gu;
const BEFORE_UNIT = /(?<=\d)[ol](?=[年月日号號时時分元人家个個])/gu;
/** In each script letters of its own; a digit that is like none of them has no fix. */
const LETTERS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/(?<=(?=\p{Script=Latin})\p{Ll})[01](?=\p{Ll})/gu, { '0': 'o', '1': 'l' }],
  [/(?<=(?=\p{Script=Cyrillic})\p{Ll})[01](?=\p{Ll})/gu, { '0': 'о' }],
  [/(?<=(?=\p{Script=Greek})\p{Ll})[01](?=\p{Ll})/gu, { '0': 'ο' }],
];

const inDigits = ([letters]: RegExpExecArray): string =>
  letters.replace(/./gu, (letter) => DIGIT_OF[letter] ?? letter);

export const digitsAndLetters: TextCheck = {
  scope: 'text',
  ids: ['letter-for-digit', 'digit-for-letter'],
  *run({ text }): Generator<TextFinding> {
    for (const { 0: number, index } of text.matchAll(NUMBER)) {
      for (const finding of matches('letter-for-digit', number, IN_NUMBER, inDigits))
        yield { ...finding, from: index + finding.from, to: index + finding.to };
    }
    yield* matches('letter-for-digit', text, BEFORE_UNIT, inDigits);
    for (const [pattern, letters] of LETTERS)
      yield* matches('digit-for-letter', text, pattern, ([digit]) => letters[digit]);
  },
};
