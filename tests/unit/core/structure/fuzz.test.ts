// Whatever comes in, a structure comes out: every non-blank line once, one seam at every boundary, in bearable time.
import { describe, expect, it } from 'vitest';
import { isBlank } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';

/** A source of chance with a seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function blocksOf(items: Structure['content'] | StructureArticle['content']): StructureBlock[] {
  return items.flatMap((item): StructureBlock[] => {
    if (!('type' in item)) return [item];
    return item.type === 'group' ? [...item.head, ...blocksOf(item.articles)] : blocksOf(item.content);
  });
}

function expectSound(raw: readonly string[]): void {
  const found = structure(raw);
  const full = raw.flatMap((line, i) => (isBlank(line) ? [] : [i + 1]));
  const blocks = blocksOf(found.content);
  const held = blocks.flatMap(({ runs }) => runs.map(({ n }) => n)).sort((a, b) => a - b);
  expect(held).toEqual(full);
  expect(found.seams.map(({ after }) => after)).toEqual(full.slice(0, -1));
  const odd = found.seams.filter(({ confidence }) => !(confidence >= 0.5 && confidence <= 1));
  expect(odd).toEqual([]);
  const partsOut = blocks.flatMap(({ parts }) =>
    parts.filter(({ n, from, to }) => !(from >= 0 && from < to && to <= (raw[n - 1]?.length ?? 0))),
  );
  expect(partsOut).toEqual([]);
}

const ALPHABETS: Readonly<Record<string, string>> = {
  blanks: ' \t\u3000\u00A0\u2003',
  punctuation: '.,;:!?-—…“”‘’「」『』《》()（）[]【】·、。，；：！？¬⸗',
  'lone surrogates': '\uD800\uDBFF\uDC00\uDFFFa中 ',
  'control characters': '\u0000\u0001\u0007\u001B\u007F\u0085\u200B\u2028 ab',
  'marks of direction': '\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2069אבجد a1',
  radicals: '⼈⺠⽉⻓⼀⼆ 、。',
  'combining marks': 'e\u0301\u0308\u20DD가\u1100\u1161 ',
  'all sorts': '中文か나abcÄſж؟12 \t.-—“”（）\uD83D\uDE00版第下转',
};

describe('hostile pages', () => {
  it.each(Object.entries(ALPHABETS))('%s, by chance', (_, alphabet) => {
    const units = [...Array(alphabet.length).keys()].map((i) => alphabet.charAt(i));
    for (let seed = 1; seed <= 12; seed++) {
      const next = chance(seed);
      const raw = Array.from({ length: next(60) }, () =>
        Array.from({ length: next(next(3) === 0 ? 200 : 24) }, () => units[next(units.length)] ?? '').join(
          '',
        ),
      );
      expectSound(raw);
    }
  });

  it('an empty page, and one line', () => {
    expectSound([]);
    expectSound(['']);
    expectSound(['一']);
  });

  it.each([
    ['a letter', 'x'],
    ['an ideograph', '中'],
    ['spaces in between', 'a '],
    ['brackets', '（'],
    ['figures and dots', '1. '],
    ['hyphens', '-'],
    ['a lone surrogate', '\uD800'],
  ])(
    'one line of a million characters: %s',
    (_, unit) => {
      expectSound([unit.repeat(Math.ceil(1_000_000 / unit.length))]);
      expectSound(['before', unit.repeat(Math.ceil(1_000_000 / unit.length)), 'after']);
    },
    20_000,
  );

  it('100,000 lines of one character', () => {
    expectSound(Array.from({ length: 100_000 }, (_, i) => '中a.“”-1 '.charAt(i % 8)));
  }, 180_000);
});

describe('long pages', () => {
  it('are decided in stretches that leave no trace', () => {
    const line = (i: number): string => (i % 7 === 6 ? '山水田园春夏。' : '山水田园春夏秋冬东西南北日月星云');
    const raw = Array.from({ length: 9000 }, (_, i) => line(i));
    const joins = structure(raw).seams.map(({ join }) => join);
    const wrong = joins.flatMap((join, i) => ((join === 'break') === ((i + 1) % 7 === 0) ? [] : [i]));
    expect(wrong.filter((i) => i > 20 && i < 8980)).toEqual([]);
  });
});
