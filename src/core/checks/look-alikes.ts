// Characters taken for one another where the word says which is meant: 己 已 巳, 曰 日, 未 末 and their like.
import table from '#resources/checks/look-alike-words.json' with { type: 'json' };
import { matches, type TextCheck } from './check.ts';
import { ofOtherWords } from './other-words.ts';

/** What stands there, and what is meant. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(table.words).flatMap(([meant, forms]) => forms.map((form) => [form, meant])),
);
const ANY = new RegExp([...MEANT.keys()].join('|'), 'gu');
const isOfOtherWords = ofOtherWords(table);

export const lookAlikes: TextCheck = {
  scope: 'text',
  ids: ['look-alike'],
  *run({ text }) {
    for (const finding of matches('look-alike', text, ANY, ([word]) => MEANT.get(word)))
      if (!isOfOtherWords(text, finding.from, finding.to)) yield finding;
  },
};
