// Going through the page by what it is made of: from block to block, from raw line to raw line, and taking one block more
// into the selection. These change no text, and are no undo step.
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { isDiscard } from '../attrs.ts';
import { eachBlock } from '../line-index.ts';
import { runsOf } from '../runs.ts';
import { articlesOf, blocksOfSelection, endOf, neighbour } from './places.ts';

type Side = 'before' | 'after';

/** Puts the caret at the start of the block before or after those selected. */
export function goToBlock(side: Side): Command {
  return (state, dispatch) => {
    const beside = blockBeside(state, side);
    if (beside === null) return false;
    dispatch?.(caretAt(state, beside.pos + 1));
    return true;
  };
}

/** Puts the caret where the article after it begins; or that before, if it is at its own article's beginning already. */
export function goToArticle(side: Side): Command {
  return (state, dispatch) => {
    const { head } = state.selection;
    const starts = articlesOf(state.doc).flatMap(({ node, pos }) => {
      // A box that opens an article begins with it.
      const start = TextSelection.findFrom(state.doc.resolve(pos + 1), 1, true)?.from;
      return start === undefined || start > pos + node.nodeSize ? [] : [start];
    });
    const pos = side === 'after' ? starts.find((at) => at > head) : starts.findLast((at) => at < head);
    if (pos === undefined) return false;
    dispatch?.(caretAt(state, pos));
    return true;
  };
}

/** Puts the caret where the raw line before or after it begins in the text, block by block. */
export function goToLine(side: Side): Command {
  return (state, dispatch) => {
    const { head } = state.selection;
    const starts = lineStarts(state.doc);
    const pos = side === 'after' ? starts.find((at) => at > head) : starts.findLast((at) => at < head);
    if (pos === undefined) return false;
    dispatch?.(caretAt(state, pos));
    return true;
  };
}

/** Selects the block at the caret with the one before or after it; each time again, one more. */
export function selectBlock(side: Side): Command {
  return (state, dispatch) => {
    const own = blocksOfSelection(state);
    const [first, last] = [own[0], own.at(-1)];
    const beside = blockBeside(state, side);
    if (first === undefined || last === undefined || beside === null) return false;
    const [from, to] = side === 'before' ? [beside, last] : [first, beside];
    const [start, end] = [from.pos + 1, endOf(to) - 1];
    const [anchor, head] = side === 'before' ? [end, start] : [start, end];
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)).scrollIntoView());
    return true;
  };
}

function blockBeside(state: EditorState, side: Side) {
  const own = blocksOfSelection(state);
  const edge = side === 'before' ? own[0] : own.at(-1);
  return edge === undefined ? null : neighbour(state.doc, edge.pos, side);
}

/** Where each run begins that stands on the page, in document order. */
function lineStarts(doc: Node): number[] {
  const starts: number[] = [];
  eachBlock(doc, (block, pos, top) => {
    if (!isDiscard(top)) for (const { start } of runsOf(block)) starts.push(pos + 1 + start);
  });
  return starts;
}

const caretAt = (state: EditorState, pos: number) =>
  state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView();
