// Queries: raising a question at the selected text, answering, closing, opening again and deleting it. They are found
// by id, wherever their text went.
import type { Command, EditorState } from 'prosemirror-state';
import type { QueryState } from '#core/model/words.ts';
import type { QueryAttrs } from '../marks/query.ts';
import { stretchesOfQuery } from '../queries.ts';
import { runsOf } from '../runs.ts';
import { schema } from '../schema.ts';
import { withoutTail } from '../seams.ts';
import { command } from './command.ts';
import { blockAt } from './places.ts';

const { query } = schema.marks;

/** Raises a question about the selected text, or the line at the caret; needs words. */
export function raiseQuery(question: string): Command {
  return command((state, { by, now, newId }) => {
    const range = rangeOfQuery(state);
    const words = question.trim();
    if (range === null || words === '') return null;
    const mark = query.create({ id: newId(), question: words, by, at: now() });
    return (tr) => {
      tr.addMark(range.from, range.to, mark);
      // What is typed next is no part of what was asked.
      tr.setStoredMarks(null);
    };
  });
}

/** The text that a query raised now would be about; null where there is none. */
export function rangeOfQuery(state: EditorState): { readonly from: number; readonly to: number } | null {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return state.doc.textBetween(from, to).trim() === '' ? null : { from, to };
  const block = blockAt($from);
  if (block === null) return null;
  const offset = $from.parentOffset;
  const runs = runsOf(block.node);
  const run =
    runs.find(({ start, end }) => start <= offset && offset < end) ??
    runs.findLast(({ end }) => end === offset);
  if (run === undefined) return null;
  const start = block.pos + 1 + run.start;
  return { from: start, to: start + withoutTail(run.text).length };
}

/** Answers a query; an empty answer takes the answer back. It stays open until it is closed. */
export function answerQuery(id: string, answer: string): Command {
  return changeQuery(id, (attrs, { by, at }) => {
    const words = answer.trim();
    if (words === attrs.answer) return null;
    const isAnswer = words !== '';
    return { ...attrs, answer: words, answeredBy: isAnswer ? by : '', answeredAt: isAnswer ? at : '' };
  });
}

/** Closes a query, or opens it again. */
export function setQueryState(id: string, to: QueryState): Command {
  return changeQuery(id, (attrs) => (attrs.state === to ? null : { ...attrs, state: to }));
}

export function deleteQuery(id: string): Command {
  return command((state) => {
    const stretches = stretchesOfQuery(state.doc, id);
    if (stretches.length === 0) return null;
    return (tr) => {
      for (const { from, to, attrs } of stretches) tr.removeMark(from, to, query.create(attrs));
    };
  });
}

type Who = { readonly by: string; readonly at: string };

/** @param change null where there is nothing to change */
function changeQuery(id: string, change: (attrs: QueryAttrs, who: Who) => QueryAttrs | null): Command {
  return command((state, { by, now }) => {
    const stretches = stretchesOfQuery(state.doc, id);
    const [first] = stretches;
    const changed = first === undefined ? null : change(first.attrs, { by, at: now() });
    if (changed === null) return null;
    return (tr) => {
      for (const { from, to, attrs } of stretches) {
        tr.removeMark(from, to, query.create(attrs)).addMark(from, to, query.create(changed));
      }
    };
  });
}
