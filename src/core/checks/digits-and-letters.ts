// Digits read as letters and letters read as digits, where what stands around them says which they are.
import { matches, type TextCheck } from './check.ts';

const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', S: '5', B: '8', Z: '2' };
const LETTER_OF: Readonly<Record<string, string>> = { '0': 'o', '1': 'l' };
const IN_NUMBER = /(?<=\d)[OoIl](?=\d)|(?<=\d{2})[OoIl](?![A-Za-z])|(?<![A-Za-z])[OIl](?=\d{2})/gu;
const IN_WORD = /(?<=\p{Ll})[01](?=\p{Ll})/gu;

export const digitsAndLetters: TextCheck = {
  scope: 'text',
  ids: ['letter-for-digit', 'digit-for-letter'],
  *run({ text }) {
    yield* matches('letter-for-digit', text, IN_NUMBER, ([char]) => DIGIT_OF[char]);
    yield* matches('digit-for-letter', text, IN_WORD, ([char]) => LETTER_OF[char]);
  },
};
