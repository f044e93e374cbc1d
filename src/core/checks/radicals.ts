// Kangxi radicals, radical supplements and compatibility ideographs, which text from PDF has in place of ideographs.
// The ideographs are Unicode's own: compatibility decompositions, and a table for the supplement, which has none.
import supplement from '#resources/checks/radicals.json' with { type: 'json' };
import { matches, type TextCheck } from './check.ts';

const FOREIGN = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

const UNIFIED: ReadonlyMap<string, string> = new Map(Object.entries(supplement));

export const radicals: TextCheck = {
  scope: 'text',
  ids: ['radical-character'],
  run: ({ text }) =>
    matches(
      'radical-character',
      text,
      FOREIGN,
      ([char]) => UNIFIED.get(char) ?? (char.normalize('NFKC') === char ? undefined : char.normalize('NFKC')),
      true,
    ),
};
