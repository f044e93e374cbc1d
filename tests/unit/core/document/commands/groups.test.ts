import { describe, expect, test } from 'vitest';
import type { EditCommandId } from '#core/document/commands/ids.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { violations } from '#core/document/invariants.ts';
import {
  after as applied,
  article,
  blocks,
  discard,
  doc,
  group,
  headline,
  p,
  run,
  shape,
  stateOf,
  type Tagged,
} from '#tests/support/document.ts';

const raw = ['一', '二', '三', '四', '五', '六'];
const line = (n: number, before = '', behind = '') => run(n, `${before}${raw[n - 1]}${behind}`);

function apply(id: EditCommandId, document: Tagged): string | null {
  const next = applied(stateOf(document, raw), EDIT_COMMANDS[id]);
  if (next === null) return null;
  expect(violations(next.doc, raw)).toEqual([]);
  expect(applied(next, EDIT_COMMANDS.undo)?.doc.eq(document)).toBe(true);
  return shape(next.doc);
}

describe('grouping', () => {
  test('puts selected articles under the loose blocks selected with them', () => {
    const page = doc(
      blocks.folio(line(1)),
      headline(line(2, '<a>')),
      article('x', p(line(3))),
      article('y', p(line(4, '', '<b>'))),
      p(line(5)),
    );
    expect(apply('make-group', page)).toBe(
      'folio(1:一) group-new1[headline(2:二) article-x[paragraph(3:三)] article-y[paragraph(4:四)]] paragraph(5:五)',
    );
  });

  test('takes more articles into a group that is there, and its name stays', () => {
    const page = doc(
      group('g', headline(line(1)), article('x', p(line(2, '<a>')))),
      article('y', p(line(3, '', '<b>'))),
    );
    expect(apply('make-group', page)).toBe(
      'group-g[headline(1:一) article-x[paragraph(2:二)] article-y[paragraph(3:三)]]',
    );
  });

  test('leaves furniture and discards where they are', () => {
    const page = doc(
      article('x', p(line(1, '<a>'))),
      blocks.folio(line(2)),
      discard(p(line(3))),
      article('y', p(line(4, '', '<b>'))),
    );
    expect(apply('make-group', page)).toBe(
      'group-new1[article-x[paragraph(1:一)] article-y[paragraph(4:四)]] folio(2:二) discard-debris[paragraph(3:三)]',
    );
  });

  test('is refused for one article alone, and without any', () => {
    expect(apply('make-group', doc(article('x', p(line(1, '<a>')))))).toBeNull();
    expect(apply('make-group', doc(p(line(1, '<a>')), p(line(2, '', '<b>'))))).toBeNull();
  });
});

describe('leaving a group', () => {
  const page = (first: string, second: string) =>
    doc(
      group('g', headline(line(1)), article('x', p(line(2, first))), article('y', p(line(3, '', second)))),
      p(line(4)),
    );

  test('takes the article out behind it', () => {
    expect(apply('leave-group', page('<a>', ''))).toBe(
      'group-g[headline(1:一) article-y[paragraph(3:三)]] article-x[paragraph(2:二)] paragraph(4:四)',
    );
  });

  test('dissolves a group that nothing is left in', () => {
    expect(apply('leave-group', page('<a>', '<b>'))).toBe(
      'headline(1:一) article-x[paragraph(2:二)] article-y[paragraph(3:三)] paragraph(4:四)',
    );
    expect(apply('dissolve-group', page('<a>', ''))).toBe(
      'headline(1:一) article-x[paragraph(2:二)] article-y[paragraph(3:三)] paragraph(4:四)',
    );
  });

  test('is refused in a group head and outside of groups', () => {
    const inHead = doc(group('g', headline(line(1, '<a>')), article('x', p(line(2)))));
    expect(apply('leave-group', inHead)).toBeNull();
    expect(apply('leave-group', doc(article('x', p(line(1, '<a>')))))).toBeNull();
    expect(apply('dissolve-group', doc(p(line(1, '<a>'))))).toBeNull();
  });
});

test('a block of an article becomes the head of its group', () => {
  const page = doc(group('g', article('x', headline(line(1, '<a>')), p(line(2)))));
  expect(apply('to-group-head', page)).toBe('group-g[headline(1:一) article-x[paragraph(2:二)]]');
  expect(apply('to-group-head', doc(article('x', p(line(1, '<a>')))))).toBeNull();
});

test('a group is of a kind, by a person', () => {
  const page = doc(group('g', headline(line(1, '<a>')), article('x', p(line(2)))));
  const next = applied(stateOf(page, raw), EDIT_COMMANDS['group-kind-series']);
  expect(next?.doc.child(0).attrs).toEqual({ id: 'g', kind: 'series', by: 'Ann' });
  expect(apply('group-kind-series', doc(p(line(1, '<a>'))))).toBeNull();
});
