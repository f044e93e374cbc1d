// What a character is, as far as setting and joining lines goes: wide or narrow, of a script without spaces, a letter,
// an opening or closing mark.

const UNSPACED =
  /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3041-\u30FF\u3105-\u312F\u31A0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9D\u{20000}-\u{3FFFD}]/u;
const CJK_MARK =
  /[\u3000-\u3004\u3008-\u3020\u3030\u30FB\u30FC\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u;
const HANGUL = /[\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uAC00-\uD7FF]/u;
const LETTER = /\p{L}|\p{M}/u;
const OPENING = /[\p{Ps}\p{Pi}«‹「『《〈【（［｛¿¡]/u;
const CLOSING = /[\p{Pe}\p{Pf}»›」』》〉】）］｝,.;:!?…、。，；：！？·]/u;

/** True for a UTF-16 unit set on a full em. */
export function isWideUnit(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code < 0x2e80)
    return (
      (code >= 0x1100 && code <= 0x115f) ||
      code === 0x2014 ||
      code === 0x2018 ||
      code === 0x2019 ||
      code === 0x201c ||
      code === 0x201d ||
      code === 0x2026
    );
  return (
    code <= 0x303e ||
    (code >= 0x3041 && code <= 0x4dbf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}

/** True for ideographs and kana, between which no space is set. */
export function isUnspaced(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2e80 && UNSPACED.test(char));
}

/** True for the punctuation of scripts without spaces. */
export const isCjkMark = (char: string): boolean => CJK_MARK.test(char);

export const isHangul = (char: string): boolean => HANGUL.test(char);
export const isLetter = (char: string): boolean => LETTER.test(char);
export const isOpening = (char: string): boolean => OPENING.test(char);
export const isClosing = (char: string): boolean => CLOSING.test(char);

/** The first character of a text as a whole code point; an empty string for an empty text. */
export function firstChar(text: string): string {
  for (const char of text) return char;
  return '';
}

/** The last character of a text as a whole code point; an empty string for an empty text. */
export function lastChar(text: string): string {
  const unit = text.charCodeAt(text.length - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(-2) : text.slice(-1);
}

/** What a character is at the edge of a line. */
export type CharKind =
  | 'none'
  | 'wide'
  | 'hangul'
  | 'lower'
  | 'upper'
  | 'letter'
  | 'digit'
  | 'opening'
  | 'closing'
  | 'stop'
  | 'comma'
  | 'colon'
  | 'hyphen'
  | 'dash'
  | 'quote'
  | 'other';

export const CHAR_KINDS: readonly CharKind[] = [
  'none',
  'wide',
  'hangul',
  'lower',
  'upper',
  'letter',
  'digit',
  'opening',
  'closing',
  'stop',
  'comma',
  'colon',
  'hyphen',
  'dash',
  'quote',
  'other',
];

const PUNCTUATION: ReadonlyMap<string, CharKind> = new Map(
  (
    [
      ['stop', '.。！？!?…．｡؟۔'],
      ['comma', ',，、;；،؛､'],
      ['colon', ':：'],
      ['hyphen', '-\u2010\u2011\u00AC\u2E17\u00AD'],
      ['dash', '—–―─'],
      ['quote', '"\'’‘´`”“„'],
      ['opening', '「『《〈（【〔［｛([{«‹‚'],
      ['closing', '」』》〉）】〕］｝)]}»›'],
    ] as const
  ).flatMap(([kind, chars]) => [...chars].map((char) => [char, kind] as const)),
);

/** The kind of one code point; `none` for an empty text. */
export function kindOf(char: string): CharKind {
  if (char === '') return 'none';
  const mark = PUNCTUATION.get(char);
  if (mark !== undefined) return mark;
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'lower';
    if (code >= 0x41 && code <= 0x5a) return 'upper';
    return code >= 0x30 && code <= 0x39 ? 'digit' : 'other';
  }
  if (isUnspaced(char)) return 'wide';
  if (isHangul(char)) return 'hangul';
  if (/\p{Lu}/u.test(char)) return 'upper';
  if (/\p{Ll}/u.test(char)) return 'lower';
  if (isLetter(char)) return 'letter';
  return /\p{Nd}/u.test(char) ? 'digit' : 'other';
}
