import { describe, expect, test } from 'vitest';
import { type ArticleSketch, isLabel, offersFor } from '#core/document/continuations.ts';
import { sketchesOf } from '#core/document/sketch.ts';
import { article, blocks, doc, headline, p, run } from '#tests/support/document.ts';

const sketch = (id: string, changes: Partial<ArticleSketch> = {}): ArticleSketch => ({
  id,
  title: '',
  incomplete: [],
  continues: null,
  continuedFrom: null,
  jumps: [],
  text: '',
  ...changes,
});
const HERE = { page: 'one', label: 'A01' };

describe('the other part of an article', () => {
  const harbour = sketch('a', {
    text: '新码头工程昨日开工，渡轮公司表示明年通航',
    jumps: [{ page: 'A05', direction: 'to' }],
  });
  const rest = sketch('r', {
    text: '渡轮公司经理说，新码头工程投资巨大',
    jumps: [{ page: 'A01', direction: 'from' }],
    incomplete: ['start'],
  });
  const pages = [
    { ...HERE, articles: [harbour] },
    { page: 'five', label: 'A05', articles: [sketch('q', { text: '足球比赛结果公布' }), rest] },
    { page: 'six', label: 'A06', articles: [sketch('s', { text: '天气晴朗' })] },
  ];

  test('is offered by its jump, first the one that answers it', () => {
    const offers = offersFor('continues', harbour, HERE, pages);
    expect(offers.map(({ article: id, inferred }) => [id, inferred])).toEqual([
      ['r', false],
      ['q', false],
    ]);
    expect(offersFor('continuedFrom', rest, { page: 'five', label: 'A05' }, pages)[0]).toMatchObject({
      article: 'a',
    });
  });

  test('without a jump is offered by what it speaks of, as inferred', () => {
    const bare = pages.map((page) => ({
      ...page,
      articles: page.articles.map((one) => ({ ...one, jumps: [] })),
    }));
    expect(offersFor('continues', { ...harbour, jumps: [] }, HERE, bare)).toMatchObject([
      { article: 'r', inferred: true },
    ]);
  });

  test('is certain where it was linked from the other side', () => {
    const linked = sketch('z', { continuedFrom: { page: 'one', article: 'a', inferred: true } });
    const [best] = offersFor('continues', harbour, HERE, [
      ...pages,
      { page: 'nine', label: 'A09', articles: [linked] },
    ]);
    expect(best).toMatchObject({ article: 'z', score: 1, inferred: true });
  });
});

test.each([
  ['A05', 'A5', true],
  ['5', 'A05', true],
  ['五', '5', true],
  ['十二', '12', true],
  ['二十', '20', true],
  ['B5', 'A05', false],
  ['5', '15', false],
  ['5', '', false],
])('page %s as named is the page of label %s: %s', (named, label, is) => {
  expect(isLabel(named, label)).toBe(is);
});

test('a page gives a sketch of each article', () => {
  const page = doc(
    article('x', headline(run(1, '标题')), p(run(2, '正文')), blocks.jump(run(3, '上接第1版'))),
  );
  expect(sketchesOf(page)).toMatchObject([
    { id: 'x', title: '标题', text: '标题正文上接第1版', jumps: [{ page: '1', direction: 'from' }] },
  ]);
});
