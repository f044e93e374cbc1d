// A series of section numerals with a gap: a second section without a first, a fourth after a second, or a first alone.
import { numberIn } from '../page/han-number.ts';
import { articlesById } from './articles-by-id.ts';
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

const NUMERAL = /^([（(]?)([一二三四五六七八九十]{1,3})[）)、．.]?$/u;

interface Numbered {
  readonly block: CheckedBlock;
  readonly value: number;
  /** A series in brackets stands within one without. */
  readonly isBracketed: boolean;
}

export const numerals: PageCheck = {
  scope: 'page',
  ids: ['numeral-gap'],
  *run(blocks, _facts, doc): Generator<PageFinding> {
    const articles = articlesById(doc);
    const series = Map.groupBy(
      blocks.flatMap(numberedIn),
      ({ block, isBracketed }) => `${isBracketed} ${block.article}`,
    );
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
function numberedIn(block: CheckedBlock): Numbered[] {
  const { text, role } = block;
  if (role !== 'subheading' && role !== 'paragraph') return [];
  const [, bracket, numeral] = NUMERAL.exec(text.trim()) ?? [];
  return numeral === undefined ? [] : [{ block, value: numberIn(numeral), isBracketed: bracket !== '' }];
}
