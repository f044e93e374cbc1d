// Characters and words that stand twice where once is meant. Chinese doubles verbs, adjectives and measure words, so only
// particles and marks that are never doubled count; English has a few words that may follow themselves.
import { matches, type TextCheck } from './check.ts';

const CHARACTER = /([的是在与與及从從被])\1(?!\1)|([，。、；：])\2+/gu;
const WORD = /(?<![\p{L}\p{N}-])(\p{L}{2,}|[aA])(\s+)\1(?![\p{L}\p{N}-])/giu;
const MAY_FOLLOW_ITSELF: ReadonlySet<string> = new Set([
  'had',
  'that',
  'who',
  'bye',
  'hear',
  'nous',
  'vous',
  'die',
  'der',
]);

export const doubled: TextCheck = {
  scope: 'text',
  ids: ['doubled-character', 'doubled-word'],
  *run({ text, role }) {
    yield* matches('doubled-character', text, CHARACTER, ([, char, mark]) => char ?? mark);
    if (role === 'verse' || role === 'table') return;
    for (const finding of matches('doubled-word', text, WORD, ([, word]) => word)) {
      const { fix } = finding;
      const isCommon = fix !== undefined && fix === fix.toLowerCase();
      if (isCommon && !MAY_FOLLOW_ITSELF.has(fix)) yield finding;
    }
  },
};
