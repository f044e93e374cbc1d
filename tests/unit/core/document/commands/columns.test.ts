import { describe, expect, test } from 'vitest';
import { columnOfSelection, cutAtColumn, dealLines } from '#core/document/commands/columns.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { corrections } from '#core/document/corrections.ts';
import { violations } from '#core/document/invariants.ts';
import { removedLines } from '#core/document/provenance.ts';
import {
  after as applied,
  article,
  discard,
  doc,
  p,
  run,
  shape,
  stateOf,
  type Tagged,
} from '#tests/support/document.ts';

const raw = [
  'the ferry is    a new road',
  'late again      was begun',
  '                on Monday',
  'and full',
];
const here = (n: number, before = '', behind = '', tail = ' ') => {
  const text = (raw[n - 1] ?? '').trim();
  return run(n, `${before}${text}${behind}${tail}`, (raw[n - 1] ?? '').indexOf(text));
};

function apply(document: Tagged, command: ReturnType<typeof cutAtColumn>): string | null {
  const next = applied(stateOf(document, raw), command);
  if (next === null) return null;
  expect(violations(next.doc, raw)).toEqual([]);
  expect(corrections(next.doc, raw)).toEqual([]);
  expect(removedLines(next.doc, raw)).toEqual([]);
  expect(applied(next, EDIT_COMMANDS.undo)?.doc.eq(document)).toBe(true);
  return shape(next.doc);
}

describe('cutting at a column', () => {
  const page = doc(article('x', p(here(1, '<a>'), here(2), here(3), here(4, '', '<b>', ''))));

  test('makes two blocks whose pieces keep their place in the raw line', () => {
    expect(apply(page, cutAtColumn(16))).toBe(
      'article-x[paragraph(1:the ferry is |2:late again |4:and full) ' +
        'paragraph(1+16:a new road |2+16:was begun |3+16:on Monday)]',
    );
  });

  test('finds the gap of a line beside the column', () => {
    expect(apply(page, cutAtColumn(14))).toBe(apply(page, cutAtColumn(16)));
  });

  test('leaves what is not selected as blocks before and after', () => {
    const some = doc(p(here(4), here(1, '<a>'), here(2, '', '<b>'), here(3, '', '', '')));
    expect(apply(some, cutAtColumn(16))).toBe(
      'paragraph(4:and full) paragraph(1:the ferry is |2:late again) ' +
        'paragraph(1+16:a new road |2+16:was begun) paragraph(3+16:on Monday)',
    );
  });

  test('gathers lines of several blocks, of articles too', () => {
    const several = doc(
      article('x', p(here(1, '<a>', '', ''))),
      p(here(2, '', '<b>', '')),
      p(here(3), here(4, '', '', '')),
    );
    expect(apply(several, cutAtColumn(16))).toBe(
      'article-x[paragraph(1:the ferry is |2:late again) paragraph(1+16:a new road |2+16:was begun)] ' +
        'paragraph(3+16:on Monday |4:and full)',
    );
  });

  test('keeps corrections on their side', () => {
    const corrected = doc(
      p(run(1, '<a>The ferry is    a new roof'), run(2, ''), here(2, '', '<b>', '')),
      p(here(3), here(4, '', '', '')),
    );
    const next = applied(stateOf(corrected, raw), cutAtColumn(16));
    expect(next?.doc.child(0).textContent).toContain('The ferry is');
    expect(next?.doc.child(1).textContent).toContain('a new roof');
    expect(next && violations(next.doc, raw)).toEqual([]);
  });

  test('is refused where one side would be empty, and in discards', () => {
    expect(
      apply(doc(p(here(4, '<a>', '<b>', '')), p(here(1), here(2), here(3, '', '', ''))), cutAtColumn(16)),
    ).toBeNull();
    expect(apply(page, cutAtColumn(0))).toBeNull();
    expect(applied(stateOf(doc(discard(p(here(1, '<a>', '<b>', '')))), raw), cutAtColumn(16))).toBeNull();
  });

  test('is proposed by the evidence, else by the gaps', () => {
    const state = stateOf(page, raw);
    const known = { kind: 'side-by-side' as const, from: 1, to: 2, gutter: 15, confidence: 0.9 };
    expect(columnOfSelection(state, raw, [known])).toBe(15);
    expect(columnOfSelection(state, raw, [])).toBe(16);
  });
});

describe('dealing lines', () => {
  test('by turns makes two blocks', () => {
    const page = doc(p(here(1, '<a>'), here(2), here(3), here(4, '', '<b>', '')));
    expect(apply(page, dealLines)).toBe(
      'paragraph(1:the ferry is    a new road |3+16:on Monday) paragraph(2:late again      was begun |4:and full)',
    );
  });

  test('is refused for one line', () => {
    expect(apply(doc(p(here(1, '<a>', '<b>', ''))), dealLines)).toBeNull();
  });
});
