// The numbers that the model sees at each line: the line itself, its neighbours, the boundary before it and the one
// after it, and a few facts of the whole page. Most are 0 or 1; all lie near that range.
import { withCues } from './cues.ts';
import { type FeatureRows, LookList, RowWriter } from './feature-rows.ts';
import type { Line } from './lines.ts';
import { columnMeasures, type Measures } from './measure.ts';
import type { PageEvidence } from './page-evidence.ts';
import * as patterns from './patterns.ts';
import { CHAR_KINDS } from './script.ts';

/** Yes-or-no facts of a line by itself. */
const LINE_TESTS = withCues([
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
  ['title-case', ({ form, first }) => first === 'upper' && /^(?:\p{Lu}\S* ?){2,4}$/u.test(form.slice(0, 60))],
  ['few-letters', ({ form }) => !/\p{L}/u.test(form)],
  ['trailed', ({ isTrailed }) => isTrailed],
  ['justified', ({ isJustified }) => isJustified],
  ['indented', ({ indent }) => indent > 0.6],
  ['bracketed', ({ form }) => /^[（(【[].*[）)】\]]$/u.test(form.slice(0, 80))],
  ['one-word', ({ form, isWide }) => !isWide && !form.includes(' ')],
]);
/** Where in a line's row the other features stand. */
const FIRST_KIND = LINE_TESTS.length;
const LAST_KIND = FIRST_KIND + CHAR_KINDS.length;
const WIDTH = LAST_KIND + CHAR_KINDS.length;
const INDENT = WIDTH + 1;
const SHORT = WIDTH + 2;
const ALWAYS = WIDTH + 3;
const LINE_SIZE = ALWAYS + 1;
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
const BOUNDARIES_AT = LINE_SIZE * 3;
const MEASURES_AT = BOUNDARIES_AT + BOUNDARY.length * 2;
/** Where the facts of the page begin, which are the same at each line. */
const FACTS_AT = MEASURES_AT + MEASURE.length * 2;
/** Features at one line. */
export const FEATURE_COUNT = FACTS_AT + 12;

/** How much further on a look stands in the row for the line before, the line itself and the line after. */
const SHIFTS: readonly number[] = [0, LINE_SIZE, LINE_SIZE * 2];

/** Reads the features of lines `from` to below `to`. */
export type FeatureReader = (from: number, to: number) => FeatureRows;

/** Features of a page, read in stretches: all at once would take too much memory on an endless page. */
export function featureReader(lines: readonly Line[], page: PageEvidence): FeatureReader {
  const measures = columnMeasures(lines);
  return (from, to) => {
    const looks = new LookList(LINE_SIZE);
    const lookAt = new Int32Array(to - from + 2);
    for (let k = 0; k < lookAt.length; k++) {
      const line = lines[from - 1 + k];
      lookAt[k] = line === undefined ? -1 : lookOf(line, looks);
    }
    const out = new RowWriter(to - from, MOST);
    for (let i = from; i < to; i++) {
      out.begin();
      for (const near of [0, 1, 2]) writeLine(out, LINE_SIZE * near, lines[i - 1 + near]);
      for (const k of [0, 1])
        writeBoundary(out, BOUNDARIES_AT + BOUNDARY.length * k, lines, i + k, measures, page);
      for (const k of [0, 1]) writeMeasure(out, MEASURES_AT + MEASURE.length * k, lines, i - 1 + k, measures);
    }
    return {
      count: to - from,
      looks: looks.all,
      lookAt,
      ...out.end(),
      facts: page.facts,
      factsAt: FACTS_AT,
      shifts: SHIFTS,
    };
  };
}

/** The number of a line's look: what is true of it by itself. */
function lookOf(line: Line, looks: LookList): number {
  looks.begin();
  for (let k = 0; k < LINE_TESTS.length; k++) if (LINE_TESTS[k]?.[1](line) === true) looks.add(k);
  looks.add(FIRST_KIND + CHAR_KINDS.indexOf(line.first));
  looks.add(LAST_KIND + CHAR_KINDS.indexOf(line.last));
  if (line.form.length < 4) looks.add(SHORT);
  looks.add(ALWAYS);
  return looks.end();
}

/** Features that a row can have beside looks and facts. */
const MOST = 2 * 3 + (BOUNDARY.length + MEASURE.length) * 2;

function writeLine(out: RowWriter, at: number, line: Line | undefined): void {
  if (line === undefined) return;
  out.set(at + WIDTH, Math.min(line.width, 60) / 20);
  out.set(at + INDENT, Math.min(line.indent, 6) / 3);
}

function writeBoundary(
  out: RowWriter,
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
  out.set(at, b.blanksBefore > 0);
  out.set(at + 1, Math.min(b.blanksBefore, 4) / 4);
  out.set(at + 2, room > (b.isWide ? 0.4 : 0.3));
  out.set(at + 3, Math.max(-2, Math.min(room, 6)) / 4);
  out.set(at + 4, Math.max(0, 1 - a.width / around));
  out.set(at + 5, page.seenTogether[right] ?? 0);
  out.set(at + 6, page.quoteOpen[right] ?? 0);
  out.set(at + 7, change < -1.2);
  out.set(at + 8, change > 1.2);
  out.set(at + 9, Math.abs(change) < 0.35);
  page.boxesAt(right)?.forEach((value, k) => {
    out.set(at + 10 + k, value);
  });
}

function writeMeasure(
  out: RowWriter,
  at: number,
  lines: readonly Line[],
  i: number,
  measures: Measures,
): void {
  const line = lines[i];
  if (line === undefined) return;
  const around = Math.max(measures.around[i] ?? 1, 1);
  const before = Math.max(measures.before[i] ?? 1, 1);
  const after = Math.max(measures.after[i] ?? 1, 1);
  const deficit = around - line.width;
  out.set(at, Math.min(line.width / around, 2));
  out.set(at + 1, Math.min(line.width / before, 2));
  out.set(at + 2, Math.min(line.width / after, 2));
  out.set(at + 3, deficit < 0.7);
  out.set(at + 4, deficit >= 0.7 && deficit < 2.8);
  out.set(at + 5, deficit >= 2.8);
  out.set(at + 6, Math.max(0, Math.min(deficit, 4)) / 4);
  out.set(at + 7, deficit < -1.5);
  out.set(at + 8, Math.min(before / after, 2));
  out.set(at + 9, around / 30);
}
