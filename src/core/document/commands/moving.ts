// Moving whole nodes: taken out and put in again as they are, so that all text keeps its provenance and the caret stays
// in it.
import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { dropEmpty } from '../repair.ts';
import { endOf, type Place } from './places.ts';

/**
 * Takes places out of the document and puts what was made of them at a position. Holders that are empty afterwards go.
 * @param taken in document order, none inside another
 * @param target position in the document before the change, not inside what is taken
 * @param nodes what to put in: the taken ones, each perhaps changed, or one holder of them all
 * @returns position before the first node put in, after the change
 */
export function moveTo(
  tr: Transaction,
  taken: readonly Place[],
  target: number,
  nodes: readonly Node[] = taken.map(({ node }) => node),
): number {
  const caret = caretIn(tr, taken);
  const before = tr.steps.length;
  for (const place of [...taken].reverse()) tr.delete(place.pos, endOf(place));
  const start = tr.mapping.slice(before).map(target);
  tr.insert(start, Fragment.from([...nodes]));
  if (caret !== null) {
    const isHeld = nodes.length === 1 && nodes[0]?.type !== taken[0]?.node.type;
    placeCaret(tr, start + caret + (isHeld ? 1 : 0));
  }
  const cleaned = tr.steps.length;
  dropEmpty(tr);
  return tr.mapping.slice(cleaned).map(start, -1);
}

/** The caret as an offset in what is taken, as if it stood together; null when it is elsewhere. */
function caretIn(tr: Transaction, taken: readonly Place[]): number | null {
  const { head } = tr.selection;
  let before = 0;
  for (const place of taken) {
    if (head > place.pos && head < endOf(place)) return before + head - place.pos;
    before += place.node.nodeSize;
  }
  return null;
}

/** Puts the caret at a position, or at the nearest that has text. */
export function placeCaret(tr: Transaction, pos: number): void {
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))));
}
