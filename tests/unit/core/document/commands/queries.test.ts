// Queries: raised at text, answered, closed, found wherever the text goes.
import { type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { answerQuery, deleteQuery, raiseQuery, setQueryState } from '#core/document/commands/queries.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { queriesOf } from '#core/document/queries.ts';
import { article, doc, after as following, p, run, stateOf } from '#tests/support/document.ts';

const raw = ['The ferry', 'will return.'];
const state = () => stateOf(doc(article('one', p(run(1, 'The <a>ferry '), run(2, 'will<b> return.')))), raw);

function must(next: EditorState | null): EditorState {
  if (next === null) throw new Error('refused');
  return next;
}
const raised = (): EditorState => must(following(state(), raiseQuery(' Which ferry? ')));
const idOf = (of: EditorState): string => queriesOf(of.doc)[0]?.id ?? '';

describe('a query', () => {
  test('is raised at the selected text, across seams, with who and when', () => {
    expect(queriesOf(raised().doc)).toEqual([
      {
        id: 'new1',
        question: 'Which ferry?',
        by: 'Ann',
        at: '2024-05-01T08:00:00.000Z',
        answer: '',
        answeredBy: '',
        answeredAt: '',
        state: 'open',
        from: 6,
        to: 16,
        text: 'ferry will',
        lines: [1, 2],
      },
    ]);
  });

  test('is about the line where nothing is selected, and needs words', () => {
    const atCaret = stateOf(doc(article('one', p(run(1, 'The <a>ferry '), run(2, 'will return.')))), raw);
    expect(queriesOf(must(following(atCaret, raiseQuery('?'))).doc)[0]?.text).toBe('The ferry');
    expect(following(atCaret, raiseQuery('  '))).toBeNull();
  });

  test('is answered, closed, opened again and deleted, each one undo step', () => {
    const answered = must(following(raised(), answerQuery('new1', 'The night one.')));
    expect(queriesOf(answered.doc)[0]).toMatchObject({
      answer: 'The night one.',
      answeredBy: 'Ann',
      state: 'open',
    });
    const closed = must(following(answered, setQueryState('new1', 'closed')));
    expect(queriesOf(closed.doc)[0]).toMatchObject({ answer: 'The night one.', state: 'closed' });
    expect(queriesOf(must(following(closed, setQueryState('new1', 'open'))).doc)[0]?.state).toBe('open');
    expect(queriesOf(must(following(closed, deleteQuery('new1'))).doc)).toEqual([]);
    expect(queriesOf(must(following(closed, EDIT_COMMANDS.undo)).doc)[0]?.state).toBe('open');
  });

  test('refuses where there is nothing to change', () => {
    expect(following(raised(), answerQuery('new1', ''))).toBeNull();
    expect(following(raised(), setQueryState('new1', 'open'))).toBeNull();
    expect(following(raised(), deleteQuery('other'))).toBeNull();
  });

  test('lies over another one without taking its place', () => {
    const two = must(following(raised(), raiseQuery('Will it?')));
    expect(queriesOf(two.doc).map(({ question, text }) => [question, text])).toEqual([
      ['Which ferry?', 'ferry will'],
      ['Will it?', 'ferry will'],
    ]);
    const one = must(following(two, deleteQuery(idOf(two))));
    expect(queriesOf(one.doc).map(({ question }) => question)).toEqual(['Will it?']);
  });

  test('goes with its text to another block', () => {
    const at = raised();
    const caret = at.apply(at.tr.setSelection(TextSelection.create(at.doc, 8)));
    const split = must(following(caret, EDIT_COMMANDS['split-block']));
    expect(queriesOf(split.doc)).toHaveLength(1);
    expect(queriesOf(must(following(split, setQueryState('new1', 'closed'))).doc)[0]?.state).toBe('closed');
  });
});
