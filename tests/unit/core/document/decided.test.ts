import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { blockAttrs } from '#core/document/attrs.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { eachBlock } from '#core/document/line-index.ts';
import { runsOf } from '#core/document/runs.ts';
import { AUTHOR, after, article, doc, headline, p, run, stateOf } from '#tests/support/document.ts';

const raw = ['标题一', '甲甲甲甲', '乙乙乙乙', '标题二', '丙丙丙丙', '丁丁丁丁'];

/** Runs whose meeting with the one before a person decided, and blocks whose article. */
function decided(document: Node): { seams: number[]; placed: number[] } {
  const seams: number[] = [];
  const placed: number[] = [];
  eachBlock(document, (block) => {
    for (const { n, by } of runsOf(block)) if (by === AUTHOR) seams.push(n);
    if (blockAttrs(block).placed === AUTHOR) placed.push(runsOf(block)[0]?.n ?? 0);
  });
  return { seams, placed };
}

const page = (...bodies: readonly [Node, Node]) =>
  doc(
    article('a1', headline(run(1, '标题一')), bodies[0]),
    article('a2', headline(run(4, '标题二')), bodies[1]),
  );
const first = p(run(2, '甲甲甲甲'), run(3, '乙乙乙乙'));
const second = p(run(5, '丙丙丙丙'), run(6, '丁丁丁丁'));

function done(document: Parameters<typeof stateOf>[0], id: keyof typeof EDIT_COMMANDS): Node {
  const next = after(stateOf(document, raw), EDIT_COMMANDS[id]);
  if (next === null) throw new Error(`${id} refused`);
  return next.doc;
}

test('a cut is the decision of who cuts, and places nothing', () => {
  const cut = done(page(p(run(2, '甲甲甲甲'), run(3, '<a>乙乙乙乙')), second), 'split-at-seam');
  expect(decided(cut)).toEqual({ seams: [3], placed: [] });
});

test('a merge over two articles is one decision', () => {
  const merged = done(
    doc(article('a1', first), article('a2', p(run(4, '<a>标题二')), second)),
    'merge-block-before',
  );
  expect(decided(merged)).toEqual({ seams: [4], placed: [] });
});

test('a block that goes to another article is placed, and its seams stay undecided', () => {
  const moved = done(page(p(run(2, '<a>甲甲甲甲'), run(3, '乙乙乙乙')), second), 'to-article-2');
  expect(decided(moved)).toEqual({ seams: [], placed: [2] });
});

test('an article begun at a block places all that it takes', () => {
  const cut = done(page(p(run(2, '<a>甲甲甲甲'), run(3, '乙乙乙乙')), second), 'article-starts-here');
  expect(decided(cut)).toEqual({ seams: [], placed: [2] });
});

test('a role in place decides no article and no seam', () => {
  const named = done(page(p(run(2, '<a>甲甲甲甲'), run(3, '乙乙乙乙')), second), 'role-in-place-verse');
  expect(decided(named)).toEqual({ seams: [], placed: [] });
});

test('placing outlives a later role', () => {
  const moved = after(
    stateOf(page(p(run(2, '<a>甲甲甲甲'), run(3, '乙乙乙乙')), second), raw),
    EDIT_COMMANDS['to-article-2'],
  );
  const named = moved === null ? null : after(moved, EDIT_COMMANDS['role-caption']);
  expect(named === null ? null : decided(named.doc)).toEqual({ seams: [], placed: [2] });
});
