// Texts made alike where a search takes them for the same: case, full and half width, traditional and simplified. Every
// place in the folded text knows its place in the original, so that a hit is exact.
import { scriptTable } from './script-fold.ts';

export interface Folding {
  /** Capital and small letters are the same. */
  readonly case: boolean;
  /** Full- and half-width forms are the same. */
  readonly width: boolean;
  /** Traditional and simplified characters are the same. */
  readonly scripts: boolean;
}

export interface Folded {
  readonly text: string;
  /** Offset in the original of each offset in the text, its end included; null when they are equal. */
  readonly at: Uint32Array | null;
}

/** Half-width kana with the voicing mark behind it, which is one full-width character; and pairs of surrogates. */
const SPECIAL = /[\uFF66-\uFF9D][\uFF9E\uFF9F]|[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** @param text in UTF-16 */
export function fold(text: string, folding: Folding): Folded {
  const plain = foldUnits(text, tableOf(folding));
  return SPECIAL.test(text) ? withSpecials(text, plain, folding) : { text: plain, at: null };
}

/** Unit for unit; a text in which nothing changes is itself. */
function foldUnits(text: string, table: Uint16Array): string {
  let i = 0;
  while (i < text.length && isKept(text.charCodeAt(i), table)) i += 1;
  if (i === text.length) return text;
  const units = new Uint16Array(text.length);
  for (i = 0; i < text.length; i += 1) units[i] = table[text.charCodeAt(i)] ?? 0;
  return stringOf(units);
}

const isKept = (unit: number, table: Uint16Array): boolean => table[unit] === unit;

/** Folds again what is more than one unit; it never becomes longer, so that offsets keep their order. */
function withSpecials(text: string, plain: string, folding: Folding): Folded {
  const parts: string[] = [];
  const at: number[] = [];
  let done = 0;
  const add = (part: string, from: number): void => {
    for (let i = 0; i < part.length; i += 1) at.push(from + i);
    parts.push(part);
  };
  for (const { 0: original, index } of text.matchAll(new RegExp(SPECIAL, 'g'))) {
    add(plain.slice(done, index), done);
    done = index + original.length;
    add(foldPair(original, plain.slice(index, done), folding), index);
  }
  add(plain.slice(done), done);
  at.push(text.length);
  const joined = parts.join('');
  return { text: joined, at: joined.length === text.length ? null : Uint32Array.from(at) };
}

function foldPair(original: string, plain: string, { case: foldsCase, width, scripts }: Folding): string {
  const isKana = original.charCodeAt(0) >= 0xff00;
  if (isKana) return width ? shorter(original, original.normalize('NFKC')) : plain;
  const simple = scripts ? (scriptTable().get(original) ?? original) : original;
  return shorter(original, foldsCase ? simple.toLowerCase() : simple);
}

const shorter = (original: string, folded: string): string =>
  folded.length <= original.length ? folded : original;

/** Units at once that a call can take as arguments. */
const CHUNK = 8_192;

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) {
    // Spreading a typed array goes through its iterator, at many times the price.
    parts.push(Reflect.apply(String.fromCharCode, String, units.subarray(i, i + CHUNK)));
  }
  return parts.join('');
}

const tables = new Map<string, Uint16Array>();

/** What each UTF-16 unit becomes, built once for a folding. */
function tableOf({ case: foldsCase, width, scripts }: Folding): Uint16Array {
  const key = [foldsCase, width, scripts].map(Number).join('');
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const fill = (unit: number, folded: string): void => {
    if (folded.length === 1) table[unit] = folded.charCodeAt(0);
  };
  if (width) {
    fill(0x3000, ' ');
    for (let unit = 0xff01; unit <= 0xffee; unit += 1)
      fill(unit, String.fromCharCode(unit).normalize('NFKC'));
  }
  if (scripts) for (const [from, to] of scriptTable()) if (from.length === 1) fill(from.charCodeAt(0), to);
  if (foldsCase) {
    for (const [from, to] of WITH_CASE) {
      for (let unit = from; unit < to; unit += 1) fill(unit, lowered(table[unit] ?? unit));
    }
  }
  tables.set(key, table);
  return table;
}

/** Units outside of these have no case: ideographs, Hangul, surrogates. */
const WITH_CASE = [
  [0, 0x2e80],
  [0xa640, 0xac00],
  [0xff00, 0x10000],
] as const;

const lowered = (unit: number): string => String.fromCharCode(unit).toLowerCase();

/** One character of a pattern, folded as the text is. */
export function foldCharacter(character: string, folding: Folding): string {
  return fold(character, folding).text;
}
