import { describe, expect, test } from 'vitest';
import type { EditCommandId } from '#core/document/commands/ids.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { restoreLine } from '#core/document/commands/restore-line.ts';
import { violations } from '#core/document/invariants.ts';
import {
  after,
  article,
  blocks,
  byline,
  caption,
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

function apply(id: EditCommandId, document: Tagged): string | null {
  const next = after(stateOf(document, raw), EDIT_COMMANDS[id]);
  if (next === null) return null;
  expect(violations(next.doc, raw)).toEqual([]);
  expect(after(next, EDIT_COMMANDS.undo)?.doc.eq(document)).toBe(true);
  return shape(next.doc);
}

const line = (n: number, tag = '') => run(n, `${tag}${raw[n - 1]}`);
const body = p(line(2));
const here = p(line(3, '<a>'));

describe('the headline of an article', () => {
  test('goes from behind a body to its head', () => {
    const page = doc(article('x', body), p(line(3, '<a>')), article('y', p(line(4))));
    expect(apply('headline-of-article-before', page)).toBe(
      'article-x[headline(3:三) paragraph(2:二)] article-y[paragraph(4:四)]',
    );
    expect(apply('headline-of-article-after', page)).toBe(
      'article-x[paragraph(2:二)] article-y[headline(3:三) paragraph(4:四)]',
    );
  });

  test('cuts an article in whose middle it stands', () => {
    const page = doc(article('x', body, here, p(line(4))));
    expect(apply('headline-of-article-before', page)).toBe(
      'article-x[headline(3:三) paragraph(2:二)] article-new1[paragraph(4:四)]',
    );
    expect(apply('headline-of-article-after', page)).toBe(
      'article-x[paragraph(2:二)] article-new1[headline(3:三) paragraph(4:四)]',
    );
  });

  test('moves to the front of its own article when the text before it is its own', () => {
    const page = doc(article('x', byline(line(1)), body, here));
    expect(apply('headline-of-article-before', page)).toBe(
      'article-x[headline(3:三) byline(1:一) paragraph(2:二)]',
    );
  });

  test('makes an article of loose blocks', () => {
    const page = doc(p(line(1)), body, p(line(3, '<a>')), p(line(4)));
    expect(apply('headline-of-article-before', page)).toBe(
      'article-new1[headline(3:三) paragraph(1:一) paragraph(2:二)] paragraph(4:四)',
    );
    expect(apply('headline-of-article-after', page)).toBe(
      'paragraph(1:一) paragraph(2:二) article-new1[headline(3:三) paragraph(4:四)]',
    );
  });

  test('is refused where there is no text on that side', () => {
    expect(apply('headline-of-article-before', doc(here))).toBeNull();
  });
});

describe('roles', () => {
  test('move a block to its usual place, or leave it', () => {
    const page = doc(article('x', headline(line(1)), body, here, p(line(4))));
    expect(apply('role-byline', page)).toBe(
      'article-x[headline(1:一) byline(3:三) paragraph(2:二) paragraph(4:四)]',
    );
    expect(apply('role-caption', page)).toBe(
      'article-x[headline(1:一) paragraph(2:二) paragraph(4:四) caption(3:三)]',
    );
    expect(apply('role-in-place-caption', page)).toBe(
      'article-x[headline(1:一) paragraph(2:二) caption(3:三) paragraph(4:四)]',
    );
    expect(apply('role-subheading', page)).toBe(
      'article-x[headline(1:一) paragraph(2:二) subheading(3:三) paragraph(4:四)]',
    );
  });

  test('of furniture lead out of the article', () => {
    const page = doc(article('x', headline(line(1)), body, here));
    expect(apply('role-folio', page)).toBe('folio(3:三) article-x[headline(1:一) paragraph(2:二)]');
  });

  test('are given to every selected block, in order', () => {
    const page = doc(article('x', p(line(1)), p(run(2, '<a>二')), p(run(3, '三<b>'))));
    expect(apply('role-headline', page)).toBe('article-x[headline(2:二) headline(3:三) paragraph(1:一)]');
  });
});

describe('articles', () => {
  test('start and end at the caret', () => {
    const page = doc(article('x', p(line(1)), body, here, p(line(4))), p(line(5)));
    expect(apply('article-starts-here', page)).toBe(
      'article-x[paragraph(1:一) paragraph(2:二)] article-new1[paragraph(3:三) paragraph(4:四)] paragraph(5:五)',
    );
    expect(apply('article-ends-here', page)).toBe(
      'article-x[paragraph(1:一) paragraph(2:二) paragraph(3:三)] paragraph(4:四) paragraph(5:五)',
    );
  });

  test('are made of loose blocks up to the next article or furniture', () => {
    const page = doc(blocks.folio(line(1)), body, here, p(line(4)), article('x', p(line(5))));
    expect(apply('article-starts-here', page)).toBe(
      'folio(1:一) paragraph(2:二) article-new1[paragraph(3:三) paragraph(4:四)] article-x[paragraph(5:五)]',
    );
    expect(apply('article-ends-here', page)).toBe(
      'folio(1:一) article-new1[paragraph(2:二) paragraph(3:三)] paragraph(4:四) article-x[paragraph(5:五)]',
    );
  });

  test('are made of what is selected, behind the article it came from', () => {
    const page = doc(article('x', p(line(1)), p(run(2, '<a>二')), p(run(3, '三<b>')), p(line(4))));
    expect(apply('make-article', page)).toBe(
      'article-x[paragraph(1:一) paragraph(4:四)] article-new1[paragraph(2:二) paragraph(3:三)]',
    );
  });

  test('dissolve, merge and take a kind', () => {
    const page = doc(article('x', p(line(1))), article('y', here), article('z', p(line(4))));
    expect(apply('dissolve-article', page)).toBe(
      'article-x[paragraph(1:一)] paragraph(3:三) article-z[paragraph(4:四)]',
    );
    expect(apply('merge-article-before', page)).toBe(
      'article-x[paragraph(1:一) paragraph(3:三)] article-z[paragraph(4:四)]',
    );
    expect(apply('merge-article-after', page)).toBe(
      'article-x[paragraph(1:一)] article-y[paragraph(3:三) paragraph(4:四)]',
    );
    const next = after(stateOf(page, raw), EDIT_COMMANDS['article-kind-advert']);
    expect(next?.doc.child(1).attrs).toMatchObject({ kind: 'advert', by: 'Ann' });
  });

  test('are named by number; a block takes its usual place there', () => {
    const page = doc(
      article('x', headline(line(1)), body),
      article('y', caption(line(3, '<a>'))),
      p(line(4)),
    );
    expect(apply('to-article-1', page)).toBe(
      'article-x[headline(1:一) paragraph(2:二) caption(3:三)] paragraph(4:四)',
    );
    expect(apply('to-no-article', page)).toBe(
      'article-x[headline(1:一) paragraph(2:二)] caption(3:三) paragraph(4:四)',
    );
    expect(apply('to-article-9', page)).toBeNull();
  });

  test('move among what stands beside them, and out of groups', () => {
    const page = doc(p(line(1)), group('g', headline(line(2)), article('x', here), article('y', p(line(4)))));
    expect(apply('move-article-down', page)).toBe(
      'paragraph(1:一) group-g[headline(2:二) article-y[paragraph(4:四)] article-x[paragraph(3:三)]]',
    );
    expect(apply('move-article-up', page)).toBeNull();
  });
});

describe('moving a block', () => {
  test('walks through every place, into articles and out of them', () => {
    const page = doc(article('x', p(line(1))), here, article('y', p(line(4))));
    expect(apply('move-up', page)).toBe(
      'article-x[paragraph(1:一) paragraph(3:三)] article-y[paragraph(4:四)]',
    );
    expect(apply('move-down', page)).toBe(
      'article-x[paragraph(1:一)] article-y[paragraph(3:三) paragraph(4:四)]',
    );
    const inside = doc(article('x', p(line(1)), here));
    expect(apply('move-up', inside)).toBe('article-x[paragraph(3:三) paragraph(1:一)]');
    expect(apply('move-down', inside)).toBe('article-x[paragraph(1:一)] paragraph(3:三)');
  });

  test('keeps the caret in the block', () => {
    const next = after(stateOf(doc(p(run(1, '一')), p(run(2, '<a>二'))), raw), EDIT_COMMANDS['move-up']);
    expect(next?.selection.$from.parent.textContent).toBe('二');
  });
});

describe('discards', () => {
  test('take blocks out of the article and give them back', () => {
    const page = doc(article('x', p(line(1)), here));
    expect(apply('discard-debris', page)).toBe('article-x[paragraph(1:一)] discard-debris[paragraph(3:三)]');
    const back = doc(article('x', p(line(1))), discard(p(line(3, '<a>'))));
    expect(apply('restore', back)).toBe('article-x[paragraph(1:一)] paragraph(3:三)');
  });

  test('take a selected stretch of a line', () => {
    const long = ['甲乙丙丁'];
    const state = stateOf(doc(p(run(1, '甲<a>乙丙<b>丁'))), long);
    const next = after(state, EDIT_COMMANDS['discard-debris']);
    expect(next && shape(next.doc)).toBe(
      'paragraph(1:甲) paragraph(1+3:丁) discard-debris[paragraph(1+1:乙丙)]',
    );
    expect(next && violations(next.doc, long)).toEqual([]);
  });
});

test('a removed line comes back after the nearest line above it', () => {
  const state = stateOf(doc(article('x', p(line(1)), p(line(4)))), raw);
  const next = after(state, restoreLine(3));
  expect(next && shape(next.doc)).toBe('article-x[paragraph(1:一) paragraph(3:三) paragraph(4:四)]');
  expect(after(state, restoreLine(4))).toBeNull();
});

test('a part is marked on a selection and cleared at the caret', () => {
  const next = after(stateOf(doc(p(run(1, '<a>一<b>'))), raw), EDIT_COMMANDS['part-dateline']);
  expect(next && shape(next.doc)).toBe('paragraph(<dateline 1:一>)');
  const cleared = next && after(next, EDIT_COMMANDS['clear-part']);
  expect(cleared && shape(cleared.doc)).toBe('paragraph(1:一)');
});

test('blocks go into an article by its number though the selection begins in one that is there', () => {
  const page = doc(article('x', p(run(1, '<a>一')), p(line(2))), article('y', p(run(3, '三<b>'))));
  expect(apply('to-article-1', page)).toBe('article-x[paragraph(1:一) paragraph(2:二) paragraph(3:三)]');
});
