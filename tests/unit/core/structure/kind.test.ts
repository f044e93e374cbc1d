// The kind of an article and what it lacks, from its blocks.

import { describe, expect, test } from 'vitest';
import type { Role } from '#core/model/words.ts';
import type { Draft } from '#core/structure/draft.ts';
import { readJump } from '#core/structure/jump.ts';
import { incompleteOf, kindOf } from '#core/structure/kind.ts';
import { readLines } from '#core/structure/lines.ts';
import { findParts } from '#core/structure/parts.ts';

function draft(role: Role, ...text: string[]): Draft {
  const lines = readLines(text);
  const jump = role === 'jump' ? readJump(text.join(' ')) : undefined;
  return {
    lines,
    label: { role, kind: 'begin', boundary: 1, certainty: 1, lead: 0, resume: 0, headline: 0 },
    block: {
      role,
      runs: lines.map(({ n }) => ({ n })),
      parts: findParts(role, lines),
      confidence: 1,
      membership: 1,
      reasons: [],
      ...(jump === undefined ? {} : { jump }),
    },
  };
}

const head = draft('headline', '河堤今晨合龙');
const body = draft('paragraph', '本报讯 河堤今晨合龙，', '三百名工人在场，', '水位已退。');

describe('the kind', () => {
  test.each<[string, Draft[], string]>([
    ['text is news', [head, body], 'news'],
    ['a caption alone is a photo', [head, draft('caption', '图为合龙现场。')], 'photo'],
    ['an instalment makes a serial', [head, draft('instalment', '（三）'), body], 'serial'],
    ['a correction is known by its head', [draft('headline', '更正'), body], 'erratum'],
    ['so is the weather', [draft('headline', 'The Weather'), body], 'weather'],
    ['so is an editorial', [draft('kicker', '社论'), head, body], 'editorial'],
    ['so is a notice', [draft('headline', 'PUBLIC NOTICE'), body], 'notice'],
  ])('%s', (_what, drafts, kind) => {
    expect(kindOf(drafts)).toBe(kind);
  });
});

describe('what an article lacks', () => {
  test.each<[string, Draft[], string[]]>([
    ['nothing, with head and body', [head, body], []],
    ['its head', [body], ['headline']],
    ['its start, after a jump from another page', [head, draft('jump', '上接第一版'), body], ['start']],
    ['its end, before a jump to another page', [head, body, draft('jump', '下转第3版')], ['end']],
    [
      'its end, where the last paragraph holds the jump',
      [head, draft('paragraph', '水位已退，', '工人留守。（下转第3版）')],
      ['end'],
    ],
    [
      'its end, where the last paragraph breaks off',
      [head, draft('paragraph', '河堤今晨合龙，', '三百名工人在场，', '水位已经')],
      ['end'],
    ],
  ])('%s', (_what, drafts, lacking) => {
    expect(incompleteOf(drafts)).toEqual(lacking);
  });
});
