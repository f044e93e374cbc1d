// Latin words against the list and the page: what is found of them, and what is left alone.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CheckId } from '#core/checks/check.ts';
import { findingsOf } from '#core/checks/run.ts';
import { isWord, readWordList } from '#core/checks/word-list.ts';
import { doc, p, run } from '#tests/support/document.ts';

const text = gunzipSync(readFileSync('resources/words/en.txt.gz')).toString('utf8');
const words = readWordList(text);

describe('the list', () => {
  test('has every word of its text, and no other', () => {
    const all = text.split('\n');
    expect(all.filter((word) => !words.has(word))).toEqual([]);
    for (const word of ['', 'aaaa', 'zzzz', 'watr', 'wate']) expect(words.has(word), word).toBe(false);
    expect(all).toEqual(all.toSorted());
  });

  test.each(['water', 'colour', 'color', 'rebuilders', 'unsteadily', 'riverside', 'overpainted'])(
    'knows %s',
    (word) => {
      expect(isWord(word, words)).toBe(true);
    },
  );
});

const CLEAN =
  'The water of the river rose again last night, and people who live near the old bridge carried their goods ' +
  'upstairs before the street was under it. They had been told that the dam would hold until the summer. ';

const found = (line: string): [CheckId, string, string | undefined][] =>
  findingsOf(doc(p(run(1, `${CLEAN}${line}`))), { language: 'en', date: '', words }).map(
    ({ check, from, to, fix }) => [check, line.slice(from - 1 - CLEAN.length, to - 1 - CLEAN.length), fix],
  );

test.each<[string, CheckId, string, string | undefined]>([
  ['He went to tbe bridge.', 'misread-word', 'tbe', 'the'],
  ['He wrote to the govemment.', 'misread-word', 'govemment', 'government'],
  ['He carried the watcr.', 'misread-word', 'watcr', 'water'],
  ['He wrote to the gov ernment.', 'divided-word', 'gov ernment', 'government'],
  ['He saw it to geth er with her.', 'divided-word', 'to geth er', 'together'],
  ['He saw a qwrbly there.', 'unknown-word', 'qwrbly', undefined],
])('%s', (line, check, what, fix) => {
  expect(found(line)).toEqual([[check, what, fix]]);
});

test.each([
  'He met Mr. Qwrbly of the B. and Q. at www.example.com on the 5th.',
  'The riverside housekeepers rebuilt it, colourfully and unhurriedly.',
  'A qwrbly met a qwrbly.',
  'The ﬂeet was oﬃcially ﬁne.',
  'The well-known o’clock wasn’t rock’n’roll.',
  'Le fleuve est monté pendant la nuit, et les gens du vieux pont ont porté leurs biens plus haut, dans la rue.',
])('nothing in %s', (line) => {
  expect(found(line)).toEqual([]);
});

test('a piece of a divided word is misread for no other', () => {
  expect(found('He carried on bat ‐ tling it.').map(([check]) => check)).not.toContain('misread-word');
  const pieces = 'The gov ernment of the coun try met the peo ple at the riv er, and in Sep tem ber again. ';
  const checks = found(pieces).map(([check, what]) => `${check} ${what}`);
  expect(checks).toContain('divided-word gov ernment');
  expect(checks).not.toContain('misread-word ber');
  expect(found('He met her in Sep ber again.').map(([check]) => check)).toContain('misread-word');
});

test('nothing without a list', () => {
  expect(findingsOf(doc(p(run(1, 'He saw a qwrbly.'))), { language: 'en', date: '' })).toEqual([]);
});
