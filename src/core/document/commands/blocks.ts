// Merging and splitting blocks, and putting in a supplied one.
import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { blockAttrs } from '../attrs.ts';
import { schema } from '../schema.ts';
import { seamsIn } from '../seams.ts';
import { cutBlock, mergeBlocks } from '../splice.ts';
import { command, type Editing } from './command.ts';
import { creditStart } from './credit.ts';
import { moveTo, placeCaret } from './moving.ts';
import { blockOfSelection, blocksOfSelection, discardAt, endOf, neighbour, type Place } from './places.ts';

/**
 * Merges the block at the caret with its neighbour in reading order, or all that are selected into one; the first one's
 * role and place hold.
 */
export function mergeBlock(side: 'before' | 'after'): Command {
  return command((state, editing) => {
    const selected = blocksOfSelection(state);
    if (selected.length > 1) return mergeAll(state, selected, editing);
    const here = blockOfSelection(state);
    if (here === null || discardAt(state.doc, here.pos) !== null) return null;
    const other = neighbour(state.doc, here.pos, side);
    if (other === null) return null;
    const [left, right] = side === 'before' ? [other, here] : [here, other];
    return (tr) => mergePlaces(tr, left, right, editing);
  });
}

function mergeAll(state: EditorState, places: readonly Place[], { raw, by }: Editing) {
  const [first, ...others] = places;
  if (first === undefined || places.some(({ pos }) => discardAt(state.doc, pos) !== null)) return null;
  return (tr: Transaction): void => {
    const page = { doc: tr.doc, raw };
    const merged = others.reduce((block, { node }) => mergeBlocks(block, node, page, by), first.node);
    const node = schema.nodes.block.create({ ...blockAttrs(first.node), by }, merged.content);
    placeCaret(tr, moveTo(tr, places, first.pos, [node]) + 1);
  };
}

function mergePlaces(tr: Transaction, left: Place, right: Place, editing: Editing): void {
  const caret = tr.selection.from;
  const merged = mergeBlocks(left.node, right.node, { doc: tr.doc, raw: editing.raw }, editing.by);
  const attrs = blockAttrs(left.node.content.size === 0 ? right.node : left.node);
  const isInRight = caret > right.pos && caret < endOf(right);
  const fromEnd = isInRight ? endOf(right) - caret : 0;
  const fromStart = caret - left.pos;
  const node = schema.nodes.block.create({ ...attrs, by: editing.by }, merged.content);
  const start = moveTo(tr, [left, right], left.pos, [node]);
  placeCaret(
    tr,
    isInRight ? start + node.nodeSize - fromEnd : Math.min(start + fromStart, start + node.nodeSize - 1),
  );
}

/**
 * Puts two blocks in the place of one and the caret at the start of the second.
 * @returns position before the second
 */
export function replaceByTwo(tr: Transaction, place: Place, halves: readonly [Node, Node]): number {
  tr.replaceWith(place.pos, endOf(place), [...halves]);
  const second = place.pos + halves[0].nodeSize;
  placeCaret(tr, second + 1);
  return second;
}

/** Both halves of a block cut at an offset of its text; the second is decided by the person who cuts. */
function halves(state: EditorState, place: Place, offset: number, { raw, by }: Editing): [Node, Node] {
  const [first, second] = cutBlock(place.node, offset, { doc: state.doc, raw });
  return [first, schema.nodes.block.create({ ...second.attrs, by }, second.content)];
}

/** Splits the block at the caret, inside a raw line too; at either end it opens an empty block. */
export const splitBlock: Command = command((state, editing) => {
  const here = blockOfSelection(state);
  if (here === null || !state.selection.empty || discardAt(state.doc, here.pos) !== null) return null;
  return (tr) =>
    void replaceByTwo(tr, here, halves(state, here, state.selection.from - here.pos - 1, editing));
});

/** Splits the block at the seam at the caret, else at the next one, else at the last before. */
export const splitAtSeam: Command = command((state, editing) => {
  const here = blockOfSelection(state);
  if (here === null || discardAt(state.doc, here.pos) !== null) return null;
  const caret = state.selection.from - here.pos - 1;
  const seams = seamsIn(here.node);
  const seam = seams.find(({ offset }) => offset >= caret) ?? seams.at(-1);
  if (seam === undefined) return null;
  return (tr) => void replaceByTwo(tr, here, halves(state, here, seam.offset, editing));
});

/**
 * Makes a credit of the end of a caption: of what is selected there or stands after the caret, and with the caret at
 * the end, of what reads like one.
 */
export const splitOffCredit: Command = command((state, editing) => {
  const here = blockOfSelection(state);
  if (here === null || discardAt(state.doc, here.pos) !== null) return null;
  const caret = state.selection.from - here.pos - 1;
  const { size } = here.node.content;
  const offset = caret === 0 || caret === size ? creditStart(here.node.textContent) : caret;
  if (offset === null || offset === 0) return null;
  return (tr) => {
    const [caption, credit] = halves(state, here, offset, editing);
    const block = schema.nodes.block;
    replaceByTwo(tr, here, [
      block.create({ role: 'caption', by: editing.by }, caption.content),
      block.create({ role: 'credit', by: editing.by }, credit.content),
    ]);
  };
});

/** Puts an empty block after the one at the caret, for text that the raw page lacks. */
export const insertSuppliedBlock: Command = command((state, { by }) => {
  const { $from } = state.selection;
  const here = blockOfSelection(state);
  const holder = here === null ? null : discardAt(state.doc, here.pos);
  const target = holder ?? here;
  return (tr) => {
    const pos = target === null ? (state.doc.childCount === 0 ? 0 : $from.after(1)) : endOf(target);
    tr.insert(pos, schema.nodes.block.create({ role: 'paragraph', by }));
    placeCaret(tr, pos + 1);
  };
});
