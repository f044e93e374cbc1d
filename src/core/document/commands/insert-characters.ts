// Inserts characters at the caret, as if they were typed: what is inserted into a run is that run's.
import type { Command } from 'prosemirror-state';
import { command } from './command.ts';

/** Puts characters in the place of the selection, which must lie in one block. */
export function insertCharacters(characters: string): Command {
  return command(({ selection }) => {
    const { $from, $to } = selection;
    if (characters === '' || !$from.parent.isTextblock || !$from.sameParent($to)) return null;
    return (tr) => {
      tr.insertText(characters);
    };
  });
}
