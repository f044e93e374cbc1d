// The numbers that the model sees at each line: the line itself, its neighbours, the boundary before it and the one
// after it, and a few facts of the whole page. Most are 0 or 1; all lie near that range.
import { withCues } from './cues.ts';
import { type FeatureRows, LookList, type LookTable, RowWriter } from './feature-rows.ts';
import type { Line } from './lines.ts';
import type { Measures } from './measure.ts';
import { FACT_COUNT, type Habits, type PageEvidence, pageEvidence } from './page-evidence.ts';
import * as patterns from './patterns.ts';
import { CHAR_KINDS } from './script.ts';
import type { LineGeometry } from './types.ts';

/** Yes-or-no facts of a line by itself. */
const LINE_TESTS = withCues([
  ['ends-sentence', (line) => line.endsSentence],
  ['asks', ({ form }) => patterns.QUESTION_END.test(form.slice(-8))],
  ['abbreviated', ({ form }) => patterns.ABBREVIATED_END.test(form.slice(-8))],
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
  ['field', ({ form }) => patterns.FIELD.test(form.slice(0, 24))],
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
  ['soft-hyphens', ({ hasSoftHyphen }) => hasSoftHyphen],
  ['long-word', ({ longestWord }) => longestWord > 6],
]);
/** Where in a line's row the other features stand. */
const FIRST_KIND = LINE_TESTS.length;
const LAST_KIND = FIRST_KIND + CHAR_KINDS.length;
const WIDTH = LAST_KIND + CHAR_KINDS.length;
const INDENT = WIDTH + 1;
const WORDS = WIDTH + 2;
const SHORT = WIDTH + 3;
const ALWAYS = WIDTH + 4;
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
  'since-short',
  'until-short',
  'same-start',
  'size-change',
  'gap',
  'shift',
] as const;
const MEASURE = [
  'around',
  'before',
  'after',
  'far',
  'deficit',
  'before-after',
  'middle',
  'as-inside',
  'as-head',
  'head-rather',
  'whole-deficit',
] as const;
/** Yes-or-no facts of a line in its column. */
const STANCES = [
  'full',
  'indent-short',
  'short',
  'half',
  'overlong',
  'after-blank',
  'leaves-room',
  'torn',
  'narrower',
  'wider',
] as const;

/** Lines before and after a line whose looks its row holds, and those whose stances it holds. */
const LOOK_REACH = 2;
const STANCE_REACH = 3;
const STANCES_AT = LINE_SIZE * (2 * LOOK_REACH + 1);
const BOUNDARIES_AT = STANCES_AT + STANCES.length * (2 * STANCE_REACH + 1);
const MEASURES_AT = BOUNDARIES_AT + BOUNDARY.length * 2;
const FACTS_AT = MEASURES_AT + MEASURE.length * 3;
/** Features at one line. */
export const FEATURE_COUNT = FACTS_AT + FACT_COUNT;

/** Reads the features of lines `from` to below `to`; what it read before is written over. */
export type FeatureReader = (from: number, to: number) => FeatureRows;

/** Features of a page, read in stretches: all at once would take too much memory on an endless page. */
export function featureReader(
  lines: readonly Line[],
  measures: Measures,
  geometry: readonly (LineGeometry | undefined)[] | undefined,
): FeatureReader {
  const page = pageEvidence(lines, geometry, measures);
  let [out, room] = [new RowWriter(0, MOST), 0];
  return (from, to) => {
    const looks = lookTable(lines, from, to, LOOK_REACH, LINE_SIZE, 0, writeLook);
    const stances = lookTable(lines, from, to, STANCE_REACH, STANCES.length, STANCES_AT, (list, line, i) => {
      writeStance(list, line, lines[i - 1], lines[i + 1], i, measures);
    });
    if (to - from > room) {
      room = to - from;
      out = new RowWriter(room, MOST);
    }
    out.start();
    for (let i = from; i < to; i++) {
      out.begin();
      for (let near = -1; near <= 1; near++)
        writeLine(out, LINE_SIZE * (LOOK_REACH + near), lines[i + near], page.habits);
      for (let k = 0; k < 2; k++)
        writeBoundary(out, BOUNDARIES_AT + BOUNDARY.length * k, lines, i + k, measures, page);
      for (let k = 0; k < 3; k++)
        writeMeasure(out, MEASURES_AT + MEASURE.length * k, lines, i - 1 + k, measures, page.habits);
    }
    return { count: to - from, tables: [looks, stances], ...out.end(), facts: page.facts, factsAt: FACTS_AT };
  };
}

