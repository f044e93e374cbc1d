import { describe, expect, test } from 'vitest';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { violations } from '#core/document/invariants.ts';
import {
  after,
  article,
  caption,
  discard,
  doc,
  headline,
  p,
  run,
  shape,
  stateOf,
  type Tagged,
} from '#tests/support/document.ts';

const raw = ['第一行文字', '第二行文字', 'first line of a para-', 'graph and more', '图为湖边。 王五 摄'];

function apply(id: keyof typeof EDIT_COMMANDS, document: Tagged): string | null {
  const next = after(stateOf(document, raw), EDIT_COMMANDS[id]);
  if (next === null) return null;
  expect(violations(next.doc, raw)).toEqual([]);
  const undone = after(next, EDIT_COMMANDS.undo);
  expect(undone?.doc.eq(document)).toBe(true);
  return shape(next.doc);
}

describe('merging blocks', () => {
  test('joins ideographs with nothing', () => {
    const page = doc(p(run(1, '第一行文字')), p(run(2, '第<a>二行文字')));
    expect(apply('merge-block-before', page)).toBe('paragraph(1:第一行文字|2:第二行文字)');
  });

  test('drops an end-of-line hyphen', () => {
    const page = doc(p(run(3, 'first<a> line of a para-')), p(run(4, 'graph and more')));
    expect(apply('merge-block-after', page)).toBe('paragraph(3:first line of a para|4:graph and more)');
  });

  test('reaches over the border of an article, and an article left empty goes', () => {
    const page = doc(article('x', p(run(1, '第一行文字'))), article('y', p(run(2, '<a>第二行文字'))));
    expect(apply('merge-block-before', page)).toBe('article-x[paragraph(1:第一行文字|2:第二行文字)]');
  });

  test('brings together what was cut inside a raw line, with its white space', () => {
    const page = doc(caption(run(5, '图为湖边。')), p(run(5, '王<a>五 摄', 6)));
    expect(apply('merge-block-before', page)).toBe('caption(5:图为湖边。 王五 摄)');
  });

  test.each(['merge-block-before', 'merge-block-after'] as const)(
    '%s makes one block of all that are selected, whatever holds them',
    (id) => {
      const page = doc(
        article('x', headline(run(1, '第一<a>行文字'))),
        article('y', p(run(2, '第二行文字')), p(run(5, '图为<b>湖边。')), caption(run(4, 'graph and more'))),
      );
      expect(apply(id, page)).toBe(
        'article-x[headline(1:第一行文字|2:第二行文字|5:图为湖边。)] article-y[caption(4:graph and more)]',
      );
    },
  );

  test('refuses a selection that reaches into a discard', () => {
    const page = doc(p(run(1, '第<a>一行文字')), discard(p(run(2, '第二<b>行文字'))));
    expect(apply('merge-block-after', page)).toBeNull();
  });

  test('refuses at the ends of the page and in a discard', () => {
    expect(apply('merge-block-before', doc(p(run(1, '第<a>一行文字'))))).toBeNull();
    expect(
      apply('merge-block-after', doc(discard(p(run(1, '第<a>一行文字'))), p(run(2, '第二行文字')))),
    ).toBeNull();
  });
});

describe('splitting', () => {
  test('cuts inside a raw line and leaves white space out', () => {
    const page = doc(caption(run(5, '图为湖边。 <a>王五 摄')));
    expect(apply('split-block', page)).toBe('caption(5:图为湖边。) caption(5+6:王五 摄)');
  });

  test('brings back the hyphen that a seam had dropped', () => {
    const page = doc(p(run(3, 'first line<a> of a para'), run(4, 'graph and more')));
    expect(apply('split-at-seam', page)).toBe(
      'paragraph(3:first line of a para-) paragraph(4:graph and more)',
    );
  });

  test('finds its place in a corrected line', () => {
    const page = doc(p(run(1, '第壹行<a>文字')));
    expect(apply('split-block', page)).toBe('paragraph(1:第壹行) paragraph(1+3:文字)');
  });

  test('takes typed text at the end for what it is', () => {
    const page = doc(p(run(1, '第一行文字啊<a>呀')));
    expect(apply('split-block', page)).toBe('paragraph(1:第一行文字啊) paragraph(呀)');
  });

  test('opens an empty block at either end', () => {
    expect(apply('split-block', doc(p(run(1, '第一行文字<a>'))))).toBe('paragraph(1:第一行文字) paragraph()');
    expect(apply('split-block', doc(p(run(1, '<a>第一行文字'))))).toBe('paragraph() paragraph(1:第一行文字)');
  });

  test('makes a credit of the end of a caption, found by its wording or by the caret', () => {
    const expected = 'caption(5:图为湖边。) credit(5+6:王五 摄)';
    expect(apply('split-off-credit', doc(p(run(5, '图为湖边。 王五 摄<a>'))))).toBe(expected);
    expect(apply('split-off-credit', doc(caption(run(5, '图为湖边。 <a>王五 摄'))))).toBe(expected);
    expect(apply('split-off-credit', doc(headline(run(1, '<a>第一行文字'))))).toBeNull();
  });
});

test('a supplied block comes after the one at the caret', () => {
  const page = doc(article('x', p(run(1, '第一<a>行文字')), p(run(2, '第二行文字'))));
  expect(apply('insert-supplied-block', page)).toBe(
    'article-x[paragraph(1:第一行文字) paragraph() paragraph(2:第二行文字)]',
  );
});

describe('joins', () => {
  test('turn into each other in turn, and each is possible only where the raw line allows it', () => {
    const page = doc(p(run(3, 'first line of a para<a>'), run(4, 'graph and more')));
    expect(apply('join-none', page)).toBe('paragraph(3:first line of a para-|4:graph and more)');
    expect(apply('join-space', page)).toBe('paragraph(3:first line of a para- |4:graph and more)');
    expect(apply('join-newline', page)).toBe('paragraph(3:first line of a para-\n|4:graph and more)');
    expect(apply('next-join', page)).toBe('paragraph(3:first line of a para-\n|4:graph and more)');
    const han = doc(p(run(1, '第一<a>行文字'), run(2, '第二行文字')));
    expect(apply('join-hyphen', han)).toBeNull();
    expect(apply('next-join', han)).toBe('paragraph(1:第一行文字 |2:第二行文字)');
  });
});
