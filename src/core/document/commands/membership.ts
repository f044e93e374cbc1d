// Saying to which article a block belongs: as the headline of the text before or after it, by number, or to none.
import { Fragment, type Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { articleAttrs, blockAttrs, isBlock } from '../attrs.ts';
import { schema } from '../schema.ts';
import { childIndex, looseFrom, newArticle } from './articles.ts';
import { command, type Editing } from './command.ts';
import { moveTo, placeCaret } from './moving.ts';
import {
  articleAt,
  articlesOf,
  blocksOfSelection,
  childrenOf,
  discardAt,
  endOf,
  neighbour,
  type Place,
} from './places.ts';
import { roleOf, targetIn } from './roles.ts';
import { isTitle, usualIndex } from './usual-place.ts';

type Side = 'before' | 'after';

/**
 * Makes the selected blocks the headline of the text before or after them: their role, their article and their place
 * at once. In the middle of an article that is cut in two here; beside loose blocks these become the article.
 */
export function headlineOf(side: Side): Command {
  return command((state, editing) => {
    const places = movable(state);
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || !isRow(state, places)) return null;
    const beside = neighbour(state.doc, side === 'before' ? first.pos : last.pos, side);
    if (beside === null) return null;
    const own = articleAt(state.doc, first.pos);
    const target = articleAt(state.doc, beside.pos);
    if (target === null) return withLoose(state, places, beside, side, editing);
    if (own !== null && own.pos === target.pos) return withinArticle(state, own, places, side, editing);
    return (tr) => moveHeadlines(tr, places, target, editing);
  });
}

/** The selected blocks that stand on the page, not in a discard. */
function movable(state: EditorState): Place[] {
  return blocksOfSelection(state).filter(({ pos }) => discardAt(state.doc, pos) === null);
}

/** True when blocks follow each other in one holder. */
function isRow(state: EditorState, places: readonly Place[]): boolean {
  return places.every((place, i) => {
    const before = places[i - 1];
    return (
      before === undefined ||
      (endOf(before) === place.pos && state.doc.resolve(place.pos).nodeBefore === before.node)
    );
  });
}

const asHeadline =
  (by: string) =>
  ({ node }: Place): Node =>
    schema.nodes.block.create({ role: 'headline', by, placed: by }, node.content);

function moveHeadlines(tr: Transaction, places: readonly Place[], article: Place, { by }: Editing): void {
  const [first] = places;
  if (first !== undefined)
    moveTo(tr, places, targetIn(tr, article, first, 'headline'), places.map(asHeadline(by)));
}

/** The loose blocks on one side, up to the next article or furniture, and the headline make an article. */
function withLoose(
  state: EditorState,
  places: readonly Place[],
  beside: Place,
  side: Side,
  editing: Editing,
) {
  const children = childrenOf(state.doc, null);
  const loose = looseFrom(children, childIndex(children, beside.pos), side);
  const [first] = loose;
  const start =
    first === undefined || (places[0] !== undefined && places[0].pos < first.pos) ? places[0] : first;
  if (first === undefined || start === undefined) return null;
  const content = [...places.map(asHeadline(editing.by)), ...loose.map(({ node }) => node)];
  const taken = [...places, ...loose].sort((a, b) => a.pos - b.pos);
  const own = articleAt(state.doc, start.pos);
  const target = own === null ? start.pos : endOf(own);
  return (tr: Transaction): void => void moveTo(tr, taken, target, [newArticle(editing, content)]);
}

/** Cuts an article at a headline in its middle, so that it heads the half it was said to belong to. */
function withinArticle(
  state: EditorState,
  article: Place,
  places: readonly Place[],
  side: Side,
  editing: Editing,
) {
  const children = childrenOf(state.doc, article);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const before = children.filter(({ pos }) => pos < first.pos);
  const after = children.filter(({ pos }) => pos > last.pos);
  const isCut = before.some(isBody) && after.some(isBody);
  if (!isCut) return (tr: Transaction): void => moveHeadlines(tr, places, article, editing);
  const { kind } = articleAttrs(article.node);
  const headlines = places.map(asHeadline(editing.by));
  const [upper, lower] =
    side === 'before'
      ? [headed(before, headlines), nodesOf(after)]
      : [nodesOf(before), headed(after, headlines)];
  const halves = [article.node.copy(Fragment.from(upper)), newArticle(editing, lower, kind)];
  const caret = state.selection.from - first.pos;
  return (tr: Transaction): void => {
    tr.replaceWith(article.pos, endOf(article), halves);
    const half = side === 'before' ? article.pos : article.pos + upper.reduce(addSize, 2);
    const titled = side === 'before' ? upper : lower;
    const [headline] = headlines;
    const index = headline === undefined ? 0 : titled.indexOf(headline);
    placeCaret(tr, half + 1 + titled.slice(0, index).reduce(addSize, 0) + caret);
  };
}

const addSize = (sum: number, node: Node): number => sum + node.nodeSize;
const nodesOf = (places: readonly Place[]): Node[] => places.map(({ node }) => node);
const isBody = (place: Place): boolean => !isBlock(place.node) || !isTitle(roleOf(place));

/** The children of an article with headlines in their usual place. */
function headed(children: readonly Place[], headlines: readonly Node[]): Node[] {
  const nodes = nodesOf(children);
  nodes.splice(usualIndex(nodes, 'headline', 0), 0, ...headlines);
  return nodes;
}

/** Moves the selected blocks into an article by its number, counted down the page from 1, each to its usual place. */
export function toArticle(number: number): Command {
  return command((state) => {
    const article = articlesOf(state.doc)[number - 1];
    if (article === undefined) return null;
    const places = movable(state).filter(({ pos }) => articleAt(state.doc, pos)?.pos !== article.pos);
    const [first] = places;
    if (first === undefined) return null;
    return (tr) => {
      let caret: number | null = null;
      // The selection may begin in a block that is in the article already.
      const offset = Math.max(1, state.selection.from - first.pos);
      for (const place of places) {
        const now = tr.mapping.map(place.pos);
        const node = tr.doc.nodeAt(now);
        const target = articlesOf(tr.doc).find(({ node: one }) => one.attrs.id === article.node.attrs.id);
        if (node === null || target === undefined) continue;
        const at = moveTo(
          tr,
          [{ node, pos: now }],
          targetIn(tr, target, { node, pos: now }, blockAttrs(node).role),
        );
        if (place === first) caret = at;
      }
      if (caret !== null && places.length === 1) placeCaret(tr, caret + offset);
    };
  });
}

/** Takes the selected blocks out of their article; they stand loose behind it. */
export const toNoArticle: Command = command((state) => {
  const places = movable(state).filter(({ pos }) => state.doc.resolve(pos).depth > 0);
  const [first] = places;
  if (first === undefined) return null;
  return (tr) => void moveTo(tr, places, state.doc.resolve(first.pos).after(1));
});
