// Whole pages of our own making: which article each line goes to, where heads stand before or behind their bodies, where
// bodies are interrupted, and what the engine says of how sure it is.

import { describe, expect, test } from 'vitest';
import { structure } from '#core/structure/structure.ts';
import { placedBlocks } from '../../../../scripts/train/figures.ts';

/** Raw lines to the number of the article that each stands in; lines outside articles are left out. */
function articlesOf(raw: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { block, article } of placedBlocks(structure(raw)))
    if (article !== null) for (const { n } of block.runs) found.set(n, article);
  return found;
}

const BRIDGE = [
  '　　本报讯 白石河大桥昨日合龙，三百名',
  '工人在现场见证。大桥全长三百二十米，双',
  '向四车道，预计年底通车。白石河两岸居民',
  '今后过河不必再等渡船。',
  '　　施工负责人说，白石河大桥的主梁采用',
  '了新的吊装办法，工期因此缩短了两个月。',
  '桥面铺装将于下月开始。',
];
const LIBRARY = [
  '　　本报讯 市图书馆从下周起延长开放时',
  '间，读者可以在馆内阅览到晚上十点。图书',
  '馆同时增设了三百个阅览座位，并为视障读',
  '者准备了有声读物。',
  '　　图书馆工作人员介绍，延长开放后，阅',
  '览座位可以提前一天预约，借书不受影响。',
];

describe('heads', () => {
  test('stand before their bodies', () => {
    const raw = ['白石河大桥合龙', '', ...BRIDGE, '', '图书馆延长开放', '', ...LIBRARY];
    const of = articlesOf(raw);
    expect(of.get(1)).toBe(of.get(3));
    expect(of.get(11)).toBe(of.get(13));
    expect(of.get(3)).not.toBe(of.get(13));
  });

  test('stand behind their bodies', () => {
    const raw = [...BRIDGE, '', '白石河大桥合龙', '', ...LIBRARY, '', '图书馆延长开放'];
    const of = articlesOf(raw);
    expect(of.get(9)).toBe(of.get(1));
    expect(of.get(18)).toBe(of.get(11));
    expect(of.get(1)).not.toBe(of.get(11));
  });

  test('are read first wherever they stand', () => {
    const placed = placedBlocks(structure([...BRIDGE, '', '白石河大桥合龙']));
    expect(placed[0]?.block).toMatchObject({ role: 'headline', runs: [{ n: 9 }] });
  });
});

test('every block says how sure its article is, and why', () => {
  const raw = ['白石河大桥合龙', '', ...BRIDGE, '', '图书馆延长开放', '', ...LIBRARY];
  const placed = placedBlocks(structure(raw)).filter(({ article }) => article !== null);
  expect(placed.length).toBeGreaterThan(4);
  for (const { block } of placed) {
    expect(block.membership).toBeGreaterThan(0);
    expect(block.membership).toBeLessThan(1);
  }
  expect(new Set(placed.map(({ block }) => block.membership)).size).toBeGreaterThan(1);
  const heads = placed.filter(({ block }) => block.role === 'headline');
  for (const { block } of heads) expect(block.reasons).toContain('before-body');
});

describe('proposals that are not wanted', () => {
  const raw = [...BRIDGE, '', '白石河大桥合龙'];

  test('without order, blocks keep the order of the page', () => {
    const numbers = placedBlocks(structure(raw, { without: ['order'] })).map(
      ({ block }) => block.runs[0]?.n ?? 0,
    );
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('without roles, no block is told a headline', () => {
    const roles = placedBlocks(structure(raw, { without: ['roles'] })).map(({ block }) => block.role);
    expect(new Set(roles)).toEqual(new Set(['paragraph']));
  });

  test('without articles, blocks stand by themselves', () => {
    const content = structure(raw, { without: ['articles'] }).content;
    expect(content.every((item) => !('type' in item))).toBe(true);
  });
});

test('every non-blank line stands in exactly one block', () => {
  const raw = [...BRIDGE, '', '白石河大桥合龙', '', ...LIBRARY, '', '图书馆延长开放'];
  const numbers = placedBlocks(structure(raw))
    .flatMap(({ block }) => block.runs.map(({ n }) => n))
    .sort((a, b) => a - b);
  expect(numbers).toEqual(raw.flatMap((line, i) => (line === '' ? [] : [i + 1])));
});
