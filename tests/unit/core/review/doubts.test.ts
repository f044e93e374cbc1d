import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '#core/checks/run.ts';
import { raiseQuery } from '#core/document/commands/queries.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { violations } from '#core/document/invariants.ts';
import type { Evidence } from '#core/model/page.ts';
import { isPerson } from '#core/model/words.ts';
import { acceptDoubt, flipDoubt } from '#core/review/decisions.ts';
import { type Doubt, passOf } from '#core/review/doubt.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { otherWay } from '#core/review/other-way.ts';
import { neighbourDoubt } from '#core/review/queue.ts';
import {
  after as applied,
  article,
  byline,
  doc,
  headline,
  p,
  run,
  shape,
  stateOf,
} from '#tests/support/document.ts';

const raw = ['春水初涨桥头', '街上人来人往，', '店铺都开了门。', '', '第二天下了雨。', '记者 王五'];

const seam = (line: number, join: string, confidence: number): Evidence['seams'][number] => ({
  after: line,
  join,
  confidence,
  reasons: ['line-full'],
});
const block = (
  n: number,
  role: string,
  confidence: number,
  membership: number,
): Evidence['blocks'][number] => ({ n, role, confidence, membership, anchor: 2, reasons: [] });

const evidence: Evidence = {
  language: 'zh-Hans',
  seams: [seam(1, 'break', 0.99), seam(2, 'none', 0.7), seam(3, 'break', 0.6), seam(5, 'break', 0.99)],
  blocks: [
    block(1, 'headline', 0.97, 0.5),
    block(2, 'paragraph', 0.99, 0.99),
    block(5, 'paragraph', 0.99, 0.99),
    block(6, 'byline', 0.6, 0.99),
  ],
  interleaved: [],
};

const page = doc(
  article(
    'a1',
    headline(run(1, '春水初涨桥头')),
    p(run(2, '街上人来人往，'), run(3, '店铺都开了门。')),
    p(run(5, '第二天下了雨。')),
    byline(run(6, '记者 王五')),
  ),
);
const state = stateOf(page, raw);
const keys = (doubts: readonly Doubt[]): string[] => doubts.map(({ key }) => key);
const open = (doc = state.doc, threshold = 0.9, order: 'passes' | 'page' = 'passes'): Doubt[] =>
  doubtsOf(doc, { raw, evidence, threshold, order });
const doubt = (key: string): Doubt => {
  const found = open().find((one) => one.key === key);
  if (found === undefined) throw new Error(`no doubt ${key}`);
  return found;
};
const done = (command: Command) => {
  const next = applied(state, command);
  if (next === null) throw new Error('the command refused');
  expect(violations(next.doc, raw)).toEqual([]);
  expect(applied(next, EDIT_COMMANDS.undo)?.doc.eq(page)).toBe(true);
  return next.doc;
};

describe('doubts', () => {
  test('come in passes: articles and roles before seams', () => {
    expect(keys(open())).toEqual(['membership:1', 'role:6', 'seam:2', 'seam:3']);
  });

  test('come as they stand on the page, where that is asked', () => {
    expect(keys(open(state.doc, 0.9, 'page'))).toEqual(['membership:1', 'seam:2', 'seam:3', 'role:6']);
  });

  test('are as many as the threshold lets be', () => {
    expect(keys(open(state.doc, 0.65))).toEqual(['membership:1', 'role:6', 'seam:2', 'seam:3']);
    expect(keys(open(state.doc, 0.55))).toEqual(['membership:1', 'seam:2', 'seam:3']);
    expect(keys(open(state.doc, 0.1))).toEqual([]);
  });

  test('ask of a seam at half the chance of error', () => {
    expect(keys(open(state.doc, 0.41))).toEqual(['seam:2', 'seam:3']);
    expect(keys(open(state.doc, 0.39))).toEqual(['seam:3']);
  });

  test('end when a person changes what is proposed', () => {
    const split = applied(
      stateOf(doc(p(run(2, '街上人来人往，'), run(3, '<a>店铺都开了门。'))), raw),
      EDIT_COMMANDS['split-at-seam'],
    );
    expect(keys(doubtsOf(split?.doc ?? page, { raw, evidence, threshold: 0.9 }))).not.toContain('seam:2');
  });
});

describe('a query', () => {
  const asked = applied(
    stateOf(doc(article('a1', p(run(2, '<a>街上<b>人来人往，')))), raw),
    raiseQuery('谁？'),
  );
  const queries = (document = asked?.doc ?? page): Doubt[] =>
    doubtsOf(document, { raw, evidence, threshold: 0.1 });

  test('is a doubt at any threshold, and the last pass', () => {
    expect(queries().map(({ kind, lines }) => ({ kind, lines }))).toEqual([{ kind: 'query', lines: [2] }]);
  });

  test('is closed by accepting it, and has no other way', () => {
    const [query] = queries();
    if (asked === null || query === undefined) throw new Error('no query');
    expect(flipDoubt(query)(asked)).toBe(false);
    acceptDoubt(query)(asked, ({ doc: closed }) => expect(queries(closed)).toEqual([]));
    expect(acceptDoubt(query)(asked)).toBe(true);
  });
});

