// The numbers that the model sees at each line: the line itself, its neighbours, the boundary before it and the one
// after it, and a few facts of the whole page. Most are 0 or 1; all lie near that range.
import type { Line } from './lines.ts';
import { columnMeasures, type Measures } from './measure.ts';
import type { PageEvidence } from './page-evidence.ts';
import * as patterns from './patterns.ts';
import { CHAR_KINDS } from './script.ts';

/** Yes-or-no facts of a line by itself. */
const LINE_TESTS: readonly (readonly [string, (line: Line) => boolean])[] = [
  ['ends-sentence', (line) => line.endsSentence],
  ['byline', ({ form }) => form.length < 60 && patterns.BYLINE.test(form)],
  ['dateline', ({ form }) => patterns.DATELINE.test(form.slice(0, 60))],
  ['credit', ({ form }) => patterns.CREDIT.test(form.slice(-50))],
  ['credit-only', ({ form }) => form.length < 50 && patterns.CREDIT_ONLY.test(form)],
  ['jump-to', ({ form }) => form.length < 50 && patterns.JUMP_TO.test(form)],
  ['jump-from', ({ form }) => form.length < 50 && patterns.JUMP_FROM.test(form)],
  ['folio', ({ form }) => form.length < 50 && patterns.FOLIO.test(form)],
  ['note', ({ form }) => patterns.NOTE.test(form.slice(0, 24))],
  ['staff', ({ form }) => form.length < 60 && patterns.STAFF.test(form)],
  ['instalment', ({ form }) => form.length < 20 && patterns.INSTALMENT.test(form)],
  ['label', ({ form }) => patterns.LABEL.test(form.slice(0, 12))],
  ['list-item', ({ form }) => patterns.LIST_ITEM.test(form.slice(0, 8))],
  ['caption-mark', ({ form }) => patterns.CAPTION_MARK.test(form.slice(0, 12))],
  ['numeral-only', ({ form }) => form.length < 6 && patterns.NUMERAL_ONLY.test(form)],
  ['table-row', ({ text }) => patterns.TABLE_ROW.test(text.slice(0, 200))],
  ['wide', ({ isWide }) => isWide],
  ['has-space', ({ form }) => form.includes(' ')],
  ['has-stop-inside', ({ form }) => /[。！？.!?]./u.test(form)],
  ['has-comma', ({ form }) => /[，、,；;]/u.test(form)],
  ['has-digit', ({ form }) => /\d/.test(form)],
  ['all-capitals', ({ form }) => /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(form.slice(0, 80))],
  ['title-case', ({ form }) => /^(?:\p{Lu}\S* ?){2,4}$/u.test(form.slice(0, 60))],
  ['few-letters', ({ form }) => !/\p{L}/u.test(form)],
  ['trailed', ({ isTrailed }) => isTrailed],
  ['justified', ({ isJustified }) => isJustified],
  ['indented', ({ indent }) => indent > 0.6],
  ['bracketed', ({ form }) => /^[（(【[].*[）)】\]]$/u.test(form.slice(0, 80))],
  ['one-word', ({ form, isWide }) => !isWide && !form.includes(' ')],
];
const LINE_SIZE = LINE_TESTS.length + CHAR_KINDS.length * 2 + 4;
const BOUNDARY = [
  'blank',
  'blanks',
  'fits',
  'slack',
  'room-left',
  'seen-on-page',
  'quote-open',
  'narrower',
  'wider',
  'same-width',
  'same-start',
  'size-change',
  'gap',
  'shift',
] as const;
const MEASURE = [
  'around',
  'before',
  'after',
  'deficit-none',
  'deficit-indent',
  'deficit-more',
  'above-full',
  'wider-than-around',
  'before-after',
  'middle',
] as const;
const CONTEXT_SIZE = MEASURE.length;
/** Features at one line. */
export const FEATURE_COUNT = LINE_SIZE * 3 + BOUNDARY.length * 2 + CONTEXT_SIZE * 2 + 12;

/** Reads the features of lines `from` to below `to`, one row of `FEATURE_COUNT` after another. */
export type FeatureReader = (from: number, to: number) => Float32Array;

