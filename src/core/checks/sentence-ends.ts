// Sentences and blocks that do not end together: a paragraph that ends without the end of a sentence, whose rest may
// stand elsewhere, and one that goes on after a line that ends short, where another may begin.
import { type Run, runsOf } from '../document/runs.ts';
import { isPerson } from '../model/words.ts';
import { DATELINE } from '../structure/patterns.ts';
import { emsOf } from '../structure/width.ts';
import type { CheckedBlock, TextCheck, TextFinding } from './check.ts';

const LONG_ENOUGH = 24;
const OPEN = /[\p{L}\p{N}，、,;；،؛]$/u;
/** A date or a name at the end of a short line says who wrote it when. */
const SIGNED = /(?:\d{4}|\d[日號号])$/u;
const SENTENCE_END = /[。！？!?.؟۔][”’」』）)»"]*\s*$/u;
const NEW_SENTENCE = /^[\s“„«「『"（(]*[\p{Lu}\p{Lo}\d]/u;
const ABBREVIATION = /(?:^|[\s.])\p{L}{1,4}\.\s*$/u;
/** Share of the measure that a last line fills at most, to be told from one that is merely loose. */
const SHORT = 0.6;
/** Ems of a line that say where it ends; a mark or a word alone is what extraction broke off. */
const FRAGMENT = 2;
/** Lines of a block below which its measure is not known. */
const LINES = 4;

export const sentenceEnds: TextCheck = {
  scope: 'text',
  ids: ['sentence-open', 'end-in-block'],
  *run(block) {
    if (block.role !== 'paragraph') return;
    yield* endsWithin(block);
    const { text } = block;
    const end = text.trimEnd().length;
    if (end < LONG_ENOUGH || !OPEN.test(text.slice(0, end))) return;
    if (end < LONG_ENOUGH * 2 && SIGNED.test(text.slice(0, end))) return;
    yield { check: 'sentence-open', from: end - 1, to: end };
  },
};

/** Of several such lines in a row each is the entry of a list. */
const opensReport = (run: Run | undefined): boolean => run !== undefined && DATELINE.test(run.text);

/** Seams by the machine after a sentence that ends short, or before what opens a report. */
function* endsWithin({ node }: CheckedBlock): Generator<TextFinding> {
  const runs = runsOf(node);
  if (runs.length < 2) return;
  const widths = runs.map(({ text }) => emsOf(text.trim()));
  const measure = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.75)] ?? 0;
  for (const [i, left] of runs.entries()) {
    const right = runs[i + 1];
    if (right === undefined || isPerson(right.by) || left.text.endsWith('\n')) continue;
    if (!SENTENCE_END.test(left.text) || ABBREVIATION.test(left.text)) continue;
    const ends = left.start + left.text.trimEnd().length;
    const width = widths[i] ?? 0;
    const isShort = runs.length >= LINES && width > FRAGMENT && width <= measure * SHORT;
    if (isShort && NEW_SENTENCE.test(right.text)) yield { check: 'end-in-block', from: ends - 1, to: ends };
    else if (opensReport(right) && !opensReport(left) && !opensReport(runs[i + 2]))
      yield { check: 'end-in-block', from: ends - 1, to: ends, message: 'report-in-block' };
  }
}
