// Every code that the engine may give as a reason has words in every language.

import { describe, expect, test } from 'vitest';
import { REASON_CODES } from '#core/structure/reason-codes.ts';
import english from '#resources/locales/en.json' with { type: 'json' };
import chinese from '#resources/locales/zh-Hans.json' with { type: 'json' };

describe.each([
  ['en', english.structure.reason],
  ['zh-Hans', chinese.structure.reason],
])('%s', (_language, words: Readonly<Record<string, string>>) => {
  test.each(REASON_CODES)('%s', (code) => {
    expect(words[code]?.trim()).toBeTruthy();
  });

  test('has no words for codes that are not given', () => {
    expect(Object.keys(words).sort()).toEqual([...REASON_CODES].sort());
  });
});
