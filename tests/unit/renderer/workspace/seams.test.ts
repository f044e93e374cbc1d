import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { pageEvidence } from '#core/document/evidence.ts';
import { schema } from '#core/document/schema.ts';
import type { Evidence } from '#core/model/page.ts';
import { seamDecorations } from '#renderer/workspace/editor/seams.ts';

const RAW = ['one', 'two-', 'three', 'four'];
const EVIDENCE: Evidence = {
  language: 'en',
  seams: [{ after: 1, join: 'space', confidence: 0.6, reasons: [] }],
  blocks: [],
  interleaved: [],
};

const run = (n: number, text: string, by = 'machine'): Node =>
  schema.text(text, [schema.marks.line.create({ n, from: 0, by })]);
const block = (...runs: Node[]): Node => schema.nodes.block.create(null, runs);
const page = (...blocks: Node[]): Node => schema.nodes.doc.create(null, blocks);

const plugin = seamDecorations(RAW);
const opened = (doc: Node): EditorState =>
  EditorState.create({ doc, plugins: [pageEvidence(EVIDENCE), plugin] });

/** What is drawn: `text|join` with a question mark for a doubt, in order. */
function drawn(state: EditorState): string[] {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  return set.find().map(({ from, to, spec }: Decoration) => {
    const text = state.doc.textBetween(from, to);
    return `${text}|${spec['data-seam']}${spec['data-doubt'] === '' ? '?' : ''}`;
  });
}

describe('seams are drawn', () => {
  test('over the last character before them, named by their join, with doubts', () => {
    const doc = page(block(run(1, 'one '), run(2, 'two'), run(3, 'three\n'), run(4, 'four')));
    expect(drawn(opened(doc))).toEqual([' |space?', 'o|hyphen', '\n|newline']);
  });

  test('without a doubt where a person decided', () => {
    const doc = page(block(run(1, 'one '), run(2, 'two', 'me')));
    expect(drawn(opened(doc))).toEqual([' |space']);
  });

  test('with a doubt where the queue asks, above its threshold as it is for seams', () => {
    const doc = page(block(run(1, 'one '), run(2, 'two')));
    const sure = (confidence: number): EditorState => {
      const evidence = { ...EVIDENCE, seams: [{ after: 1, join: 'space', confidence, reasons: [] }] };
      return EditorState.create({ doc, plugins: [pageEvidence(evidence), plugin] });
    };
    expect(drawn(sure(0.8))).toEqual([' |space?']);
    expect(drawn(sure(0.85))).toEqual([' |space']);
  });

  test('over both halves of a character outside the first plane', () => {
    const doc = page(block(run(1, 'on𠮷'), run(2, 'two-')));
    expect(drawn(opened(doc))).toEqual(['𠮷|none?']);
  });

  test('anew after text, joins and blocks changed', () => {
    const state = opened(page(block(run(1, 'one '), run(2, 'two')), block(run(3, 'three'))));
    const typed = state.apply(state.tr.insertText('s', 4, 5));
    expect(drawn(typed)).toEqual(['s|none?']);
    const joined = typed.apply(typed.tr.join(typed.doc.child(0).nodeSize));
    expect(drawn(joined)).toEqual(['s|none?', 'o|hyphen']);
    const split = joined.apply(joined.tr.split(5));
    expect(drawn(split)).toEqual(['o|hyphen']);
  });

  test('as they were while composing, and moved along with the text', () => {
    const state = opened(page(block(run(1, 'one '), run(2, 'two'))));
    const composing = state.apply(state.tr.insertText('n', 1).setMeta('composition', 1));
    expect(drawn(composing)).toEqual([' |space?']);
    const over = composing.apply(composing.tr.insertText('x', 5, 6).setMeta('composition', 1));
    expect(drawn(over)).toEqual(['x|space?']);
  });

  test('for the blocks around a place only', () => {
    const blocks = Array.from({ length: 900 }, () => block(run(1, 'one '), run(2, 'two')));
    expect(drawn(opened(page(...blocks)))).toHaveLength(101);
  });
});
