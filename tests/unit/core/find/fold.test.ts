// Folding unit by unit: what has a case loses it, offsets stay exact however long the text is.
import { expect, test } from 'vitest';
import { fold } from '#core/find/fold.ts';

const CASE = { case: true, width: false, scripts: false };

test('every unit that has a small form becomes it', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    const character = String.fromCharCode(unit);
    const small = character.toLowerCase();
    if (isSurrogate || small.length > 1) continue;
    expect(fold(character, CASE).text).toBe(small);
  }
});

test('a text that is folded already is itself', () => {
  expect(fold('山水 abc', CASE)).toEqual({ text: '山水 abc', at: null });
});

test('long texts are folded whole, pairs of surrogates at any place', () => {
  const text = `${'Aｂ𝒜國'.repeat(6_000)}Z`;
  const folded = fold(text, { case: true, width: true, scripts: true });
  expect(folded).toEqual({ text: `${'ab𝒜国'.repeat(6_000)}z`, at: null });
});

test('a kana and its mark become one character, and every place knows where it was', () => {
  const { text, at } = fold('Xｶﾞy', { case: true, width: true, scripts: false });
  expect(text).toBe('xガy');
  expect([...(at ?? [])]).toEqual([0, 1, 3, 4]);
});
