// Characters taken for one another where the word says which is meant: 己 已 巳, 曰 日, 未 末 and their like.
import table from '#resources/checks/look-alike-words.json' with { type: 'json' };
import { matches, type TextCheck } from './check.ts';

/** What stands there, and what is meant. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(table.words).flatMap(([meant, forms]) => forms.map((form) => [form, meant])),
);
const ANY = new RegExp([...MEANT.keys()].join('|'), 'gu');
const NOT_AFTER = Object.entries(table.notAfter);
const NOT_BEFORE = Object.entries(table.notBefore);

export const lookAlikes: TextCheck = {
  scope: 'text',
  ids: ['look-alike'],
  *run({ text }) {
    for (const finding of matches('look-alike', text, ANY, ([word]) => MEANT.get(word))) {
      const { from, to } = finding;
      if (!isOfOtherWords(text.slice(from, to), text[from - 1], text[to])) yield finding;
    }
  },
};

/** True where a form is the end of one word and the beginning of another. */
function isOfOtherWords(form: string, before = '', after = ''): boolean {
  const says = (table: typeof NOT_AFTER, beside: string): boolean =>
    beside !== '' && table.some(([start, chars]) => form.startsWith(start) && chars.includes(beside));
  return says(NOT_AFTER, before) || says(NOT_BEFORE, after);
}
