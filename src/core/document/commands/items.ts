// Commands on items named by their positions, as the outline and the drag handles name them: moving to a place,
// merging into one article, making an article, grouping.
import { Fragment, type Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { ArticleKind } from '#core/model/words.ts';
import { articleAttrs, isArticle, isBlock, isDiscard } from '../attrs.ts';
import { newArticle, placeBeside } from './articles.ts';
import { command } from './command.ts';
import { groupOf } from './groups.ts';
import { moveTo } from './moving.ts';
import { childrenOf, endOf, holdersOf, type Place } from './places.ts';

/** The items at positions, in document order, without those inside another of them; null when one is not there. */
function itemsAt(doc: Node, positions: readonly number[]): Place[] | null {
  const places: Place[] = [];
  for (const pos of [...new Set(positions)].sort((a, b) => a - b)) {
    const node = pos < 0 || pos >= doc.content.size ? null : doc.nodeAt(pos);
    if (node === null || node.isText) return null;
    const last = places.at(-1);
    if (last === undefined || pos >= endOf(last)) places.push({ node, pos });
  }
  return places.length === 0 ? null : places;
}

/**
 * Moves items to a place between others.
 * @param target position in the document before the move
 */
export function moveItems(positions: readonly number[], target: number): Command {
  return command((state) => {
    const places = itemsAt(state.doc, positions);
    if (places === null || !canMoveTo(state.doc, places, target)) return null;
    return (tr) => void moveTo(tr, places, target);
  });
}

/** True where items may be put, and where that moves them. */
function canMoveTo(doc: Node, places: readonly Place[], target: number): boolean {
  if (target < 0 || target > doc.content.size) return false;
  if (places.some((place) => place.pos < target && target < endOf(place))) return false;
  const $target = doc.resolve(target);
  const { parent } = $target;
  if (parent.isTextblock || isDiscard(parent)) return false;
  if (places.some(({ pos }) => doc.resolve(pos).depth > 0 && isDiscard(doc.resolve(pos).parent)))
    return false;
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isRow = places.every((place, i) => i === 0 || isNext(doc, places[i - 1], place));
  if (isRow && first.pos <= target && target <= endOf(last)) return false;
  const index = $target.index();
  const content = Fragment.from(places.map(({ node }) => node));
  return parent.canReplace(index, index, content);
}

/** True when one place follows another at once, among the children of one node. */
function isNext(doc: Node, before: Place | undefined, place: Place): boolean {
  return (
    before !== undefined && endOf(before) === place.pos && doc.resolve(place.pos).nodeBefore === before.node
  );
}

/** Merges items into the first article among them: articles give it their blocks, blocks go to its end. */
export function mergeItems(positions: readonly number[]): Command {
  return command((state, { by }) => {
    const places = itemsAt(state.doc, positions);
    const first = places?.find(({ node }) => isArticle(node));
    if (places === null || first === undefined) return null;
    const others = places.filter((place) => place !== first);
    if (others.length === 0 || !others.every(({ node }) => isArticle(node) || isBlock(node))) return null;
    const before = others.filter(({ pos }) => pos < first.pos);
    const behind = others.filter(({ pos }) => pos > first.pos);
    const partsOf = (place: Place): Place[] =>
      isArticle(place.node) ? childrenOf(state.doc, place) : [place];
    return (tr) => {
      // From the end, so that the positions before hold.
      moveTo(tr, behind.flatMap(partsOf), endOf(first) - 1);
      moveTo(tr, before.flatMap(partsOf), first.pos + 1);
      const id: unknown = first.node.attrs.id;
      tr.doc.descendants((node, pos) => {
        if (isArticle(node) && node.attrs.id === id) tr.setNodeAttribute(pos, 'by', by);
        return !isBlock(node);
      });
    };
  });
}

/** Makes an article of blocks. */
export function articleOfItems(positions: readonly number[]): Command {
  return command((state, editing) => {
    const places = itemsAt(state.doc, positions);
    const [first] = places ?? [];
    if (places === null || first === undefined || !places.every((place) => isFreeBlock(state, place)))
      return null;
    const content = places.map(({ node }) => node);
    return (tr) => void moveTo(tr, places, placeBeside(state, first), [newArticle(editing, content)]);
  });
}

function isFreeBlock(state: EditorState, { node, pos }: Place): boolean {
  return isBlock(node) && !holdersOf(state.doc, pos).some((holder) => isDiscard(holder.node));
}

/** Says of what kind the articles among items are. */
export function kindOfItems(positions: readonly number[], kind: ArticleKind): Command {
  return command((state, { by }) => {
    const articles = itemsAt(state.doc, positions)?.filter(({ node }) => isArticle(node)) ?? [];
    if (articles.length === 0) return null;
    return (tr) => {
      for (const { node, pos } of articles) tr.setNodeMarkup(pos, null, { ...articleAttrs(node), kind, by });
    };
  });
}

/** Groups items that lie on the page itself. */
export function groupItems(positions: readonly number[]): Command {
  return command((state, editing) => {
    const places = itemsAt(state.doc, positions);
    const tops = childrenOf(state.doc, null);
    if (places?.every(({ pos }) => tops.some((top) => top.pos === pos)) !== true) return null;
    return groupOf(places, editing);
  });
}