/** Looks of the lines from `reach` before `from` on, whose features begin at `at` for the first line of the reach. */
function lookTable(
  lines: readonly Line[],
  from: number,
  to: number,
  reach: number,
  size: number,
  at: number,
  write: (list: LookList, line: Line, i: number) => void,
): LookTable {
  const list = new LookList(size);
  const lookAt = Int32Array.from({ length: to - from + 2 * reach }, (_, k) => {
    const line = lines[from - reach + k];
    if (line === undefined) return -1;
    list.begin();
    write(list, line, from - reach + k);
    return list.end();
  });
  return { looks: list.all, lookAt, shifts: Array.from({ length: 2 * reach + 1 }, (_, k) => at + size * k) };
}

/** What is true of a line by itself. */
function writeLook(list: LookList, line: Line): void {
  for (let k = 0; k < LINE_TESTS.length; k++) if (LINE_TESTS[k]?.[1](line) === true) list.add(k);
  list.add(FIRST_KIND + CHAR_KINDS.indexOf(line.first));
  list.add(LAST_KIND + CHAR_KINDS.indexOf(line.last));
  if (line.form.length < 4) list.add(SHORT);
  list.add(ALWAYS);
}

/** How a line stands in its column, in the order of `STANCES`. */
function writeStance(
  list: LookList,
  line: Line,
  before: Line | undefined,
  next: Line | undefined,
  i: number,
  measures: Measures,
): void {
  const around = Math.max(measures.around[i] ?? 1, 1);
  const whole = measures.whole[i] ?? line.width;
  const deficit = around - line.width;
  const change = before === undefined ? 0 : line.width - before.width;
  if (deficit < 0.7) list.add(0);
  else if (deficit < 2.8) list.add(1);
  else list.add(2);
  if (line.width < around / 2) list.add(3);
  if (deficit < -1.5) list.add(4);
  if (line.blanksBefore > 0) list.add(5);
  if (next !== undefined && around - whole - next.firstWord > (next.isWide ? 0.4 : 0.3)) list.add(6);
  if (whole > line.width) list.add(7);
  if (change < -1.2) list.add(8);
  if (change > 1.2) list.add(9);
}

/** Features that a row can have beside looks and facts. */
const MOST = 3 * 3 + BOUNDARY.length * 2 + MEASURE.length * 3;

function writeLine(out: RowWriter, at: number, line: Line | undefined, { wordLength }: Habits): void {
  if (line === undefined) return;
  out.set(at + WIDTH, Math.min(line.width, 60) / 20);
  out.set(at + INDENT, Math.min(line.indent, 6) / 3);
  if (!line.isWide) out.set(at + WORDS, within(-2, (line.wordLength - wordLength) / 3, 2));
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
  const room = around - (measures.whole[right - 1] ?? a.width) - b.firstWord;
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
  out.set(at + 10, Math.min(Math.log2(1 + (measures.sinceShort[right - 1] ?? 0)), 6) / 4);
  out.set(at + 11, Math.min(Math.log2(1 + (measures.untilShort[right] ?? 0)), 6) / 4);
  page.boxesAt(right)?.forEach((value, k) => {
    out.set(at + 12 + k, value);
  });
}

function writeMeasure(
  out: RowWriter,
  at: number,
  lines: readonly Line[],
  i: number,
  measures: Measures,
  habits: Habits,
): void {
  const line = lines[i];
  if (line === undefined) return;
  const around = Math.max(measures.around[i] ?? 1, 1);
  const before = Math.max(measures.before[i] ?? 1, 1);
  const after = Math.max(measures.after[i] ?? 1, 1);
  const far = Math.max(measures.far[i] ?? 1, 1);
  const deficit = around - line.width;
  const asInside = (deficit - habits.inside) / habits.ragged;
  const asHead = (deficit - habits.atHead) / habits.ragged;
  out.set(at, Math.min(line.width / around, 2));
  out.set(at + 1, Math.min(line.width / before, 2));
  out.set(at + 2, Math.min(line.width / after, 2));
  out.set(at + 3, within(-1, (far - line.width) / 4, 2));
  out.set(at + 4, within(0, deficit, 4) / 4);
  out.set(at + 5, Math.min(before / after, 2));
  out.set(at + 6, around / 30);
  out.set(at + 7, within(-2, asInside / 2, 2));
  out.set(at + 8, within(-2, asHead / 2, 2));
  out.set(at + 9, within(-1, (Math.abs(asInside) - Math.abs(asHead)) / 2, 1));
  out.set(at + 10, within(-1, (around - (measures.whole[i] ?? line.width)) / 4, 2));
}

const within = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));
