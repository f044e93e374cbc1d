// Columns with one head over several items become groups; articles that merely look a little like them do not.

import { describe, expect, test } from 'vitest';
import type { Role } from '#core/model/words.ts';
import { findGroups } from '#core/structure/groups.ts';
import { readLines } from '#core/structure/lines.ts';
import { findParts } from '#core/structure/parts.ts';
import type { StructureArticle } from '#core/structure/types.ts';

function article(...blocks: [Role, string][]): [StructureArticle, string[]] {
  const raw = blocks.map(([, text]) => text);
  const content = blocks.map(([role], i) => ({
    role,
    runs: [{ n: i + 1 }],
    parts: findParts(
      role,
      readLines(raw).filter(({ n }) => n === i + 1),
    ),
    confidence: 1,
    membership: 1,
    reasons: [],
  }));
  return [{ type: 'article', kind: 'news', incomplete: [], content }, raw];
}

describe('a group', () => {
  test('items behind the same mark are a roundup', () => {
    const [item, raw] = article(
      ['headline', '一周简讯'],
      ['paragraph', '■ 城东新桥昨日通车。'],
      ['paragraph', '■ 图书馆周末延长开放。'],
      ['paragraph', '读者可凭证入场。'],
      ['paragraph', '■ 渡口今起停航。'],
    );
    const [group] = findGroups([item], raw);
    expect(group).toMatchObject({ type: 'group', kind: 'roundup' });
    expect(
      group !== undefined && 'articles' in group && group.articles.map(({ content }) => content.length),
    ).toEqual([1, 2, 1]);
  });

  test('dispatches with place and day are a roundup', () => {
    const [item, raw] = article(
      ['headline', 'By Telegraph'],
      ['paragraph', 'HARWICH, May 3. — The packet came in at noon.'],
      ['paragraph', 'DUNMORE, May 4. — The mill is working again.'],
      ['paragraph', 'PORT ELLEN, May 4. — No boat has sailed.'],
    );
    expect(findGroups([item], raw)[0]).toMatchObject({ type: 'group', kind: 'roundup' });
  });

  test('short notices under such a head are a classified section', () => {
    const [item, raw] = article(
      ['headline', 'FOR SALE'],
      ['paragraph', 'A cart in good order. Apply at the mill.'],
      ['paragraph', 'Two lamps, nearly new.'],
      ['paragraph', 'Oak table with six chairs.'],
    );
    const [group] = findGroups([item], raw);
    expect(group).toMatchObject({ type: 'group', kind: 'classified' });
    expect(group !== undefined && 'articles' in group && group.articles[0]?.kind).toBe('classified');
  });
});

describe('no group', () => {
  test.each<[string, [Role, string][]]>([
    [
      'two items are too few',
      [
        ['headline', '一周简讯'],
        ['paragraph', '■ 城东新桥昨日通车。'],
        ['paragraph', '■ 渡口今起停航。'],
      ],
    ],
    [
      'marks on a few paragraphs of many',
      [
        ['headline', '新桥通车'],
        ['paragraph', '■ 城东新桥昨日通车。'],
        ['paragraph', '市民纷纷前往。'],
        ['paragraph', '■ 桥长三百米。'],
        ['paragraph', '工期两年。'],
        ['paragraph', '■ 渡口停航。'],
      ],
    ],
    [
      'no head',
      [
        ['paragraph', '■ 城东新桥昨日通车。'],
        ['paragraph', '■ 桥长三百米。'],
        ['paragraph', '■ 渡口停航。'],
      ],
    ],
  ])('%s', (_what, blocks) => {
    const [item, raw] = article(...blocks);
    expect(findGroups([item], raw)).toEqual([item]);
  });
});
