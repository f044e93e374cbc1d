// Marking a stretch inside a block as dateline, byline, credit, jump or label.
import type { Command, EditorState } from 'prosemirror-state';
import type { Part } from '#core/model/words.ts';
import { schema } from '../schema.ts';
import { command } from './command.ts';

const { part: type } = schema.marks;

/** Marks the selected text; needs a selection within blocks. */
export function setPart(part: Part): Command {
  return command((state, { by }) => {
    const { from, to } = state.selection;
    if (state.doc.textBetween(from, to).trim() === '') return null;
    return (tr) => void tr.addMark(from, to, type.create({ part, by }));
  });
}

/** Takes away the parts in the selection, or the one at the caret. */
export const clearPart: Command = command((state) => {
  const range = state.selection.empty ? partAtCaret(state) : state.selection;
  if (range === null || !state.doc.rangeHasMark(range.from, range.to, type)) return null;
  return (tr) => void tr.removeMark(range.from, range.to, type);
});

/** The stretch of one part around the caret. */
function partAtCaret({ selection: { $from } }: EditorState): { from: number; to: number } | null {
  const start = $from.start();
  let found: { from: number; to: number } | null = null;
  let run: { from: number; to: number; mark: unknown } | null = null;
  $from.parent.forEach((node, offset) => {
    const mark = type.isInSet(node.marks);
    const [from, to] = [start + offset, start + offset + node.nodeSize];
    if (mark === undefined) run = null;
    else if (run !== null && mark.eq(run.mark as typeof mark)) run = { ...run, to };
    else run = { from, to, mark };
    if (run !== null && run.from <= $from.pos && $from.pos <= run.to) found = { from: run.from, to: run.to };
  });
  return found;
}
