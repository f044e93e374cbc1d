// A character inserted into a run is that run's, by one step that undo takes back.
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { insertCharacters } from '#core/document/commands/insert-characters.ts';
import { pageContext } from '#core/document/context.ts';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { runsOf } from '#core/document/runs.ts';

const RAW = ['张某在台上说', '今天开会'];
const doc = documentFromStructure(
  RAW,
  {
    language: 'zh-Hans',
    content: [1, 2].map((n) => ({
      role: 'paragraph' as const,
      runs: [{ n }],
      parts: [],
      confidence: 1,
      membership: 1,
      reasons: [],
    })),
    seams: [],
    interleaved: [],
  },
  () => 'id',
);
const state = EditorState.create({
  doc,
  plugins: [pageContext({ raw: RAW, author: () => 'me', newId: () => 'id', now: () => '' })],
});
const at = (from: number, to = from): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

test.each([1, 3, 7])('at %i it joins the run of raw line 1', (place) => {
  let after = at(place);
  expect(insertCharacters('𠮷')(after, (tr) => (after = after.apply(tr)))).toBe(true);
  const block = after.doc.firstChild;
  const runs = block === null ? [] : runsOf(block);
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ n: 1, from: 0 });
  expect(block?.textContent).toBe(`${RAW[0]?.slice(0, place - 1)}𠮷${RAW[0]?.slice(place - 1)}`);
});

test('refuses a selection over two blocks, and nothing', () => {
  expect(insertCharacters('𠮷')(at(3, 11))).toBe(false);
  expect(insertCharacters('')(at(3))).toBe(false);
});
