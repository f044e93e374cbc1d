// A series of section numerals with a gap: a second section without a first, or a fourth after a second.
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

const NUMERAL = /^[（(]?([一二三四五六七八九十]{1,3})[）)、．.]?$/u;
const DIGITS = '零一二三四五六七八九';

export const numerals: PageCheck = {
  scope: 'page',
  ids: ['numeral-gap'],
  *run(blocks): Generator<PageFinding> {
    const last = new Map<string | null, number>();
    for (const block of blocks) {
      const value = numeralOf(block);
      if (value === null) continue;
      const before = last.get(block.article) ?? 0;
      if (value !== before + 1 && value !== 1)
        yield { check: 'numeral-gap', block, from: 0, to: block.text.length, isWhole: true };
      last.set(block.article, value);
    }
  },
};

/** The number of a block that is a section numeral. */
function numeralOf({ text, role }: CheckedBlock): number | null {
  if (role !== 'subheading' && role !== 'paragraph') return null;
  const numeral = NUMERAL.exec(text.trim())?.[1];
  if (numeral === undefined) return null;
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
