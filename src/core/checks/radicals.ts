// Kangxi radicals, radical supplements and compatibility ideographs, which text from PDF has in place of ideographs.
// The ideographs are Unicode's own: compatibility decompositions, and a table for the supplement, which has none.
import supplement from '#resources/checks/radicals.json' with { type: 'json' };
import { matches, type TextCheck } from './check.ts';

const FOREIGN = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** Forms that Japanese print tells from the usual ones, in names above all. */
const JAPANESE = /[\uFA10-\uFA6D]/u;

const UNIFIED: ReadonlyMap<string, string> = new Map(Object.entries(supplement));

export const radicals: TextCheck = {
  scope: 'text',
  ids: ['radical-character'],
  *run({ text }, { language }) {
    const isPrinted = (char: string): boolean => language === 'ja' && JAPANESE.test(char);
    // Twelve characters of the block, 﨑 among them, are ideographs in their own right: nothing else is meant by them.
    for (const finding of matches('radical-character', text, FOREIGN, meant, true))
      if (finding.fix !== undefined && !isPrinted(text.slice(finding.from, finding.to))) yield finding;
  },
};

const meant = ([char]: RegExpExecArray): string => UNIFIED.get(char) ?? char.normalize('NFKC');
