// Turning the join of a seam into another.
import type { Command, EditorState } from 'prosemirror-state';
import { JOINS, type Join } from '#core/model/words.ts';
import { sliceOf } from '../provenance.ts';
import { endsInHyphen, joinAt, type Seam, seamsIn } from '../seams.ts';
import { rejoinedBlock } from '../splice.ts';
import { command, type Editing } from './command.ts';
import { placeCaret } from './moving.ts';
import { blockOfSelection, endOf, type Place } from './places.ts';

interface SeamPlace {
  readonly block: Place;
  readonly seam: Seam;
}

/** The seam at the caret, else the one where its run ends, else the one where it begins. */
export function seamOfSelection(state: EditorState): SeamPlace | null {
  const block = blockOfSelection(state);
  if (block === null) return null;
  const caret = state.selection.from - block.pos - 1;
  const seams = seamsIn(block.node);
  const seam =
    seams.find(({ offset }) => offset === caret) ??
    seams.find(({ left }) => left.start <= caret && caret < left.end) ??
    seams.at(-1);
  return seam === undefined ? null : { block, seam };
}

/** True where a seam may be joined so: a hyphen is dropped only where the raw line has one. */
function isPossible(state: EditorState, { seam }: SeamPlace, join: Join, { raw }: Editing): boolean {
  return join !== 'hyphen' || endsInHyphen(sliceOf(seam.left, state.doc, raw).text);
}

/** Joins the seam at the caret in one way. */
export function setJoin(join: Join): Command {
  return command((state, editing) => {
    const place = seamOfSelection(state);
    if (place === null || !isPossible(state, place, join, editing)) return null;
    return rejoin(state, place, join, editing);
  });
}

/** Joins the seam at the caret in the next possible way: nothing, space, hyphen dropped, kept break. */
export const nextJoin: Command = command((state, editing) => {
  const place = seamOfSelection(state);
  if (place === null) return null;
  const possible = JOINS.filter((join) => isPossible(state, place, join, editing));
  const now = joinAt(place.seam, state.doc, editing.raw);
  const next = possible[(possible.indexOf(now) + 1) % possible.length];
  return next === undefined ? null : rejoin(state, place, next, editing);
});

function rejoin(state: EditorState, { block, seam }: SeamPlace, join: Join, { raw, by }: Editing) {
  return (tr: EditorState['tr']): void => {
    const node = rejoinedBlock(block.node, seam, join, { doc: state.doc, raw }, by);
    const fromEnd = endOf(block) - state.selection.from;
    const isBefore = state.selection.from - block.pos - 1 < seam.offset;
    tr.replaceWith(block.pos + 1, endOf(block) - 1, node.content);
    // The caret stays in its run, and just before the seam when it was in the joining characters.
    const seamNow = block.pos + node.nodeSize - (block.node.nodeSize - 1 - seam.offset);
    placeCaret(tr, isBefore ? Math.min(state.selection.from, seamNow) : block.pos + node.nodeSize - fromEnd);
  };
}
