import { expect, test } from 'vitest';
import { articlesIn, outlineOf, positionOf } from '#core/document/outline.ts';
import { schema } from '#core/document/schema.ts';
import { article, blocks, discard, doc, group, headline, p, run } from '#tests/support/document.ts';

const page = doc(
  blocks.folio(run(1, '第3版')),
  group(
    'g',
    headline(run(2, '一周要闻')),
    article('x', headline(run(3, '春天 来了')), p(run(4, '大家种树。'))),
  ),
  article('y', p(run(5, '没有标题的稿件')), p(run(6, '下转 A05版')), article('box', p(run(7, '框')))),
  p(run(8, '散段')),
  p('typed'),
  discard(p(run(9, '污'))),
);

test('groups, articles and furniture stand in order, loose blocks at the end', () => {
  const { placed, loose } = outlineOf(page);
  expect(placed.map(({ type, title, length }) => [type, title, length])).toEqual([
    ['block', '第3版', 3],
    ['group', '一周要闻', 13],
    ['article', '没有标题的稿件下转 A05版框', 14],
  ]);
  expect(loose.map(({ title }) => title)).toEqual(['散段', 'typed']);
  expect(articlesIn(placed).map(({ id, isTitled, lines }) => [id, isTitled, lines])).toEqual([
    ['x', true, [3, 4]],
    ['y', false, [5, 6, 7]],
    ['box', false, [7]],
  ]);
});

test('a jump is read from its line', () => {
  const jump = doc(article('x', p(run(1, '正文')), blocks.jump(run(2, '（下转A05版）'))));
  expect(articlesIn(outlineOf(jump).placed)[0]?.jumps).toEqual([{ page: 'A05', direction: 'to' }]);
});

test('every item is found by its key', () => {
  const { placed, loose } = outlineOf(page);
  const keys = [...placed, ...loose].flatMap((item) =>
    item.type === 'block' ? [item.key] : [item.key, ...item.children.map(({ key }) => key)],
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) {
    const pos = positionOf(page, key);
    expect(pos, key).not.toBeNull();
    expect(page.nodeAt(pos ?? -1)?.isText, key).toBe(false);
  }
  expect(page.nodeAt(positionOf(page, 'y') ?? -1)?.attrs.id).toBe('y');
  expect(positionOf(page, 'gone')).toBeNull();
});

test('what did not change is not read again', () => {
  const before = outlineOf(page);
  const folio = schema.nodes.block.create({ role: 'folio' }, schema.text('第4版'));
  const changed = page.copy(page.content.replaceChild(0, folio));
  const after = outlineOf(changed);
  expect(after.placed[0]).not.toBe(before.placed[0]);
  expect(after.placed[1]).toBe(before.placed[1]);
});
