// Replacing keeps every run where it is, and any replacement keeps the invariants.
import { readFileSync } from 'node:fs';
import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { violations } from '#core/document/invariants.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { findIn } from '#core/find/find.ts';
import { type FindQuery, prepare } from '#core/find/query.ts';
import { replaceAll } from '#core/find/replace.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import { after, doc, p, run, shape, stateOf, type Tagged } from '#tests/support/document.ts';
import { Random } from '#tests/support/random.ts';

const LITERAL: FindQuery = {
  pattern: '',
  isRegex: false,
  matchCase: true,
  matchWidth: true,
  matchScript: true,
};

function hitsOf(state: EditorState, query: Partial<FindQuery>) {
  const prepared = prepare({ ...LITERAL, ...query });
  if (prepared === null || typeof prepared === 'string') return [];
  return findIn(state.doc, prepared).hits;
}

function replaced(page: Tagged, raw: readonly string[], query: Partial<FindQuery>, by: string): string {
  const state = stateOf(page, raw);
  const next = after(state, replaceAll(hitsOf(state, query), by, query.isRegex ?? false));
  return next === null ? 'refused' : shape(next.doc);
}

describe('across a seam', () => {
  const raw = ['中華人', '民共和國'];
  const page = doc(p(run(1, '中華人'), run(2, '民共和國')));

  test('each piece goes to the run that it replaces', () => {
    expect(replaced(page, raw, { pattern: '人民' }, '亻民')).toBe('paragraph(1:中華亻|2:民共和國)');
    expect(replaced(page, raw, { pattern: '華人民共' }, '国家公有')).toBe('paragraph(1:中国家|2:公有和國)');
    expect(replaced(page, raw, { pattern: '人民' }, '民')).toBe('paragraph(1:中華|2:民共和國)');
  });

  test('a run that is replaced whole keeps its place', () => {
    expect(replaced(page, raw, { pattern: '中華人民共和國' }, '一二')).toBe('paragraph(1:一|2:二)');
  });

  test('a seam can be joined by what it is replaced by', () => {
    expect(replaced(page, raw, { pattern: '⏎' }, ' ')).toBe('paragraph(1:中華人 |2:民共和國)');
    const spaced = doc(p(run(1, 'north '), run(2, 'west')));
    expect(replaced(spaced, ['north', 'west'], { pattern: 'h⏎w' }, 'hw')).toBe('paragraph(1:north|2:west)');
    expect(replaced(spaced, ['north', 'west'], { pattern: 'north west' }, 'south east')).toBe(
      'paragraph(1:south |2:east)',
    );
  });
});

test('expressions put in what they caught', () => {
  const page = doc(p(run(1, '1938年2月 and $5')));
  const by = { isRegex: true, pattern: '(?<y>\\d+)年(\\d+)月' };
  expect(replaced(page, ['1938年2月 and $5'], by, '$2/$<y> $$ $& $7')).toBe(
    'paragraph(1:2/1938 $ 1938年2月 $7 and $5)',
  );
});

test('what changes nothing is refused', () => {
  const page = doc(p(run(1, 'as is')));
  expect(replaced(page, ['as is'], { pattern: 'as' }, 'as')).toBe('refused');
  expect(replaced(page, ['as is'], { pattern: 'no' }, 'yes')).toBe('refused');
});

test('is one undo step', () => {
  const page = doc(p(run(1, 'a b a')), p(run(2, 'a')));
  const state = stateOf(page, ['a b a', 'a']);
  const next = after(state, replaceAll(hitsOf(state, { pattern: 'a' }), 'xy', false));
  expect(next?.doc.textContent).toBe('xy b xyxy');
  expect(next && after(next, EDIT_COMMANDS.undo)?.doc.eq(page)).toBe(true);
});

describe.each(['zh-daily', 'en-weekly'])('%s', (name) => {
  const path = new URL(`../../../../resources/samples/${name}.txt`, import.meta.url);
  const raw = splitLines(readFileSync(path, 'utf8'));

  test.each([1, 2, 3, 4, 5])('random replacements keep the invariants, seed %i', (seed) => {
    const random = new Random(seed);
    let ids = 0;
    const newId = (): string => `id${++ids}`;
    const context = { raw, author: () => 'Ann', newId, now: () => '2024-05-01T08:00:00.000Z' };
    let state = EditorState.create({
      doc: documentFromStructure(raw, structure(raw), newId),
      plugins: [pageContext(context), repairPlugin(), historyPlugin()],
    });
    const base = state.doc;
    let replacements = 0;
    for (let i = 0; i < 60; i += 1) {
      const query = randomQuery(random, state);
      const by = random.pick(['', 'x', '新的', ' ', '\n', '$1', '$2$1', '一二三四五六七八', '𠀀', '⏎']);
      const hits = hitsOf(state, query).filter(() => random.below(4) > 0);
      replaceAll(
        hits,
        by,
        query.isRegex ?? false,
      )(state, (tr) => {
        state = state.apply(tr);
        replacements += 1;
      });
      state.doc.check();
      expect(violations(state.doc, raw), `seed ${seed}, ${i}: ${JSON.stringify(query)} ${by}`).toEqual([]);
    }
    expect(replacements).toBeGreaterThan(20);
    for (;;) {
      const back = after(state, EDIT_COMMANDS.undo);
      if (back === null) break;
      state = back;
    }
    expect(state.doc.eq(base)).toBe(true);
  });
});

/** A stretch of the page's own text, often over seams, or an expression. */
function randomQuery(random: Random, { doc: page }: EditorState): Partial<FindQuery> {
  if (random.below(3) === 0) {
    const pattern = random.pick([
      '(.)(.)',
      '(\\p{L}+)\\s(\\p{L}+)',
      '(.)⏎(.)',
      '[，。]',
      '(\\d)(\\d)',
      '.{9}',
    ]);
    return { isRegex: true, pattern };
  }
  if (random.below(5) === 0) return { pattern: '⏎' };
  const from = random.below(page.content.size);
  const text = page.textBetween(from, Math.min(page.content.size, from + 1 + random.below(12)), '\n');
  return { pattern: text.split('\n')[0] || '的' };
}
