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

/** Half-width kana with the voicing mark behind it, which is one full-width character. */
const HALF_KANA = /[\uFF66-\uFF9D][\uFF9E\uFF9F]?/y;

/** @param text in UTF-16 */
export function fold(text: string, folding: Folding): Folded {
  const units: string[] = [];
  const at: number[] = [];
  const scripts = folding.scripts ? scriptTable() : null;
  let i = 0;
  while (i < text.length) {
    const { original, folded } = next(text, i, folding, scripts);
    for (let k = 0; k < folded.length; k += 1) at.push(i + k);
    units.push(folded);
    i += original.length;
  }
  at.push(text.length);
  const joined = units.join('');
  return { text: joined, at: joined.length === text.length ? null : Uint32Array.from(at) };
}

interface Unit {
  readonly original: string;
  /** Never longer than the original, so that offsets keep their order. */
  readonly folded: string;
}

function next(
  text: string,
  i: number,
  { case: foldsCase, width }: Folding,
  scripts: ReadonlyMap<string, string> | null,
): Unit {
  let original = String.fromCodePoint(text.codePointAt(i) ?? 0);
  let folded = original;
  const code = text.charCodeAt(i);
  if (width && code >= 0xff00) {
    HALF_KANA.lastIndex = i;
    original = HALF_KANA.exec(text)?.[0] ?? original;
    folded = shorter(original, original.normalize('NFKC'));
  } else if (width && code === 0x3000) folded = ' ';
  if (scripts !== null && code > 0x2e00) folded = shorter(original, scripts.get(folded) ?? folded);
  if (foldsCase) folded = shorter(folded, folded.toLowerCase());
  return { original, folded };
}

const shorter = (original: string, folded: string): string =>
  folded.length <= original.length ? folded : original;

/** One character of a pattern, folded as the text is. */
export function foldCharacter(character: string, folding: Folding): string {
  return fold(character, folding).text;
}
