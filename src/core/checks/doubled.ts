// Characters and words that stand twice where once is meant. Chinese doubles verbs, adjectives and measure words, so only
// particles and marks that are never doubled count; other scripts have a few words that may follow themselves.
import table from '#resources/checks/doubling.json' with { type: 'json' };
import { matches, type TextCheck } from './check.ts';
import { ofOtherWords } from './other-words.ts';

/** Three full stops and more are an ellipsis. */
const CHARACTER = new RegExp(`([${table.particles}])\\1(?!\\1)|([，、；：])\\2+|(?<!。)。。(?!。)`, 'gu');
/** With the marks of a vowelled text, which are no letters. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}-])(?!\p{Script=Han})([\p{L}\p{M}]{2,24}|[aA])(\s+)\1(?![\p{L}\p{M}\p{N}-])/giu;
const MAY_FOLLOW_ITSELF: ReadonlySet<string> = new Set(table.words);
const isOfOtherWords = ofOtherWords(table);

export const doubled: TextCheck = {
  scope: 'text',
  ids: ['doubled-character', 'doubled-word'],
  *run({ text, role }) {
    for (const finding of matches('doubled-character', text, CHARACTER, ([both]) => both[0]))
      if (!isOfOtherWords(text, finding.from, finding.to)) yield finding;
    if (role === 'verse' || role === 'table') return;
    for (const finding of matches('doubled-word', text, WORD, ([, word]) => word)) {
      const second = text.slice(finding.to - (finding.fix?.length ?? 0), finding.to);
      // Capitals are names, or a heading that ran into its text.
      if (second === second.toLowerCase() && !MAY_FOLLOW_ITSELF.has(second)) yield finding;
    }
  },
};