/** Features of a page, read in stretches: all at once would take too much memory on an endless page. */
export function featureReader(lines: readonly Line[], page: PageEvidence): FeatureReader {
  const measures = columnMeasures(lines);
  return (from, to) => {
    const low = Math.max(0, from - 1);
    const high = Math.min(lines.length, to + 1);
    const own = new Float32Array((high - low) * LINE_SIZE);
    lines.slice(low, high).forEach((line, k) => {
      writeLine(own, k * LINE_SIZE, line);
    });
    const rows = new Float32Array((to - from) * FEATURE_COUNT);
    for (let i = from; i < to; i++) {
      let at = (i - from) * FEATURE_COUNT;
      for (const near of [i - 1, i, i + 1]) {
        if (near >= low && near < high)
          rows.set(own.subarray((near - low) * LINE_SIZE, (near - low + 1) * LINE_SIZE), at);
        at += LINE_SIZE;
      }
      for (const right of [i, i + 1]) {
        writeBoundary(rows, at, lines, right, measures, page);
        at += BOUNDARY.length;
      }
      for (const near of [i - 1, i]) {
        writeMeasure(rows, at, lines, near, measures);
        at += CONTEXT_SIZE;
      }
      rows.set(page.facts, at);
    }
    return rows;
  };
}

function writeLine(out: Float32Array, at: number, line: Line): void {
  LINE_TESTS.forEach(([, test], k) => {
    if (test(line)) out[at + k] = 1;
  });
  const kinds = at + LINE_TESTS.length;
  out[kinds + CHAR_KINDS.indexOf(line.first)] = 1;
  out[kinds + CHAR_KINDS.length + CHAR_KINDS.indexOf(line.last)] = 1;
  const rest = kinds + CHAR_KINDS.length * 2;
  out[rest] = Math.min(line.width, 60) / 20;
  out[rest + 1] = Math.min(line.indent, 6) / 3;
  out[rest + 2] = line.form.length < 4 ? 1 : 0;
  out[rest + 3] = 1;
}

function writeBoundary(
  out: Float32Array,
  at: number,
  lines: readonly Line[],
  right: number,
  measures: Measures,
  page: PageEvidence,
): void {
  const [a, b] = [lines[right - 1], lines[right]];
  if (a === undefined || b === undefined) return;
  const around = Math.max(measures.around[right - 1] ?? 1, 1);
  const room = around - a.width - b.firstWord;
  const change = b.width - a.width;
  out[at] = b.blanksBefore > 0 ? 1 : 0;
  out[at + 1] = Math.min(b.blanksBefore, 4) / 4;
  out[at + 2] = room > (b.isWide ? 0.4 : 0.3) ? 1 : 0;
  out[at + 3] = Math.max(-2, Math.min(room, 6)) / 4;
  out[at + 4] = Math.max(0, 1 - a.width / around);
  out[at + 5] = page.seenTogether[right] ?? 0;
  out[at + 6] = page.quoteOpen[right] ?? 0;
  out[at + 7] = change < -1.2 ? 1 : 0;
  out[at + 8] = change > 1.2 ? 1 : 0;
  out[at + 9] = Math.abs(change) < 0.35 ? 1 : 0;
  page.writeGeometry(out, at + 10, right);
}

function writeMeasure(
  out: Float32Array,
  at: number,
  lines: readonly Line[],
  i: number,
  measures: Measures,
): void {
  const line = lines[i];
  if (line === undefined) return;
  const [around, before, after] = [measures.around, measures.before, measures.after].map((m) =>
    Math.max(m[i] ?? 1, 1),
  );
  const deficit = (around ?? 1) - line.width;
  out[at] = Math.min(line.width / (around ?? 1), 2);
  out[at + 1] = Math.min(line.width / (before ?? 1), 2);
  out[at + 2] = Math.min(line.width / (after ?? 1), 2);
  out[at + 3] = deficit < 0.7 ? 1 : 0;
  out[at + 4] = deficit >= 0.7 && deficit < 2.8 ? 1 : 0;
  out[at + 5] = deficit >= 2.8 ? 1 : 0;
  out[at + 6] = Math.max(0, Math.min(deficit, 4)) / 4;
  out[at + 7] = deficit < -1.5 ? 1 : 0;
  out[at + 8] = Math.min((before ?? 1) / (after ?? 1), 2);
  out[at + 9] = (around ?? 0) / 30;
}
