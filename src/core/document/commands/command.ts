// How a command is made. A command is a guard, an optional dispatch and a boolean, as in ProseMirror; here the guard
// returns what the change needs, and the change is a function of its own that only writes steps.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { contextOf, type PageContext } from '../context.ts';
import { recordDecisions } from '../decided.ts';
import { asOwnStep } from '../history.ts';

/** What a change may use besides the transaction. */
export interface Editing extends PageContext {
  readonly state: EditorState;
  /** Who decides by this command. */
  readonly by: string;
}

/**
 * A command that is one undo step. Seams that it makes or ends, and blocks that it puts into another article, bear the
 * name of who gave it.
 * @param plan null where the command does not apply; else a function that writes the change
 */
export function command(
  plan: (state: EditorState, editing: Editing) => ((tr: Transaction) => void) | null,
): Command {
  return (state, dispatch) => {
    const context = contextOf(state);
    const change = plan(state, { ...context, state, by: context.author() });
    if (change === null) return false;
    if (dispatch === undefined) return true;
    const tr = asOwnStep(state.tr);
    change(tr);
    recordDecisions(tr, state.doc, context.author());
    dispatch(tr.scrollIntoView());
    return true;
  };
}
