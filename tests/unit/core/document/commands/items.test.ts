import { describe, expect, test } from 'vitest';
import { linkArticle } from '#core/document/commands/completeness.ts';
import {
  articleOfItems,
  groupItems,
  kindOfItems,
  mergeItems,
  moveItems,
} from '#core/document/commands/items.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { violations } from '#core/document/invariants.ts';
import { documentFromJson } from '#core/document/journal.ts';
import {
  after as applied,
  article,
  discard,
  doc,
  group,
  p,
  run,
  shape,
  stateOf,
} from '#tests/support/document.ts';

const raw = ['一', '二', '三', '四', '五'];
const line = (n: number, tag = '') => run(n, `${tag}${raw[n - 1]}`);
const page = doc(
  p(line(1)),
  group('g', p(line(2)), article('x', p(line(3)))),
  article('y', p(line(4))),
  discard(p(line(5))),
);

/** Position before the node whose shape begins so. */
function at(start: string): number {
  let found = -1;
  page.descendants((node, pos) => {
    if (found === -1 && shape(node).startsWith(start)) found = pos;
    return !node.isTextblock;
  });
  return found;
}
const behind = (start: string): number => at(start) + (page.nodeAt(at(start))?.nodeSize ?? 0);

function apply(command: ReturnType<typeof moveItems>): string | null {
  const next = applied(stateOf(page, raw), command);
  if (next === null) return null;
  expect(violations(next.doc, raw)).toEqual([]);
  expect(applied(next, EDIT_COMMANDS.undo)?.doc.eq(page)).toBe(true);
  return shape(next.doc);
}

describe('moving items', () => {
  test('puts them where they may stand', () => {
    expect(apply(moveItems([at('paragraph(1')], behind('article-y')))).toBe(
      'group-g[paragraph(2:二) article-x[paragraph(3:三)]] article-y[paragraph(4:四)] paragraph(1:一) discard-debris[paragraph(5:五)]',
    );
    expect(apply(moveItems([at('article-y')], behind('article-x')))).toBe(
      'paragraph(1:一) group-g[paragraph(2:二) article-x[paragraph(3:三)] article-y[paragraph(4:四)]] discard-debris[paragraph(5:五)]',
    );
    expect(apply(moveItems([at('paragraph(1'), at('paragraph(4')], at('article-x') + 1))).toBe(
      'group-g[paragraph(2:二) article-x[paragraph(1:一) paragraph(4:四) paragraph(3:三)]] discard-debris[paragraph(5:五)]',
    );
  });

  test.each([
    ['an article before the head of a group', [at('article-y')], at('group-g') + 1],
    ['a group into an article', [at('group-g')], at('article-y') + 1],
    ['a group into itself', [at('group-g')], at('article-x') + 1],
    ['anything into a discard', [at('paragraph(1')], at('discard') + 1],
    ['anything out of a discard', [at('paragraph(5')], 0],
    ['anything into text', [at('paragraph(1')], at('paragraph(4') + 1],
    ['what stands there', [at('article-y')], at('article-y')],
    ['what stands there already, behind', [at('article-y')], behind('article-y')],
    ['nothing', [], 0],
  ])('refuses %s', (_what, positions, target) => {
    expect(apply(moveItems(positions, target))).toBeNull();
  });
});

test('items merge into the first article among them', () => {
  expect(apply(mergeItems([at('paragraph(1'), at('article-x'), at('article-y')]))).toBe(
    'group-g[paragraph(2:二) article-x[paragraph(1:一) paragraph(3:三) paragraph(4:四)]] discard-debris[paragraph(5:五)]',
  );
  expect(apply(mergeItems([at('article-x')]))).toBeNull();
  expect(apply(mergeItems([at('article-x'), at('discard')]))).toBeNull();
});

test('blocks become an article', () => {
  expect(apply(articleOfItems([at('paragraph(4'), at('paragraph(1')]))).toBe(
    'article-new1[paragraph(1:一) paragraph(4:四)] group-g[paragraph(2:二) article-x[paragraph(3:三)]] discard-debris[paragraph(5:五)]',
  );
  expect(apply(articleOfItems([at('paragraph(5')]))).toBeNull();
  expect(apply(articleOfItems([at('article-y')]))).toBeNull();
});

test('the articles among items are of a kind', () => {
  const next = applied(stateOf(page, raw), kindOfItems([0, at('article-x'), at('article-y')], 'advert'));
  const kinds: unknown[] = [];
  next?.doc.descendants((node) => {
    if (node.type.name === 'article') kinds.push(node.attrs.kind);
  });
  expect(kinds).toEqual(['advert', 'advert']);
  expect(apply(kindOfItems([at('paragraph(1')], 'advert'))).toBeNull();
});

test('items on the page become a group', () => {
  expect(apply(groupItems([at('paragraph(1'), at('article-y')]))).toBe(
    'group-new1[paragraph(1:一) article-y[paragraph(4:四)]] group-g[paragraph(2:二) article-x[paragraph(3:三)]] discard-debris[paragraph(5:五)]',
  );
  expect(apply(groupItems([at('article-x'), at('article-y')]))).toBeNull();
});

describe('what an article lacks', () => {
  const here = doc(article('x', p(line(1, '<a>'))));

  test('is said and taken back', () => {
    const once = applied(stateOf(here, raw), EDIT_COMMANDS['incomplete-end']);
    expect(once?.doc.child(0).attrs).toMatchObject({ incomplete: ['end'], by: 'Ann' });
    const more = once && applied(once, EDIT_COMMANDS['incomplete-headline']);
    expect(more?.doc.child(0).attrs.incomplete).toEqual(['headline', 'end']);
    const back = more && applied(more, EDIT_COMMANDS['incomplete-end']);
    expect(back?.doc.child(0).attrs.incomplete).toEqual(['headline']);
    expect(applied(stateOf(doc(p(line(1, '<a>'))), raw), EDIT_COMMANDS['incomplete-end'])).toBeNull();
  });

  test('stands on another page, by a link that is kept', () => {
    const link = { page: 'page0002', article: 'y', inferred: true };
    const next = applied(stateOf(here, raw), linkArticle('continues', link));
    expect(next?.doc.child(0).attrs).toMatchObject({
      continues: link,
      continuedFrom: null,
      incomplete: ['end'],
    });
    const stored = JSON.parse(JSON.stringify(next?.doc.toJSON()));
    expect(documentFromJson(stored).child(0).attrs.continues).toEqual(link);
    const back = next && applied(next, linkArticle('continues', null));
    expect(back?.doc.child(0).attrs.continues).toBeNull();
    expect(applied(stateOf(here, raw), linkArticle('continuedFrom', null))).toBeNull();
  });

  test('is nothing that a damaged file may say', () => {
    const json = here.toJSON();
    json.content[0].attrs.continues = { page: '' };
    expect(() => documentFromJson(json)).toThrow();
    delete json.content[0].attrs.continues;
    delete json.content[0].attrs.continuedFrom;
    expect(documentFromJson(json).child(0).attrs).toMatchObject({ continues: null, continuedFrom: null });
  });
});
