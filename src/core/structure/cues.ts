// Which phrases a line may hold at all, told from its single characters: one look into a table for each character saves
// most lines most of the patterns. A cue says nothing but "perhaps"; without it, the pattern surely does not match.
import type { Line } from './lines.ts';

/** A pattern can match only where the line begins with one of these characters, or holds one of those. */
interface Cue {
  readonly begins?: string;
  readonly holds?: string;
}

const DIGITS = '0123456789';
const OPENING = '【（([';
/** Characters that a credit holds in any language. */
const CREDITS = '摄攝影圖图发영写真PFICBKФΦ사\u05E6\u062A';
/** Ranges in which there are capitals. */
const CAPITALS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0xc0, 0x587],
  [0x10a0, 0x1fff],
  [0x2100, 0x218f],
  [0x2c00, 0x2dff],
  [0xa640, 0xabbf],
  [0xd800, 0xdfff],
  [0xff21, 0xff3a],
];

/** By the name of the test that they stand before. */
const CUES: Readonly<Record<string, Cue>> = {
  byline: { begins: `${OPENING}●□■BbVvPpDTТАКΤ\u05DB\u05DE\u0628\u0643`, holds: '者員员生稿文자원著fSBp' },
  dateline: { holds: '讯訊电電】信=—–-,' },
  credit: { holds: CREDITS },
  'credit-only': { holds: CREDITS },
  'jump-to': { holds: '下pPcCfFvVjJжЖчЧχΧ面면\u0629\u05E9' },
  'jump-from': { holds: '上pPzZvVjJчЧχΧ面면\u0629\u05E9' },
  folio: { begins: 'PSNV№', holds: `${DIGITS}第年闻` },
  note: { begins: `${OPENING}编編편EeAaNnОо` },
  staff: { holds: '编編校版집当EL' },
  label: { begins: '【■▶◆●◘▼▲▨•*§◎○△□☆★—' },
  field: { holds: '：:' },
  'list-item': { begins: `（(${DIGITS}abcdefgh一二三四五六七八九十·•*‣–-` },
  'caption-mark': { begins: '图上下左右▲△ALRBFP写사' },
  'has-stop-inside': { holds: '。！？.!?' },
  'has-comma': { holds: '，、,；;' },
  'has-digit': { holds: DIGITS },
  bracketed: { begins: OPENING },
};
const NAMES = Object.keys(CUES);
const CAPITAL_BIT = 1 << NAMES.length;
const QUOTE_BIT = CAPITAL_BIT << 1;
/** Marks that open or close a quotation or a bracket. */
export const QUOTES = { opens: '“「『《〈（【〔([«„', closes: '”」』》〉）】〕)]»' } as const;

/** By UTF-16 unit: what it is a cue of, where it opens a line and anywhere. */
const OPENERS = new Uint32Array(0x10000);
const HELD = new Uint32Array(0x10000);
const mark = (table: Uint32Array, chars: string, bit: number): void => {
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = (table[chars.charCodeAt(i)] ?? 0) | bit;
};
NAMES.forEach((name, k) => {
  mark(OPENERS, CUES[name]?.begins ?? '', 1 << k);
  mark(HELD, CUES[name]?.holds ?? '', 1 << k);
});
mark(HELD, QUOTES.opens + QUOTES.closes, QUOTE_BIT);
for (const [from, to] of CAPITALS)
  for (let code = from; code <= to; code++) HELD[code] = (HELD[code] ?? 0) | CAPITAL_BIT;

/** What a line may hold, one bit for each test that has cues. */
export function cuesOf(form: string): number {
  let cues = OPENERS[form.charCodeAt(0)] ?? 0;
  for (let i = 0; i < form.length; i++) cues |= HELD[form.charCodeAt(i)] ?? 0;
  return cues;
}

export const mayHoldQuote = ({ cues }: Line): boolean => (cues & QUOTE_BIT) !== 0;

type Test = readonly [string, (line: Line) => boolean];

/** The same tests, made only on lines that have their cue. */
export function withCues(tests: readonly Test[]): readonly Test[] {
  return tests.map((plain): Test => {
    const [name, test] = plain;
    const bit = name === 'all-capitals' ? CAPITAL_BIT : name in CUES ? 1 << NAMES.indexOf(name) : 0;
    return bit === 0 ? plain : [name, (line) => (line.cues & bit) !== 0 && test(line)];
  });
}
