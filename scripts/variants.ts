// Makes resources/checks/variants.json from Unihan as Debian's package `unicode-data` holds it (Unicode licence, see
// resources/checks/README.md): ideographs that are the same character in two forms, each group in one string.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SOURCE = process.argv[2] ?? '/usr/share/unicode';
const TARGET = resolve(import.meta.dirname, '../resources/checks/variants.json');
/** Forms of one character; further meanings that some dictionaries give are left out with whatever has a source named. */
const FIELDS = /^U\+(\w+)\t(?:kZVariant|kSemanticVariant)\t(.+)$/gm;
/** A group that is larger has grown together over characters that differ. */
const MOST = 4;

const text = execFileSync('bzcat', [`${SOURCE}/Unihan_Variants.txt.bz2`], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const character = (code: string): string => String.fromCodePoint(Number.parseInt(code, 16));
const isBasic = (char: string): boolean => /^[\u4E00-\u9FFF]$/.test(char);

const groups = new Map<string, Set<string>>();
for (const [, code = '', others = ''] of text.matchAll(FIELDS)) {
  const one = character(code);
  for (const [, other = ''] of others.matchAll(/U\+(\w+)/g)) {
    const two = character(other);
    if (!isBasic(one) || !isBasic(two)) continue;
    const union = new Set([...(groups.get(one) ?? [one]), ...(groups.get(two) ?? [two])]);
    for (const char of union) groups.set(char, union);
  }
}
const kept = [...new Set(groups.values())].filter(({ size }) => size > 1 && size <= MOST);
const lines = kept.map((group) => [...group].sort().join('')).sort();
writeFileSync(TARGET, `${JSON.stringify(lines.join(' '))}\n`);
console.log(`${lines.length} groups`);