describe('a finding', () => {
  const lines = ['春水 初涨桥 头人来', '店铺都开了门。'];
  const text = doc(article('a1', p(run(1, '<a>春水 初涨桥 头人来'), run(2, '店铺都开了门。'))));
  const begun = stateOf(text, lines);
  const nothing: Evidence = { language: 'zh-Hans', seams: [], blocks: [], interleaved: [] };
  const found = ({ doc: now }: Pick<typeof begun, 'doc'>): Doubt[] =>
    doubtsOf(now, {
      raw: lines,
      evidence: nothing,
      threshold: 0.1,
      findings: findingsOf(now, { language: 'zh-Hans', date: '' }),
    });

  test('is a doubt of the last pass, with its raw line', () => {
    const doubts = found(begun);
    expect(doubts.map(({ kind, lines: about }) => ({ kind, about }))).toEqual([
      { kind: 'finding', about: [1] },
      { kind: 'finding', about: [1] },
    ]);
    expect(doubts.map(passOf)).toEqual(['text', 'text']);
  });

  test('that is only perhaps one is left to the panel of checks', () => {
    const name = doc(article('a1', p(run(1, '<a>记者 陆 宁'))));
    const hints = findingsOf(name, { language: 'zh-Hans', date: '' });
    expect(hints.map(({ check, severity }) => [check, severity])).toContainEqual(['space-in-name', 'hint']);
    const about = { raw: ['记者 陆 宁'], evidence: nothing, threshold: 0.1, findings: hints };
    expect(doubtsOf(name, about)).toEqual([]);
  });

  test('is settled by accepting it, so that the print reads so, and changes no text', () => {
    const [first] = found(begun);
    if (first === undefined) throw new Error('nothing found');
    const now = applied(begun, acceptDoubt(first));
    expect(now?.doc.textContent).toBe(text.textContent);
    expect(found(now ?? begun)).toHaveLength(1);
    expect(applied(now ?? begun, EDIT_COMMANDS.undo)?.doc.eq(text)).toBe(true);
  });

  test('is fixed by the other key, and the next in the line keeps its name', () => {
    const [first, second] = found(begun);
    if (first === undefined || second === undefined) throw new Error('too little found');
    const now = applied(begun, flipDoubt(first)) ?? begun;
    expect(now.doc.textContent).toBe('春水初涨桥 头人来店铺都开了门。');
    expect(keys(found(now))).toEqual([second.key]);
    expect(neighbourDoubt(found(now), first, found(begun), 'next')?.key).toBe(second.key);
  });

  test('without a fix has no other way', () => {
    const [first] = found(begun);
    if (first?.kind !== 'finding') throw new Error('nothing found');
    const { fix: _fix, ...bare } = first.finding;
    expect(flipDoubt({ ...first, finding: bare })(begun)).toBe(false);
  });
});

describe('a join that could be another', () => {
  const lines = ['they walked along the side-', 'line of the field'];
  const whole = doc(article('a1', p(run(1, '<a>they walked along the side'), run(2, 'line of the field'))));
  const begun = stateOf(whole, lines);
  const said = (joined?: number): Evidence => ({
    language: 'en',
    seams: [
      {
        after: 1,
        join: 'hyphen',
        confidence: 0.99,
        ...(joined === undefined ? {} : { joined }),
        reasons: [],
      },
    ],
    blocks: [],
    interleaved: [],
  });
  const found = (document = begun.doc, joined?: number): Doubt[] =>
    doubtsOf(document, { raw: lines, evidence: said(joined), threshold: 0.65 });

  test('is a doubt only where the engine could not tell', () => {
    expect(found()).toEqual([]);
    expect(found(begun.doc, 0.9)).toEqual([]);
    expect(found(begun.doc, 0.55)).toMatchObject([{ kind: 'join', join: 'hyphen', other: 'none' }]);
  });

  test('is kept by accepting it, and joined the other way by the other key', () => {
    const [join] = found(begun.doc, 0.55);
    if (join === undefined) throw new Error('no doubt');
    const kept = applied(begun, acceptDoubt(join));
    expect(kept?.doc.textContent).toBe(whole.textContent);
    expect(found(kept?.doc, 0.55)).toEqual([]);
    const turned = applied(begun, flipDoubt(join));
    expect(turned?.doc.textContent).toBe('they walked along the side-line of the field');
    expect(found(turned?.doc, 0.55)).toEqual([]);
  });
});

