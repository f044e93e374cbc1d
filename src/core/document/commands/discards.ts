// Setting text aside as no part of the print's text, and taking it back.
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { DiscardReason } from '#core/model/words.ts';
import { schema } from '../schema.ts';
import { cutBlock } from '../splice.ts';
import { command, type Editing } from './command.ts';
import { moveTo, placeCaret } from './moving.ts';
import { blockOfSelection, blocksOfSelection, discardAt, endOf, type Place } from './places.ts';

/**
 * Sets the selected text aside: the stretch that is selected within one block, else the blocks that the selection
 * touches. It stands behind the article that it was taken from.
 */
export function setAside(reason: DiscardReason): Command {
  return command((state, editing) => {
    const { by, now } = editing;
    const places = blocksOfSelection(state).filter(({ pos }) => discardAt(state.doc, pos) === null);
    const [first] = places;
    const { from, to } = state.selection;
    if (first === undefined || (from < to && state.doc.textBetween(from, to).trim() === '')) return null;
    const wrap = (nodes: readonly Node[]): Node =>
      schema.nodes.discard.create({ reason, by, at: now() }, [...nodes]);
    const $first = state.doc.resolve(first.pos);
    const target = $first.depth === 0 ? first.pos : $first.after(1);
    const stretch = places.length === 1 ? selectedStretch(state, first, editing) : null;
    if (stretch === null) {
      return (tr) => void moveTo(tr, places, target, [wrap(places.map(({ node }) => node))]);
    }
    const rest = stretch.rest.filter(({ content }) => content.size > 0);
    return (tr) => {
      const behind = $first.depth === 0 ? endOf(first) : target;
      tr.insert(behind, wrap([stretch.taken]));
      tr.replaceWith(first.pos, endOf(first), rest);
      placeCaret(tr, first.pos + 1);
    };
  });
}

/** A selection within a block as a block of its own, and what is left on both sides; null when all or nothing is selected. */
function selectedStretch(
  state: EditorState,
  place: Place,
  { raw }: Editing,
): { taken: Node; rest: Node[] } | null {
  const here = blockOfSelection(state);
  const { from, to } = state.selection;
  if (here === null || from === to || to - from >= place.node.content.size) return null;
  const page = { doc: state.doc, raw };
  const start = place.pos + 1;
  // From the right, so that the offsets on the left hold.
  const [upTo, after] = to < endOf(place) - 1 ? cutBlock(place.node, to - start, page) : [place.node, null];
  const offset = Math.min(from - start, upTo.content.size);
  const [before, taken] = offset > 0 ? cutBlock(upTo, offset, page) : [null, upTo];
  return { taken, rest: [before, after].filter((node) => node !== null) };
}

/** Takes the discard at the caret back: its blocks stand loose where it stood. */
export const restore: Command = command((state) => {
  const discard = discardAt(state.doc, state.selection.from);
  if (discard === null) return null;
  const caret = state.selection.from;
  return (tr) => {
    tr.replaceWith(discard.pos, endOf(discard), discard.node.content);
    placeCaret(tr, caret - 1);
  };
});
