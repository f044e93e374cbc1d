import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { keyText } from '#contract/key-text.ts';
import { schema } from '#core/document/schema.ts';
import type { Role } from '#core/model/words.ts';
import { lineOfCaret, placeOfLine } from '#renderer/workspace/editor/line-of-caret.ts';
import { stretchAround } from '#renderer/workspace/editor/sight.ts';
import { lineStates } from '#renderer/workspace/line-states.ts';

const { doc, article, block, discard } = schema.nodes;
const run = (n: number, text: string): Node => schema.text(text, [schema.marks.line.create({ n, from: 0 })]);
const p = (role: Role, ...content: Node[]): Node => block.create({ role }, content);

const PAGE = doc.create(null, [
  p('folio', run(1, 'A1')),
  article.create({ id: 'a' }, [p('paragraph', run(3, 'three'), run(4, 'four'), schema.text('!'))]),
  p('paragraph', run(5, 'five')),
  discard.create({ reason: 'debris' }, [p('unknown', run(6, '%'))]),
]);
const RAW = ['A1', ' ', 'three', 'four', 'five', '%', 'seven'];

test('every raw line is somewhere', () => {
  expect(lineStates(PAGE, RAW)).toEqual([
    'furniture',
    'blank',
    'placed',
    'placed',
    'loose',
    'discarded',
    'removed',
  ]);
});

describe('the line of the caret', () => {
  const at = (offset: number): number | null => {
    const start = placeOfLine(PAGE, 3) ?? 0;
    const state = EditorState.create({ doc: PAGE, selection: TextSelection.create(PAGE, start + offset) });
    return lineOfCaret(state);
  };

  test('is that of the text behind it, at the end that of the text before it', () => {
    expect([at(0), at(4), at(5), at(9)]).toEqual([3, 3, 4, 4]);
  });

  test('is none beside text without provenance', () => {
    expect(at(10)).toBeNull();
  });

  test('leads back to where the line begins', () => {
    expect(placeOfLine(PAGE, 4)).toBe((placeOfLine(PAGE, 3) ?? 0) + 5);
    expect(placeOfLine(PAGE, 7)).toBeNull();
  });
});

describe('the stretch around a place', () => {
  const long = doc.create(
    null,
    Array.from({ length: 1000 }, (_, i) => p('paragraph', run(i + 1, 'x'))),
  );
  // Each block takes three positions.
  const blocks = (pos: number, size: 'most' | 'least' | 'lit'): number[] => {
    const { from, to } = stretchAround(long, pos, size);
    return [from / 3, to / 3];
  };

  test('reaches as far on both sides', () => {
    expect(blocks(1500, 'most')).toEqual([400, 600]);
    expect(blocks(1501, 'least')).toEqual([455, 545]);
  });

  test('ends with the page', () => {
    expect(blocks(0, 'most')).toEqual([0, 100]);
    expect(blocks(long.content.size, 'lit')).toEqual([954, 999]);
  });
});

test.each([
  ['Alt-Shift-j', 'Alt+Shift+J', '⌥⇧J'],
  ['Mod-z', 'Ctrl+Z', '⌘Z'],
  ['Alt-ArrowUp', 'Alt+↑', '⌥↑'],
  ['Enter', 'Enter', 'Enter'],
])('%s is written %s, on a Mac %s', (key, written, onMac) => {
  expect([keyText(key, false), keyText(key, true)]).toEqual([written, onMac]);
});
