// Moving blocks and articles up and down. A block walks through every place there is: past its neighbour, into an
// article that it meets, and out of its own at either end.
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { isArticle, isBlock } from '../attrs.ts';
import { schema } from '../schema.ts';
import { command } from './command.ts';
import { moveTo } from './moving.ts';
import { articleAt, blocksOfSelection, discardAt, endOf } from './places.ts';

type Direction = 'up' | 'down';

/** Moves the selected blocks, which must follow each other, one place up or down. */
export function moveBlocks(direction: Direction): Command {
  return command((state) => {
    const places = blocksOfSelection(state);
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || discardAt(state.doc, first.pos) !== null) return null;
    const $first = state.doc.resolve(first.pos);
    const isRow = places.every(({ pos }) => state.doc.resolve(pos).sameParent($first));
    if (!isRow || endOf(last) - first.pos !== places.reduce((sum, { node }) => sum + node.nodeSize, 0))
      return null;
    const target = nextPlace(state, direction === 'up' ? first.pos : endOf(last), direction, isArticle);
    return target === null ? null : (tr) => void moveTo(tr, places, target);
  });
}

/** Moves the article at the caret one place up or down among what stands beside it; into and out of groups. */
export function moveArticle(direction: Direction): Command {
  return command((state) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null) return null;
    const edge = direction === 'up' ? article.pos : endOf(article);
    const target = nextPlace(state, edge, direction, ({ type }) => type === schema.nodes.group);
    if (target === null) return null;
    // Within a group articles stand behind its head.
    const $target = state.doc.resolve(target);
    if ($target.parent.type === schema.nodes.group && isBlock($target.nodeAfter ?? article.node)) return null;
    return (tr) => void moveTo(tr, [article], target);
  });
}

/**
 * The next position for what ends, or begins, at `edge`: inside the neighbour when that takes it, else beyond it; at
 * the end of its holder, outside of that.
 */
function nextPlace(
  state: EditorState,
  edge: number,
  direction: Direction,
  takes: (node: Node) => boolean,
): number | null {
  const $edge = state.doc.resolve(edge);
  const beside = direction === 'up' ? $edge.nodeBefore : $edge.nodeAfter;
  const sign = direction === 'up' ? -1 : 1;
  if (beside !== null) return takes(beside) ? edge + sign : edge + sign * beside.nodeSize;
  if ($edge.depth === 0) return null;
  return direction === 'up' ? $edge.before() : $edge.after();
}
