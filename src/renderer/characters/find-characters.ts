// Finding a character that no key types: by code point, by radical and strokes, by name; and the page's own first.

/** No more are offered at once. */
export const MOST = 240;

/** Ideographs by radical (1 to 214) and remaining strokes. */
export type Ideographs = ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
export type Names = readonly { readonly character: string; readonly name: string }[];

/** Reads lines `RADICAL STROKES CHARACTERS`. */
export function readIdeographs(text: string): Ideographs {
  const radicals = new Map<number, Map<number, readonly string[]>>();
  for (const line of text.split('\n')) {
    const [radical = '', strokes = '', characters = ''] = line.split(' ');
    const under = radicals.get(Number(radical)) ?? new Map<number, readonly string[]>();
    radicals.set(Number(radical), under.set(Number(strokes), [...characters]));
  }
  return radicals;
}

/** Reads lines `CODE NAME`. */
export function readNames(text: string): Names {
  return text.split('\n').map((line) => {
    const at = line.indexOf(' ');
    return {
      character: String.fromCodePoint(Number.parseInt(line.slice(0, at), 16)),
      name: line.slice(at + 1),
    };
  });
}

/** The character that a code point names: `U+5F35`, `5f35`, `&#x5F35;` or `\u5f35`; null for what names none. */
export function byCodePoint(query: string): string | null {
  const [, digits] = /^(?:u\+|&#x|\\u\{?|0x)?([0-9a-f]{4,6})[;}]?$/i.exec(query.trim()) ?? [];
  const code = digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
  const isCharacter = code <= 0x10ffff && code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

/** Characters whose name has all words of a query, those with the shortest names first. */
export function byName(names: Names, query: string): string[] {
  const words = query.trim().toUpperCase().split(/\s+/);
  return names
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .toSorted((a, b) => a.name.length - b.name.length)
    .slice(0, MOST)
    .map(({ character }) => character);
}

/** How a code point is written: `U+5F35`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Double bytes of the common ideographs: GB 2312 whole, and the first level of Big5. */
const COMMON = [
  { label: 'gbk', first: [0xb0, 0xf7], second: [0xa1, 0xfe] },
  { label: 'big5', first: [0xa4, 0xc6], second: [0x40, 0xfe] },
] as const;

let common: ReadonlySet<string> | undefined;

/** Ideographs that every input method types at once. */
function commonIdeographs(): ReadonlySet<string> {
  if (common !== undefined) return common;
  const found = new Set<string>();
  for (const { label, first, second } of COMMON) {
    const decoder = new TextDecoder(label);
    for (let a = first[0]; a <= first[1]; a++) {
      for (let b = second[0]; b <= second[1]; b++) {
        const text = decoder.decode(new Uint8Array([a, b]));
        if ([...text].length === 1) found.add(text);
      }
    }
  }
  common = found;
  return found;
}

const ORDINARY =
  /[\p{ASCII}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s，。、；：？！“”‘’（）《》…—·]/u;

/** What has no shape, and radicals that stand for ideographs: the checks find them, and nobody inserts them. */
const NEVER_PRINTED = /[\p{Cc}\p{Cf}\u2E80-\u2FDF]/u;

/** Characters of a text that are hard to type, the most frequent first; forms that only recognition makes are left out. */
export function rareCharacters(text: string): string[] {
  const counts = new Map<string, number>();
  for (const character of text) {
    if (ORDINARY.test(character) || commonIdeographs().has(character)) continue;
    // A compatibility ideograph is another character in normal form.
    if (NEVER_PRINTED.test(character) || character.normalize('NFC') !== character) continue;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([character]) => character);
}
