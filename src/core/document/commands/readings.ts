// Stating what the print reads: reading marks on the selected text, and taking them off.
import type { Command, EditorState } from 'prosemirror-state';
import { type ReadingMark, saidBy } from '../marks/reading.ts';
import { readingMarksIn } from '../reading-marks.ts';
import { schema } from '../schema.ts';
import { command } from './command.ts';
import { blockAt, blocksOfSelection, discardAt } from './places.ts';

/** What stands for text that the raw page has no character for: an illegible one, and one without a code point. */
const STAND_INS: Readonly<Partial<Record<ReadingMark, string>>> = { gap: '□', glyph: '〓' };
/** A gap of so many characters at most gets a sign for each. */
const MOST_SIGNS = 40;

/**
 * Marks the selected text. A mark that says something lies within one block and needs its words; a gap and a missing
 * character can be put where nothing is selected.
 * @param said what the mark says; not used by marks that say all by themselves
 */
export function markReading(mark: ReadingMark, said = ''): Command {
  return command((state, { by, now }) => {
    const words = said.trim();
    const says = saidBy(mark);
    if ((says !== null && words === '') || !canMark(state, mark)) return null;
    const { from, to, empty } = state.selection;
    const attrs = { by, at: now(), ...(says === null ? {} : { [says]: words }) };
    return (tr) => {
      const signs = empty ? standInFor(mark, words) : '';
      if (empty) tr.insertText(signs, from);
      const end = empty ? from + signs.length : to;
      tr.addMark(from, end, schema.marks[mark].create(attrs));
      // What is typed next is no part of what was stated.
      tr.setStoredMarks(null);
    };
  });
}

/** Whether a mark can be put at the selection, whatever it says. */
export function canMark(state: EditorState, mark: ReadingMark): boolean {
  const { from, to, empty, $from, $to } = state.selection;
  if (blocksOfSelection(state).some(({ pos }) => discardAt(state.doc, pos) !== null)) return false;
  if (empty) return STAND_INS[mark] !== undefined && $from.parent.isTextblock;
  if (saidBy(mark) !== null && !($from.sameParent($to) && $from.parent.isTextblock)) return false;
  return state.doc.textBetween(from, to).trim() !== '';
}

/** One sign for each missing character where the extent counts them, else one. */
function standInFor(mark: ReadingMark, said: string): string {
  const sign = STAND_INS[mark] ?? '';
  const count = mark === 'gap' ? Number(/^\d+/.exec(said)?.[0] ?? 1) : 1;
  return sign.repeat(Math.min(Math.max(count, 1), MOST_SIGNS));
}

/** Takes the reading marks off the selection, or those at the caret off all that they cover. */
export const clearReading: Command = command((state) => {
  const { from, to, empty } = state.selection;
  if (empty) {
    const block = blockAt(state.selection.$from);
    if (block === null) return null;
    const here = readingMarksIn(block.node, block.pos).filter((one) => one.from <= from && from <= one.to);
    if (here.length === 0) return null;
    return (tr) => {
      for (const one of here) tr.removeMark(one.from, one.to, schema.marks[one.mark]);
    };
  }
  const marked = blocksOfSelection(state)
    .flatMap(({ node, pos }) => readingMarksIn(node, pos))
    .filter((one) => one.from < to && from < one.to);
  if (marked.length === 0) return null;
  return (tr) => {
    for (const { mark } of marked) tr.removeMark(from, to, schema.marks[mark]);
  };
});
