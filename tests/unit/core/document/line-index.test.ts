import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { LineIndex } from '#core/document/line-index.ts';
import { schema } from '#core/document/schema.ts';

const run = (n: number, from: number, text: string): Node =>
  schema.text(text, [schema.marks.line.create({ n, from, by: 'machine' })]);
const block = (...runs: Node[]): Node => schema.nodes.block.create(null, runs);

const doc = schema.nodes.doc.create(null, [
  block(run(2, 0, 'two'), run(1, 4, 'one')),
  schema.nodes.article.create({ id: 'a' }, [
    block(run(1, 0, 'uno'), schema.text(' no line '), run(1, 8, 'eins')),
  ]),
]);
const index = new LineIndex(doc);

test('names every piece of a line in document order, at its place', () => {
  const pieces = index.get(1) ?? [];
  expect(pieces.map(({ run: { text, from } }) => [text, from])).toEqual([
    ['one', 4],
    ['uno', 0],
    ['eins', 8],
  ]);
  for (const {
    blockPos,
    block: held,
    run: { start, end, text },
  } of pieces) {
    expect(doc.nodeAt(blockPos)).toBe(held);
    expect(doc.textBetween(blockPos + 1 + start, blockPos + 1 + end)).toBe(text);
  }
  expect(pieces.map(({ top }) => top.type.name)).toEqual(['block', 'article', 'article']);
});

test('knows lines without a piece, and lists those that have one', () => {
  expect(index.has(2)).toBe(true);
  expect(index.has(3)).toBe(false);
  expect(index.get(3)).toBeUndefined();
  expect([...index.keys()]).toEqual([2, 1]);
  expect([...index].map(([n, pieces]) => [n, pieces.length])).toEqual([
    [2, 1],
    [1, 3],
  ]);
});
