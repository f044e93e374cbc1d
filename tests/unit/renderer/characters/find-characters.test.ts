// Rare characters are found by code point, by radical and strokes, and by name, in the data that is shipped.
import { describe, expect, test } from 'vitest';
import {
  byCodePoint,
  byName,
  codePoint,
  rareCharacters,
  readIdeographs,
  readNames,
} from '#renderer/characters/find-characters.ts';
import ideographs from '#resources/characters/ideographs.json' with { type: 'json' };
import names from '#resources/characters/names.json' with { type: 'json' };

describe('by code point', () => {
  test.each([
    ['U+5F35', '張'],
    ['5f35', '張'],
    ['&#x5F35;', '張'],
    ['\\u{20bb7}', '𠮷'],
  ])('%s is %s', (query, character) => expect(byCodePoint(query)).toBe(character));
  test.each(['D800', '110000', 'x', '5F3', ''])('%s names none', (query) =>
    expect(byCodePoint(query)).toBeNull(),
  );
  test('is written so', () => expect(codePoint('𠮷')).toBe('U+20BB7'));
});

test('ideographs stand under their radical and remaining strokes', () => {
  const radicals = readIdeographs(ideographs.text);
  expect(radicals.size).toBe(214);
  expect(radicals.get(57)?.get(8)).toContain('張');
  expect(radicals.get(85)?.get(3)).toContain('江');
  expect(radicals.get(30)?.get(3)).toContain('𠮷');
});

test('names are found by all their words', () => {
  const list = readNames(names.text);
  expect(byName(list, 'em dash')).toContain('—');
  expect(byName(list, 'dash em')[0]).toBe('—');
  expect(byName(list, 'no such name')).toEqual([]);
});

test('the rare characters of a page, the most frequent first', () => {
  expect(rareCharacters('張先生说：“𠮷家的旕，𠮷祥。” — ABC, かな')).toEqual(['𠮷', '旕']);
  // Soft hyphens, radicals and compatibility forms are errors to be mended, no characters to insert.
  expect(rareCharacters('co\u00ADast ⽂⺠\uF98E ①▶')).toEqual(['①', '▶']);
});
