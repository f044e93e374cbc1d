// Undo and redo, deep enough for a page's whole life, and marked on their transactions so that the journal can tell
// them from edits.
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import type { Command, EditorState, Plugin, Transaction } from 'prosemirror-state';

/** Undo steps kept; a page of a year's work has fewer. */
const DEPTH = 1_000_000;
const META = 'galley-history';

export function historyPlugin(): Plugin {
  return history({ depth: DEPTH });
}

const marked =
  (command: Command, kind: 'undo' | 'redo'): Command =>
  (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(tr.setMeta(META, kind))), view);

export const undoCommand = marked(undo, 'undo');
export const redoCommand = marked(redo, 'redo');

/** What kind of journal entry a transaction makes. */
export function kindOf(tr: Transaction): 'edit' | 'undo' | 'redo' {
  const meta: unknown = tr.getMeta(META);
  return meta === 'undo' || meta === 'redo' ? meta : 'edit';
}

const BOUNDARY = 'galley-boundary';

/** Makes a transaction an undo step of its own. */
export function asOwnStep(tr: Transaction): Transaction {
  return closeHistory(tr).setMeta(BOUNDARY, true);
}

export function isOwnStep(tr: Transaction): boolean {
  return tr.getMeta(BOUNDARY) === true;
}

/** Keeps a transaction out of the undo steps. */
export function asUnhistoric(tr: Transaction): Transaction {
  return tr.setMeta('addToHistory', false);
}

/** Runs a history command and gives the state that it leads to; null when there is nothing to undo or redo. */
export function travelled(state: EditorState, kind: 'undo' | 'redo'): EditorState | null {
  let next: EditorState | null = null;
  const command = kind === 'undo' ? undoCommand : redoCommand;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}
