// A series of section numerals with a gap: a second section without a first, a fourth after a second, or a first alone.
import { articlesById } from './articles-by-id.ts';
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

const NUMERAL = /^([（(]?)([一二三四五六七八九十]{1,3})[）)、．.]?$/u;
const DIGITS = '零一二三四五六七八九';

interface Numbered {
  readonly block: CheckedBlock;
  readonly value: number;
}

export const numerals: PageCheck = {
  scope: 'page',
  ids: ['numeral-gap'],
  *run(blocks, _facts, doc): Generator<PageFinding> {
    const articles = articlesById(doc);
    // A series in brackets stands within one without.
    const series = Map.groupBy(blocks.flatMap(numberedIn), ({ block, kind }) => `${kind} ${block.article}`);
    for (const own of series.values()) {
      const [first, second] = own;
      const article = articles.get(first?.block.article ?? '');
      const beganElsewhere =
        article !== undefined && (article.incomplete.includes('start') || article.continuedFrom !== null);
      let before = beganElsewhere ? null : 0;
      for (const { block, value } of own) {
        if (before !== null && value !== before + 1 && value !== 1) yield gap(block);
        before = value;
      }
      const goesOn =
        article === undefined || article.incomplete.includes('end') || article.continues !== null;
      if (first?.value === 1 && second === undefined && !goesOn)
        yield { ...gap(first.block), severity: 'hint', message: 'numeral-alone' };
    }
  },
};

const gap = (block: CheckedBlock): PageFinding => ({
  check: 'numeral-gap',
  block,
  from: 0,
  to: block.text.length,
  isWhole: true,
});

/** The number of a block that is a section numeral. */
function numberedIn(block: CheckedBlock): (Numbered & { readonly kind: string })[] {
  const { text, role } = block;
  if (role !== 'subheading' && role !== 'paragraph') return [];
  const [, kind = '', numeral] = NUMERAL.exec(text.trim()) ?? [];
  if (numeral === undefined) return [];
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const value = (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
  return [{ block, value, kind: kind === '' ? 'bare' : 'bracketed' }];
}
