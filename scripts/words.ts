// Makes resources/words from SCOWL, the word lists behind spell checkers, as Debian's package `scowl` holds them (licence in
// resources/words/README.md): English words of every spelling in small letters, one a line, in order, compressed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const SOURCE = process.argv[2] ?? '/usr/share/dict/scowl';
const TARGET = resolve(import.meta.dirname, '../resources/words');

/** Lists of words, up to the size that large dictionaries have; names and abbreviations are none. */
const LISTS =
  /^(?:english|american|british|british_z|british_variant_\d|variant_\d)-words\.(?:10|20|35|40|50|55|60|70)$/;
/** As the check asks for them; shorter ones say too little. */
const WORD = /^[a-zà-öø-ÿ]{3,}$/;

const words = new Set<string>();
for (const name of readdirSync(SOURCE)) {
  if (!LISTS.test(name)) continue;
  for (const word of readFileSync(`${SOURCE}/${name}`, 'latin1').split('\n'))
    if (WORD.test(word)) words.add(word);
}
const text = [...words].sort().join('\n');
writeFileSync(`${TARGET}/en.txt.gz`, gzipSync(Buffer.from(text), { level: 9 }));
console.log(`${words.size} words, ${text.length} characters`);
