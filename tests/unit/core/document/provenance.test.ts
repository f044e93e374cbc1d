import { describe, expect, test } from 'vitest';
import { corrections } from '#core/document/corrections.ts';
import { coverage } from '#core/document/coverage.ts';
import { removedLines, shareOf } from '#core/document/provenance.ts';
import { joinOf, rejoined, textWithJoin } from '#core/document/seams.ts';
import { JOINS } from '#core/model/words.ts';
import { article, discard, doc, folio, headline, p, run } from '#tests/support/document.ts';

describe('the share of a piece', () => {
  test('goes to where the next piece begins, without white space at the ends', () => {
    expect(shareOf('  ab  cd ', 2, [2, 6])).toEqual({ from: 2, to: 4, text: 'ab' });
    expect(shareOf('  ab  cd ', 6, [6, 2])).toEqual({ from: 6, to: 8, text: 'cd' });
  });

  test('begins with the line when no piece is before it, so that what was deleted there shows', () => {
    expect(shareOf('abcd', 2, [2])).toEqual({ from: 0, to: 4, text: 'abcd' });
  });
});

describe('joins', () => {
  test('are read from the text that they make', () => {
    for (const slice of ['纸上', 'word', 'hy-', 'soft\u00AD\u2010', 'soft-\u00AD']) {
      for (const join of JOINS) {
        if (join === 'hyphen' && textWithJoin(slice, join) === slice) continue;
        expect(joinOf(textWithJoin(slice, join), slice)).toBe(join);
      }
    }
  });

  test('change without touching corrections', () => {
    expect(rejoined('wird ', 'word', 'none')).toBe('wird');
    expect(rejoined('com', 'com-', 'none')).toBe('com-');
    expect(rejoined('com-', 'com-', 'hyphen')).toBe('com');
    expect(rejoined('kom', 'com-', 'space')).toBe('kom- ');
  });
});

const raw = ['题目', '  第一行', '第二行-', '', '版眉', '废', '去掉的'];
const page = doc(
  article('a', headline(run(1, '题目')), p(run(2, '第壹行', 2), run(3, '第二行'), run(7, '去掉的'))),
  folio(run(5, '版眉')),
  discard(p(run(6, '废'))),
);

describe('corrections', () => {
  test('say what the raw line has and what the text has, and where', () => {
    expect(corrections(page, raw)).toMatchObject([{ n: 2, from: 3, to: 4, raw: '一', text: '壹' }]);
  });

  test('show what was deleted at the edge of a line', () => {
    const cut = doc(p(run(2, '一行', 3)));
    expect(corrections(cut, raw)).toMatchObject([{ n: 2, raw: '第', text: '' }]);
  });
});

describe('coverage', () => {
  test('counts every non-blank line once', () => {
    expect(coverage(page, raw)).toEqual({
      lines: 6,
      placed: 4,
      loose: 0,
      furniture: 1,
      discarded: 1,
      removed: 0,
      corrected: 1,
      articles: 1,
    });
  });

  test('shows removed lines after the nearest lower line still held', () => {
    const less = doc(p(run(2, '第一行', 2)), p(run(6, '废')));
    expect(removedLines(less, raw)).toEqual([
      { n: 1, after: null },
      { n: 3, after: 2 },
      { n: 5, after: 2 },
      { n: 7, after: 6 },
    ]);
  });
});
