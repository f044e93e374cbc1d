// What counts as a change, that each can be taken back alone, and that all of them taken back lead to what was proposed.
import { readFileSync } from 'node:fs';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { type Change, changesOf } from '#core/changes/change.ts';
import { revertChange } from '#core/changes/revert.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { violations } from '#core/document/invariants.ts';
import { repairPlugin } from '#core/document/repair.ts';
import type { Evidence } from '#core/model/page.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import { after, article, discard, doc, headline, p, run, shape, stateOf } from '#tests/support/document.ts';
import { Random } from '#tests/support/random.ts';

const NONE: Evidence = { language: 'zh-Hans', seams: [], blocks: [], interleaved: [] };
const RAW = ['山水日报', '春天来子了', '树木', 'the ferry', 'returns'];

const page = doc(
  article('a', headline(run(2, '春天来了')), p(run(3, '树木 '), run(4, 'the ferry '), run(5, 'returns'))),
  discard(p(run(1, '山水日报'))),
);
const changes = (evidence: Evidence = NONE): Change[] => changesOf(page, { raw: RAW, evidence });
const brief = (change: Change): string =>
  change.type === 'correction' ? `${change.raw}→${change.text}` : change.type;

test('lists corrections to the character, joins other than usual, and discards', () => {
  expect(changes().map(brief)).toEqual(['子→', 'join', 'discard']);
  expect(changes()[1]).toMatchObject({ n: 3, next: 4, join: 'space', usual: 'none' });
});

test('a join that was proposed is no change, and one that was not is', () => {
  const seams = [
    { after: 3, join: 'space', confidence: 1, reasons: [] },
    { after: 4, join: 'none', confidence: 1, reasons: [] },
  ];
  const joins = changes({ ...NONE, seams }).filter(({ type }) => type === 'join');
  expect(joins).toEqual([expect.objectContaining({ n: 4, join: 'space', usual: 'none' })]);
});

test('pieces of one long line rank before the lines below it', () => {
  const long = '字'.repeat(10_001);
  const cut = doc(p(run(1, long)), p(run(1, '尾', 10_001)), p(run(2, '树木')));
  const blocks = [{ n: 1, role: 'paragraph', anchor: null, confidence: 1, membership: 1, reasons: [] }];
  const found = changesOf(cut, { raw: [`${long}尾`, '树木'], evidence: { ...NONE, blocks } });
  expect(found.filter(({ type }) => type === 'moved')).toEqual([]);
});

test('a block is moved that does not follow as it was proposed, and only that', () => {
  const moved = doc(p(run(2, '春天来子了')), p(run(1, '山水日报')), p(run(3, '树木')));
  const found = changesOf(moved, { raw: RAW.slice(0, 3), evidence: NONE });
  expect(found.map(({ type }) => type)).toEqual(['moved']);
  const blocks = [2, 1, 3].map((n) => ({
    n,
    role: '',
    confidence: 1,
    membership: 1,
    anchor: null,
    reasons: [],
  }));
  expect(changesOf(moved, { raw: RAW.slice(0, 3), evidence: { ...NONE, blocks } })).toEqual([]);
});

test.each([
  ['correction', '春天来子了'],
  ['join', '3:树木|4:the ferry |'],
  ['discard', '] paragraph(1:山水日报)'],
])('takes back one %s alone', (type, expected) => {
  const change = changes().find((one) => one.type === type);
  if (change === undefined) throw new Error('no such change');
  const next = after(stateOf(page, RAW), revertChange(change, NONE));
  expect(next && shape(next.doc)).toContain(expected);
  expect(next && changesOf(next.doc, { raw: RAW, evidence: NONE }).map(({ type: one }) => one)).not.toContain(
    type,
  );
  expect(next && after(next, EDIT_COMMANDS.undo)?.doc.eq(page)).toBe(true);
});

test('refuses what the page no longer has', () => {
  const [change] = changes();
  if (change === undefined) throw new Error('no change');
  const state = stateOf(page, RAW);
  const next = after(state, revertChange(change, NONE));
  expect(next && after(next, revertChange(change, NONE))).toBeNull();
});

describe.each(['zh-daily', 'en-weekly'])('%s', (name) => {
  const path = new URL(`../../../../resources/samples/${name}.txt`, import.meta.url);
  const raw = splitLines(readFileSync(path, 'utf8'));
  const proposed = structure(raw);
  const evidence = evidenceOf(proposed);

  test('a page as proposed has no change', () => {
    const document = documentFromStructure(raw, proposed, () => 'id');
    expect(changesOf(document, { raw, evidence })).toEqual([]);
  });

  test.each([1, 2, 3])('everything can be taken back one by one, seed %i', (seed) => {
    const random = new Random(seed);
    let ids = 0;
    const newId = (): string => `id${++ids}`;
    const context = { raw, author: () => 'Ann', newId, now: () => '2024-05-01T08:00:00.000Z' };
    let state = EditorState.create({
      doc: documentFromStructure(raw, proposed, newId),
      plugins: [pageContext(context), repairPlugin(), historyPlugin()],
    });
    for (let i = 0; i < 40; i += 1) {
      const at = random.below(state.doc.content.size);
      const end = Math.min(state.doc.content.size, at + random.pick([0, 0, 2, 30]));
      const selection = TextSelection.between(state.doc.resolve(at), state.doc.resolve(end));
      state = state.apply(state.tr.setSelection(selection));
      const commands = ['move-up', 'move-down', 'discard-debris', 'next-join', 'split-block'] as const;
      const id = random.pick([...commands, 'type', 'type', 'insert-supplied-block'] as const);
      if (id === 'type') state = state.apply(state.tr.insertText(random.pick(['新', 'a b', '，'])));
      else
        EDIT_COMMANDS[id](state, (tr) => {
          state = state.apply(tr);
        });
    }
    expect(changesOf(state.doc, { raw, evidence }).length).toBeGreaterThan(5);
    for (let i = 0; i < 400; i += 1) {
      const found = changesOf(state.doc, { raw, evidence });
      if (found.length === 0) break;
      const change = random.pick(found);
      const next = after(state, revertChange(change, evidence));
      if (next === null) throw new Error(`refused ${JSON.stringify(change)}`);
      state = next;
      expect(violations(state.doc, raw), JSON.stringify(change)).toEqual([]);
    }
    expect(changesOf(state.doc, { raw, evidence })).toEqual([]);
  });
});
