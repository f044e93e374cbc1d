// The measure of the column around each line: how wide full lines are before it, after it and on both sides.
import type { Line } from './lines.ts';
import type { CharKind } from './script.ts';

export interface Measures {
  /** By index of the line, in ems. */
  readonly around: Float32Array;
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** On both sides, further off. */
  readonly far: Float32Array;
  /** Width of the printed line up to and with this one, where extraction tore it into several. */
  readonly whole: Float32Array;
  /** How many lines above and with this one have come since a line that fell short or a blank; below it, until one. */
  readonly sinceShort: Uint16Array;
  readonly untilShort: Uint16Array;
}

const REACH = 6;
const FAR_REACH = 14;

/** Second widest of each neighbourhood: one overlong line is no measure, and a few short ones do not lower it. */
export function columnMeasures(lines: readonly Line[]): Measures {
  const widths = Float32Array.from(lines, ({ width }) => width);
  const around = over(widths, REACH, REACH);
  return {
    around,
    before: over(widths, REACH, 0),
    after: over(widths, 0, REACH),
    far: over(widths, FAR_REACH, FAR_REACH),
    whole: wholeWidths(lines, around),
    ...shortLines(lines, around),
  };
}

/** A line so far short of the measure, in ems, ends something. */
const SHORT = 3;

function shortLines(
  lines: readonly Line[],
  around: Float32Array,
): Pick<Measures, 'sinceShort' | 'untilShort'> {
  const sinceShort = new Uint16Array(lines.length);
  const untilShort = new Uint16Array(lines.length);
  const isEnd = (i: number): boolean =>
    (around[i] ?? 0) - (lines[i]?.width ?? 0) > SHORT || (lines[i + 1]?.blanksBefore ?? 0) > 0;
  for (let i = 0; i < lines.length; i++)
    sinceShort[i] = i === 0 || isEnd(i - 1) ? 0 : Math.min(99, (sinceShort[i - 1] ?? 0) + 1);
  for (let i = lines.length - 1; i >= 0; i--)
    untilShort[i] = isEnd(i) ? 0 : Math.min(99, (untilShort[i + 1] ?? 0) + 1);
  return { sinceShort, untilShort };
}

/** Marks side by side are set closer, and there some tools end a line; others leave a space where they tore it. */
function wholeWidths(lines: readonly Line[], around: Float32Array): Float32Array {
  const whole = new Float32Array(lines.length);
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const sum = (whole[i - 1] ?? 0) + line.width;
    const measure = around[i] ?? 0;
    const isPiece = (whole[i - 1] ?? 0) > (before?.width ?? 0);
    const isTorn =
      before !== undefined &&
      sum < measure + 0.8 &&
      (before.isTrailed ||
        (isMark(before.last) && isMark(line.first)) ||
        // What stood in brackets came out by itself: the rest of the line is torn from it as well.
        (isPiece && before.isWide && before.last === 'closing' && sum > measure - 2.5));
    whole[i] = isTorn ? sum : line.width;
  });
  return whole;
}

const MARKS: ReadonlySet<CharKind> = new Set(['stop', 'comma', 'colon', 'quote', 'opening', 'closing']);
const isMark = (kind: CharKind): boolean => MARKS.has(kind);

/** For each line the width that a fifth of the lines exceed from `back` before it to `ahead` after it. */
function over(widths: Float32Array, back: number, ahead: number): Float32Array {
  const found = new Float32Array(widths.length);
  // The widths of the window that moves over the lines, in order.
  const near = new Float32Array(back + ahead + 2);
  let count = 0;
  const add = (width: number): void => {
    let at = count++;
    for (; at > 0 && (near[at - 1] ?? 0) > width; at--) near[at] = near[at - 1] ?? 0;
    near[at] = width;
  };
  const remove = (width: number): void => {
    count--;
    for (let at = near.indexOf(width); at < count; at++) near[at] = near[at + 1] ?? 0;
  };
  for (let i = 0; i < Math.min(ahead, widths.length); i++) add(widths[i] ?? 0);
  for (let i = 0; i < widths.length; i++) {
    if (i + ahead < widths.length) add(widths[i + ahead] ?? 0);
    if (i > back) remove(widths[i - back - 1] ?? 0);
    found[i] = near[Math.floor((count - 1) * 0.8)] ?? 0;
  }
  return found;
}
