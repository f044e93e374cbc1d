// Why a boundary was decided so: what can be seen there, as short codes that the interface has words for.
import { ROLES, type Role } from '#core/model/words.ts';
import type { Line } from './lines.ts';
import type { Measures } from './measure.ts';
import * as patterns from './patterns.ts';
import { BOUNDARY_CODES, type ReasonCode } from './reason-codes.ts';

/** Every set of `BOUNDARY_CODES`, by one bit each: an endless page has as many boundaries as lines, and all share these. */
const SETS: readonly (readonly ReasonCode[])[] = Array.from(
  { length: 1 << BOUNDARY_CODES.length },
  (_, bits) => BOUNDARY_CODES.filter((_code, k) => (bits & (1 << k)) !== 0),
);

/** What stands at the boundary before line `i`, and whether it speaks for a break or a join. */
export function reasonsAt(
  lines: readonly Line[],
  i: number,
  measures: Measures,
  isBreak: boolean,
): readonly ReasonCode[] {
  const [left, right] = [lines[i - 1], lines[i]];
  if (left === undefined || right === undefined) return [];
  const room = (measures.around[i - 1] ?? 0) - left.width;
  let bits = room > right.firstWord + 0.5 ? 1 : 2;
  bits |= left.endsSentence ? 4 : 8;
  if (right.blanksBefore > 0) bits |= 16;
  if (left.last === 'hyphen') bits |= 32;
  if (right.indent > left.indent + 0.5) bits |= 64;
  if (right.first === 'quote' || right.first === 'opening') bits |= 128;
  if (right.first === 'lower') bits |= 256;
  if (isBreak && Math.abs((measures.after[i] ?? 0) - (measures.before[i - 1] ?? 0)) > 2) bits |= 512;
  return SETS[bits] ?? [];
}

const WORDED: readonly (readonly [ReasonCode, RegExp])[] = [
  ['byline-words', patterns.BYLINE],
  ['credit-words', patterns.CREDIT],
  ['dateline-words', patterns.DATELINE],
  ['jump-words', patterns.JUMP_TO],
  ['jump-words', patterns.JUMP_FROM],
  ['date-or-number', patterns.FOLIO],
  ['caption-words', patterns.CAPTION_MARK],
  ['staff-words', patterns.STAFF],
  ['numeral-alone', patterns.NUMERAL_ONLY],
  ['cells', patterns.TABLE_ROW],
];
/** The wordings that speak for each role. */
const SPEAKS_FOR: Readonly<Partial<Record<Role, readonly ReasonCode[]>>> = {
  byline: ['byline-words'],
  credit: ['credit-words'],
  paragraph: ['dateline-words'],
  jump: ['jump-words'],
  folio: ['date-or-number'],
  caption: ['caption-words', 'credit-words'],
  staff: ['staff-words'],
  subheading: ['numeral-alone'],
  table: ['cells'],
};

const WORDINGS_OF: ReadonlyMap<Role, typeof WORDED> = new Map(
  ROLES.map((role) => [role, WORDED.filter(([code]) => SPEAKS_FOR[role]?.includes(code))]),
);

/** Why a block has its role: wording that speaks for it, and its look. */
export function reasonsForRole(role: Role, lines: readonly Line[]): ReasonCode[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const reasons: ReasonCode[] = [];
  for (const [code, pattern] of WORDINGS_OF.get(role) ?? []) {
    if (reasons.includes(code)) continue;
    if (pattern.test((code === 'credit-words' ? last : first).form.slice(0, 120))) reasons.push(code);
  }
  if (lines.length === 1) reasons.push('one-line');
  reasons.push(last.endsSentence ? 'ends-as-sentence' : 'no-full-stop');
  // A list that grew keeps room to grow on: a copy has none.
  return reasons.slice();
}
