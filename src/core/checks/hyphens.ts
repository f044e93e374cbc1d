// Hyphens left in mid-word where lines were joined: the page has the word without one.
import { matches, type TextCheck } from './check.ts';

const DIVIDED = /(?<![\p{L}-])\p{L}{2,}[-\u2010\u00AC\u2E17] ?\p{Ll}{2,}(?![\p{L}-])/gu;

export const hyphens: TextCheck = {
  scope: 'text',
  ids: ['hyphen-in-word'],
  *run({ text }, { habits }) {
    for (const finding of matches('hyphen-in-word', text, DIVIDED, ([word]) =>
      word.replace(/[^\p{L}]/gu, ''),
    )) {
      if (finding.fix !== undefined && habits.words.has(finding.fix.toLowerCase())) yield finding;
    }
  },
};
