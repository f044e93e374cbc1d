// How wide a text would be set, in ems: one for a wide character, for others what a book face takes on average.
import { isWideUnit } from './script.ts';

/** Letters and marks of a book face by width, in thousandths of an em; what is not named takes half an em. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [220, "'|\u2018\u2019"],
  [250, ' .,\u00b7'],
  [280, 'ijlt:;/ſ'],
  [333, 'frI!()[]-\u2010\u00ac`'],
  [390, 'sJ"¿„“”'],
  [444, 'acez?'],
  [556, 'FPSŒLETZ'],
  [640, 'BCR'],
  [722, 'ADGHKNOQUVXYwœæ&шщюжмфы'],
  [780, 'm%'],
  [900, 'MW@ÆШЩЮЖМФДЫ—'],
];
const BY_CHAR = new Map(WIDTHS.flatMap(([width, chars]) => [...chars].map((char) => [char, width / 1000])));
const TABLE = Float32Array.from({ length: 0x600 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (code < 0x20 || code === 0xad) return 0;
  const base = char.normalize('NFD').slice(0, 1);
  return BY_CHAR.get(char) ?? BY_CHAR.get(base) ?? (base !== base.toLowerCase() ? 0.68 : 0.5);
});

/** Width of one UTF-16 unit that is no surrogate. */
export function emsOfCode(code: number): number {
  if (code < 0x600) return TABLE[code] ?? 0.5;
  if (code < 0x1100) return 0.45;
  return isWideUnit(code) ? 1 : 0.5;
}

/** Width of a text. */
export function emsOf(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A surrogate pair counts once: its second half adds nothing.
    ems += code >= 0xdc00 && code <= 0xdfff ? 0 : code >= 0xd800 && code <= 0xdbff ? 1 : emsOfCode(code);
  }
  return ems;
}
