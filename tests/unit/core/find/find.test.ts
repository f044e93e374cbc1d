// What is found where, and that every hit is exact whatever was folded.
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { findIn } from '#core/find/find.ts';
import { type FindQuery, prepare } from '#core/find/query.ts';
import { article, doc, headline, p, run } from '#tests/support/document.ts';

const PLAIN: FindQuery = {
  pattern: '',
  isRegex: false,
  matchCase: false,
  matchWidth: false,
  matchScript: false,
};

/** The texts of the hits, seams as bars. */
function found(page: Node, query: Partial<FindQuery>): string[] {
  const prepared = prepare({ ...PLAIN, ...query });
  if (prepared === null || typeof prepared === 'string') throw new Error(prepared ?? 'nothing to find');
  return findIn(page, prepared).hits.map(({ from, to }) => page.textBetween(from, to, '|'));
}

const page = doc(
  article(
    'a',
    headline(run(1, '汪精衞與'), run(2, '國民政府')),
    p(run(3, 'The ferry '), run(4, 'ＲＥＴＵＲＮＳ on ｶﾞﾗｽ day')),
  ),
  p(run(5, '一九三八年（民國廿七年）')),
);

describe('plain', () => {
  test('finds across seams as the text reads', () => {
    expect(found(page, { pattern: '與國民' })).toEqual(['與國民']);
    expect(found(page, { pattern: 'ferry returns' })).toEqual(['ferry ＲＥＴＵＲＮＳ']);
  });

  test('takes simplified, traditional and regional forms for the same, unless told not to', () => {
    expect(found(page, { pattern: '汪精卫与国民' })).toEqual(['汪精衞與國民']);
    expect(found(page, { pattern: '汪精衛' })).toEqual(['汪精衞']);
    expect(found(page, { pattern: '汪精衛', matchScript: true })).toEqual([]);
  });

  test('takes full and half width for the same, with the voicing mark of half-width kana', () => {
    expect(found(page, { pattern: 'ガラス DAY' })).toEqual(['ｶﾞﾗｽ day']);
    expect(found(page, { pattern: '(民国' })).toEqual(['（民國']);
    expect(found(page, { pattern: '(民国', matchWidth: true })).toEqual([]);
  });

  test('tells capitals only when asked', () => {
    expect(found(page, { pattern: 'the' })).toEqual(['The']);
    expect(found(page, { pattern: 'the', matchCase: true })).toEqual([]);
  });
});

describe('seams', () => {
  test('finds a line break of the raw page, with what joins there', () => {
    expect(found(page, { pattern: '⏎' })).toEqual(['', ' ']);
    expect(found(page, { pattern: '與⏎國民' })).toEqual(['與國民']);
    expect(found(page, { pattern: '精衞⏎與' })).toEqual([]);
    expect(found(page, { pattern: 'y⏎r' })).toEqual(['y Ｒ']);
  });

  test('and across the others by the way', () => {
    const three = doc(p(run(1, 'ab '), run(2, 'cd '), run(3, 'ef')));
    expect(found(three, { pattern: 'b cd⏎e' })).toEqual(['b cd e']);
  });

  test('in an expression', () => {
    expect(found(page, { pattern: '.⏎國', isRegex: true })).toEqual(['與國']);
  });
});

describe('expressions', () => {
  test('are folded without their brackets losing their meaning', () => {
    expect(found(page, { pattern: '（.+?）', isRegex: true })).toEqual(['（民國廿七年）']);
    expect(found(page, { pattern: '国[民]', isRegex: true })).toEqual(['國民']);
  });

  test('that do not parse say why', () => {
    const faults = {
      '(a': 'group-open',
      'a)': 'group-closed',
      '(?<a>b)\\k<c>': 'group-name',
      '(?y)': 'group-name',
      '[a: Unterminated group': 'set-open',
      '[z-a]': 'set-order',
      '*a': 'repeat-nothing',
      'a{2,1}': 'repeat-count',
      'a{': 'repeat-count',
      '\\j': 'escape',
      'a\\': 'escape',
      '\\p{nothing}': 'escape',
    };
    for (const [pattern, fault] of Object.entries(faults))
      expect(prepare({ ...PLAIN, pattern, isRegex: true }), pattern).toBe(fault);
  });

  test('that match nothing find nothing', () => {
    expect(found(page, { pattern: 'x*', isRegex: true })).toEqual([]);
  });
});
