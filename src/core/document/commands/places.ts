// Where things are: the blocks of a selection, the article of a block, what comes before and after.
import type { Node, ResolvedPos } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { isArticle, isBlock, isDiscard } from '../attrs.ts';
import { eachBlock } from '../line-index.ts';

/** A node and the position before it. */
export interface Place {
  readonly node: Node;
  readonly pos: number;
}

export const endOf = (place: Place): number => place.pos + place.node.nodeSize;

/** The block that holds a position; null outside of blocks. */
export function blockAt($pos: ResolvedPos): Place | null {
  return isBlock($pos.parent) ? { node: $pos.parent, pos: $pos.before() } : null;
}

/** The block at the caret, when the selection lies in one. */
export function blockOfSelection(state: EditorState): Place | null {
  const { $from, $to } = state.selection;
  return $from.sameParent($to) ? blockAt($from) : null;
}

/** Every block that the selection touches, in order; of a selection of no text, the block that holds it. */
export function blocksOfSelection(state: EditorState): Place[] {
  const { from, to } = state.selection;
  const places: Place[] = [];
  state.doc.nodesBetween(from, Math.max(to, from), (node, pos) => {
    if (!isBlock(node)) return true;
    // A selection that only reaches to the start of a block does not mean it.
    if (pos + 1 < to || from === to || pos + 1 === from) places.push({ node, pos });
    return false;
  });
  return places;
}

/** The ancestors of a position, outermost first, without the page. */
export function holdersOf(doc: Node, pos: number): Place[] {
  const $pos = doc.resolve(pos);
  return Array.from({ length: $pos.depth }, (_, i) => ({ node: $pos.node(i + 1), pos: $pos.before(i + 1) }));
}

/** The innermost article that holds what stands at a position; null for what is loose. */
export function articleAt(doc: Node, pos: number): Place | null {
  return holdersOf(doc, pos).findLast(({ node }) => isArticle(node)) ?? null;
}

/** The discard that holds what stands at a position. */
export function discardAt(doc: Node, pos: number): Place | null {
  return holdersOf(doc, pos).find(({ node }) => isDiscard(node)) ?? null;
}

/** All articles of the page in the order of their beginnings, boxes counted after what holds them. */
export function articlesOf(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if (isArticle(node)) places.push({ node, pos });
    return !isBlock(node);
  });
  return places;
}

/** The block before or after a block in document order; discards are passed over. */
export function neighbour(doc: Node, pos: number, side: 'before' | 'after'): Place | null {
  let last: Place | null = null;
  let found: Place | null = null;
  let isPast = false;
  eachBlock(doc, (node, at, top) => {
    if (isDiscard(top) || found !== null) return;
    if (side === 'before' && at === pos) found = last;
    if (side === 'after' && isPast) found = { node, pos: at };
    if (at === pos) isPast = true;
    last = { node, pos: at };
  });
  return found;
}

/** The children of a node at their positions in the document; of the page itself for null. */
export function childrenOf(doc: Node, holder: Place | null): Place[] {
  const places: Place[] = [];
  const base = holder === null ? 0 : holder.pos + 1;
  (holder?.node ?? doc).forEach((node, offset) => {
    places.push({ node, pos: base + offset });
  });
  return places;
}
