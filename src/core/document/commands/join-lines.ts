// Joining two raw lines that belong together, wherever their blocks stand on the page.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { blockAttrs } from '../attrs.ts';
import type { Piece } from '../line-index.ts';
import { piecesByLine } from '../provenance.ts';
import { runsOf } from '../runs.ts';
import { schema } from '../schema.ts';
import { mergeBlocks } from '../splice.ts';
import { command, type Editing } from './command.ts';
import { moveTo } from './moving.ts';
import { blockOfSelection, discardAt, type Place } from './places.ts';

/** Merges the blocks that hold two raw lines, in place of the first's. */
export function joinLines(first: number, second: number): Command {
  return command((state, editing) => {
    const [left, right] = endsOf(state, first, second);
    if (left === undefined || right === undefined || left.blockPos === right.blockPos) return null;
    return (tr) => mergePieces(tr, left, right, editing);
  });
}

/** Merges the block at the caret to the one that holds the raw line before its first, wherever that stands. */
export const joinToLineBefore: Command = (state, dispatch, view) => {
  const here = blockOfSelection(state);
  const first = here === null ? undefined : runsOf(here.node)[0];
  if (first === undefined || first.n === 1) return false;
  const pieces = piecesByLine(state.doc);
  let before = first.n - 1;
  while (before > 0 && !pieces.has(before)) before -= 1;
  const left = pieces.get(before)?.at(-1);
  if (left === undefined || discardAt(state.doc, left.blockPos) !== null) return false;
  return joinLines(before, first.n)(state, dispatch, view);
};

/** The last piece of one raw line, and the first of another. */
export function endsOf(
  state: EditorState,
  first: number,
  second: number,
): readonly [Piece | undefined, Piece | undefined] {
  const pieces = piecesByLine(state.doc);
  return [pieces.get(first)?.at(-1), pieces.get(second)?.[0]];
}

function mergePieces(tr: Transaction, left: Piece, right: Piece, { by, raw }: Editing): void {
  const merged = mergeBlocks(left.block, right.block, { doc: tr.doc, raw }, by);
  const node = schema.nodes.block.create({ ...blockAttrs(left.block), by }, merged.content);
  const places = [left, right].map(({ block, blockPos }): Place => ({ node: block, pos: blockPos }));
  moveTo(
    tr,
    places.sort((a, b) => a.pos - b.pos),
    left.blockPos,
    [node],
  );
}
