// Keys of the editor. Never while text is being composed: the keys are the input method's then.
import { deleteSelection, selectAll } from 'prosemirror-commands';
import { type Command, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type EditCommandId, isGoing } from '#core/document/commands/ids.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { currentKeys } from '#renderer/commands/key-map.ts';
import { commandOf } from '#renderer/commands/keys.ts';
import { tellOutcome } from '#renderer/commands/refusal.ts';
import { readSelection } from './read-selection.ts';

/** What an input method makes of a key that it takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

const BROWSER_COMMANDS: Readonly<Record<string, 'undo' | 'redo'>> = {
  historyUndo: 'undo',
  historyRedo: 'redo',
};

export function editingKeys(isMac: boolean): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (view.composing || event.isComposing) return false;
        if (event.keyCode === TAKEN_BY_INPUT_METHOD && !event.altKey) return false;
        const id = commandOf(currentKeys().edit, event, isMac);
        return id === undefined ? ownKey(view, event, isMac) : give(view, id, true);
      },
      // Marks kept for the next character are those of the line whose text was deleted last: not for another place.
      handleTextInput(view, from, to, text) {
        const { selection, storedMarks, tr } = view.state;
        if (storedMarks === null || from === selection.from) return false;
        view.dispatch(tr.setStoredMarks(null).insertText(text, from, to));
        return true;
      },
      handleDOMEvents: {
        // Text that can only be read asks no plugin about keys. One may go through it; any other key says why nothing
        // comes of it.
        keydown(view, event) {
          const id = view.editable ? undefined : commandOf(currentKeys().edit, event, isMac);
          if (id === undefined) return false;
          event.preventDefault();
          return give(view, id, isGoing(id));
        },
        // Undo from the browser's own menu goes the same way, so that the journal knows it for what it is.
        beforeinput(view, event) {
          const id = BROWSER_COMMANDS[event.inputType];
          if (id === undefined) return false;
          event.preventDefault();
          return run(view, EDIT_COMMANDS[id]);
        },
      },
    },
  });
}

/** A command that refuses still takes its key: what the browser would do instead is never wanted. */
function give(view: EditorView, id: EditCommandId, isAllowed: boolean): true {
  readSelection(view);
  tellOutcome(id, isAllowed && run(view, EDIT_COMMANDS[id]));
  return true;
}

/** The edge of a block at which a key deletes the boundary to its neighbour. */
const EDGES: Readonly<Record<string, 'start' | 'end'>> = { Backspace: 'start', Delete: 'end' };

/** Keys that are no command of their own. */
function ownKey(view: EditorView, event: KeyboardEvent, isMac: boolean): boolean {
  const edge = EDGES[event.key];
  if (edge !== undefined) return deleteAt(view, edge);
  if (event.altKey) return false;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (mod) return event.key === 'a' && run(view, selectAll);
  if (event.key !== 'Enter' || !event.shiftKey) return false;
  // A kept line break is a character of the text.
  readSelection(view);
  view.dispatch(view.state.tr.insertText('\n').scrollIntoView());
  return true;
}

/** Deletes over the boundary of a block; within one the browser does it. */
function deleteAt(view: EditorView, edge: 'start' | 'end'): boolean {
  readSelection(view);
  const { empty, $from, $to } = view.state.selection;
  const isWithin = $from.parent.isTextblock && $from.sameParent($to);
  if (!empty) return !isWithin && run(view, deleteSelection);
  if (!atEdge(view, edge)) return false;
  run(view, EDIT_COMMANDS[edge === 'start' ? 'merge-block-before' : 'merge-block-after']);
  return true;
}

function run(view: EditorView, command: Command): boolean {
  return command(view.state, view.dispatch, view);
}

/** True when the caret stands at the start or the end of its block. */
function atEdge({ state }: EditorView, edge: 'start' | 'end'): boolean {
  const { parent, parentOffset } = state.selection.$from;
  return parent.isTextblock && parentOffset === (edge === 'start' ? 0 : parent.content.size);
}
