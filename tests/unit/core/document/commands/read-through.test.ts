// Reading line by line: what counts as read, what takes it away, and what an article needs to be corrected.
import { type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { setJoin } from '#core/document/commands/joins.ts';
import { setArea, setArticleStatus } from '#core/document/commands/read-through.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { documentFromJson } from '#core/document/journal.ts';
import { readingProgress, unreadRuns } from '#core/document/read-through.ts';
import { article, discard, doc, after as following, p, run, stateOf } from '#tests/support/document.ts';

const raw = ['The ferry will re-', 'turn on Monday.', 'It is full.', 'Debris'];
const page = () =>
  stateOf(
    doc(
      article('one', p(run(1, '<a>The ferry will re-'), run(2, 'turn on Monday.'))),
      article('two', p(run(3, 'It is full.'))),
      discard(p(run(4, 'Debris'))),
    ),
    raw,
  );
const atStart = (state: EditorState): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
const unread = (state: EditorState): number[] => unreadRuns(state.doc).map(({ n }) => n);

function done(state: EditorState, ...ids: (keyof typeof EDIT_COMMANDS)[]): EditorState {
  return ids.reduce((now, id) => {
    const next = following(now, EDIT_COMMANDS[id]);
    if (next === null) throw new Error(`${id} refuses`);
    return next;
  }, state);
}

describe('confirming a line', () => {
  test('marks it read by whom and when, and goes on to the next', () => {
    const state = done(page(), 'confirm-line');
    expect(unread(state)).toEqual([2, 3]);
    expect(state.selection.$from.nodeAfter?.text).toBe('turn on Monday.');
    const mark = state.doc.firstChild?.firstChild?.firstChild?.marks.find(({ type }) => type.name === 'read');
    expect(mark?.attrs).toMatchObject({ by: 'Ann', at: '2024-05-01T08:00:00.000Z' });
  });

  test('passes over what was read and comes round to what was left out', () => {
    const left = done(page(), 'next-unread', 'confirm-line');
    expect(left.selection.$from.nodeAfter?.text).toBe('It is full.');
    const state = done(left, 'confirm-line');
    expect(state.selection.$from.nodeAfter?.text).toBe('The ferry will re-');
    expect(unread(done(state, 'confirm-line'))).toEqual([]);
  });

  test('refuses in what was set aside', () => {
    const state = stateOf(doc(discard(p(run(4, '<a>Debris')))), raw);
    expect(following(state, EDIT_COMMANDS['confirm-line'])).toBeNull();
  });

  test('is taken back by undo, and by its own command', () => {
    const state = done(page(), 'confirm-line');
    expect(unread(done(state, 'undo'))).toEqual([1, 2, 3]);
    expect(following(state, EDIT_COMMANDS['unread-line'])).toBeNull();
    const there = atStart(state);
    expect(unread(done(there, 'unread-line'))).toEqual([1, 2, 3]);
  });
});

describe('text that was read', () => {
  test('is unread when changed, and read again when that is undone', () => {
    const state = done(page(), 'confirm-line');
    const typed = state.apply(state.tr.insertText('x', 5));
    expect(unread(typed)).toEqual([1, 2, 3]);
    expect(unread(done(typed, 'undo'))).toEqual([2, 3]);
    const shortened = state.apply(state.tr.delete(3, 4));
    expect(unread(shortened)).toEqual([1, 2, 3]);
  });

  test('stays read when it is joined differently or stored', () => {
    const state = done(page(), 'confirm-line');
    for (const join of ['hyphen', 'space', 'newline', 'none'] as const) {
      const joined = following(state, setJoin(join));
      if (joined !== null) expect(unread(joined), join).toEqual([2, 3]);
    }
    expect(unreadRuns(documentFromJson(JSON.parse(JSON.stringify(state.doc)))).map(({ n }) => n)).toEqual([
      2, 3,
    ]);
  });

  test('is counted for page and article, discards left out', () => {
    const { page: all, articles } = readingProgress(done(page(), 'confirm-line').doc);
    expect(all).toEqual({ characters: 37, read: 15, lines: 3, linesRead: 1 });
    expect(articles.get('one')).toEqual({ characters: 28, read: 15, lines: 2, linesRead: 1 });
    expect(articles.get('two')).toEqual({ characters: 9, read: 0, lines: 1, linesRead: 0 });
  });
});

describe('an article', () => {
  test('is corrected only when every line of it was read', () => {
    const state = done(page(), 'confirm-line');
    expect(following(state, setArticleStatus('corrected'))).toBeNull();
    const read = done(state, 'confirm-line');
    const back = atStart(read);
    const corrected = following(back, setArticleStatus('corrected'));
    expect(corrected?.doc.firstChild?.attrs).toMatchObject({ id: 'one', status: 'corrected', by: 'Ann' });
    expect(corrected && following(corrected, setArticleStatus('open'))?.doc.firstChild?.attrs.status).toBe(
      'open',
    );
  });

  test('has an area of the scan, within the image', () => {
    const area = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    const state = following(page(), setArea(area));
    expect(state?.doc.firstChild?.attrs.area).toEqual(area);
    expect(following(page(), setArea(null))).toBeNull();
    expect(() => following(page(), setArea({ ...area, width: 2 }))?.doc.check()).toThrow(RangeError);
  });
});