describe('one block', () => {
  const said = (...blocks: Evidence['blocks']): Evidence => ({ ...evidence, blocks });
  const asked = (of: Evidence, document: Node = page): Doubt[] =>
    doubtsOf(document, { raw, evidence: of, threshold: 0.9 });

  test('is asked about once, where both its role and its article are unsure', () => {
    const both = said(block(6, 'byline', 0.6, 0.7));
    expect(asked(both).filter(({ lines }) => lines[0] === 6)).toMatchObject([
      { kind: 'membership', confidence: 0.6 },
    ]);
    const [first] = asked(both);
    if (first === undefined) throw new Error('no doubt');
    const now = done(acceptDoubt(first));
    expect(keys(asked(both, now))).toEqual(['seam:2', 'seam:3']);
  });

  test('is otherwise the likeliest other role, or what is most frequent where none is known', () => {
    const [told] = asked(said({ ...block(6, 'byline', 0.6, 0.99), second: 'caption' }));
    const [untold] = asked(said(block(6, 'byline', 0.6, 0.99)));
    expect(told).toMatchObject({ kind: 'role', role: 'byline', other: 'caption' });
    expect(untold).toMatchObject({ kind: 'role', other: 'paragraph' });
  });

  test('of another role than the one before begins there, so its break is no question beside it', () => {
    const unsure = { ...said(block(6, 'byline', 0.6, 0.99)), seams: [seam(5, 'break', 0.6)] };
    const sure = { ...said(block(6, 'byline', 0.99, 0.99)), seams: [seam(5, 'break', 0.6)] };
    expect(keys(asked(unsure))).toEqual(['role:6']);
    expect(keys(asked(sure))).toEqual(['seam:5']);
    const [role] = asked(unsure);
    if (role === undefined) throw new Error('no doubt');
    expect(asked(unsure, done(acceptDoubt(role)))).toEqual([]);
  });

  test('that is not gone through says nothing of its break', () => {
    const unsure = { ...said(block(6, 'byline', 0.6, 0.99)), seams: [seam(5, 'break', 0.6)] };
    const seams = doubtsOf(page, { raw, evidence: unsure, threshold: 0.9, passes: ['seams', 'text'] });
    expect(keys(seams)).toEqual(['seam:5']);
  });

  test('that goes on in the same role may still be part of the one before', () => {
    const alike = { ...said(block(5, 'paragraph', 0.6, 0.99)), seams: [seam(3, 'break', 0.6)] };
    expect(keys(asked(alike))).toEqual(['role:5', 'seam:3']);
  });
});

describe('the other way', () => {
  test.each([
    ['seam:2', { kind: 'break' }],
    ['seam:3', { kind: 'join' }],
    ['role:6', { kind: 'role', role: 'paragraph' }],
    ['membership:1', { kind: 'no-article' }],
  ])('of %s is said before it is gone', (key, way) => {
    expect(otherWay(doubt(key), state)).toEqual(way);
  });

  test('names the article by its headline, not by the block that would come to it', () => {
    const two = doc(
      article('a1', p(run(2, '<a>街上人来人往，')), headline(run(1, '春水初涨桥头'))),
      article('a2', headline(run(5, '第二天下了雨。')), p(run(6, '记者 王五'))),
    );
    const [first] = doubtsOf(two, { raw, evidence, threshold: 0.6 });
    if (first === undefined) throw new Error('no doubt');
    expect(otherWay(first, stateOf(two, raw))).toEqual({ kind: 'article', title: '第二天下了雨。' });
  });
});

describe('deciding', () => {
  test.each(['membership:1', 'role:6', 'seam:2', 'seam:3'])(
    '%s accepted is open no more, and changes no text',
    (key) => {
      const now = done(acceptDoubt(doubt(key)));
      expect(keys(open(now))).toEqual(keys(open()).filter((one) => one !== key));
      expect(shape(now)).toBe(shape(page));
    },
  );

  test('an article accepted leaves a role to the person who gave it', () => {
    const [first] = open();
    const given = state.apply(state.tr.setNodeAttribute(first?.from ?? 0, 'by', 'someone'));
    const [asked] = open(given.doc);
    if (asked === undefined) throw new Error('no doubt');
    const now = applied(given, acceptDoubt(asked));
    const { by, placed } = now?.doc.nodeAt(asked.from)?.attrs ?? {};
    expect([asked.key, by]).toEqual(['membership:1', 'someone']);
    expect(isPerson(String(placed))).toBe(true);
  });

  test('a join flipped is a break', () => {
    const now = done(flipDoubt(doubt('seam:2')));
    expect(shape(now)).toContain('paragraph(2:街上人来人往，) paragraph(3:店铺都开了门。)');
    expect(keys(open(now))).not.toContain('seam:2');
  });

  test('a break flipped is a join', () => {
    const now = done(flipDoubt(doubt('seam:3')));
    expect(shape(now)).toContain('2:街上人来人往，|3:店铺都开了门。|5:第二天下了雨。');
    expect(keys(open(now))).not.toContain('seam:3');
  });

  test('a role flipped is another, and decided', () => {
    const now = done(flipDoubt(doubt('role:6')));
    expect(keys(open(now))).not.toContain('role:6');
    expect(shape(now)).not.toContain('byline');
  });

  test('a block flipped out of its article leaves it', () => {
    const now = done(flipDoubt(doubt('membership:1')));
    expect(keys(open(now))).not.toContain('membership:1');
  });
});
