// Makes resources/characters from the Unicode Character Database as Debian's package `unicode-data` holds it (Unicode
// licence, see resources/characters/README.md): ideographs by radical and remaining strokes, other characters by name.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SOURCE = process.argv[2] ?? '/usr/share/unicode';
const TARGET = resolve(import.meta.dirname, '../resources/characters');

/** Scripts and signs that a newspaper may hold, as ranges of code points. */
const NAMED: readonly (readonly [number, number])[] = [
  [0x0021, 0x07_4f],
  [0x1d00, 0x1dff],
  [0x1e00, 0x1fff],
  [0x2000, 0x2bff],
  [0x2c60, 0x2c7f],
  [0x2e00, 0x30ff],
  [0x3100, 0x312f],
  [0x3190, 0x33ff],
  [0xfb00, 0xfdff],
  [0xfe10, 0xffef],
  [0x1f100, 0x1f2ff],
];

interface Place {
  readonly radical: number;
  readonly strokes: number;
  readonly character: string;
}

function ideographs(): string {
  const text = execFileSync('bzcat', [`${SOURCE}/Unihan_IRGSources.txt.bz2`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const places: Place[] = [];
  for (const [, code = '', first = ''] of text.matchAll(/^U\+(\w+)\tkRSUnicode\t(\S+)/gm)) {
    const [, radical = '', strokes = ''] = /^(\d+)'*\.(-?\d+)$/.exec(first) ?? [];
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    // A compatibility ideograph is one that the checks would mark.
    if (character.normalize('NFC') !== character) continue;
    places.push({ radical: Number(radical), strokes: Math.max(0, Number(strokes)), character });
  }
  const lines = new Map<string, string>();
  for (const { radical, strokes, character } of places.sort(
    (a, b) => a.radical - b.radical || a.strokes - b.strokes,
  )) {
    const key = `${radical} ${strokes}`;
    lines.set(key, (lines.get(key) ?? '') + character);
  }
  return [...lines].map(([key, characters]) => `${key} ${characters}`).join('\n');
}

function names(): string {
  return readFileSync(`${SOURCE}/UnicodeData.txt`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [code = '', name = '', category = ''] = line.split(';');
      const at = Number.parseInt(code, 16);
      const isNamed = NAMED.some(([from, to]) => from <= at && at <= to);
      return isNamed && !name.startsWith('<') && !category.startsWith('C') ? [`${code} ${name}`] : [];
    })
    .join('\n');
}

const write = (name: string, text: string): void =>
  writeFileSync(resolve(TARGET, name), `${JSON.stringify({ text })}\n`);

write('ideographs.json', ideographs());
write('names.json', names());
