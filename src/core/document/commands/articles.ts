// Making, dissolving, merging and bounding articles.
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { ArticleKind } from '#core/model/words.ts';
import { FURNITURE } from '#core/model/words.ts';
import { articleAttrs, blockAttrs, isArticle, isBlock } from '../attrs.ts';
import { schema } from '../schema.ts';
import { command, type Editing } from './command.ts';
import { moveTo } from './moving.ts';
import {
  articleAt,
  articlesOf,
  blocksOfSelection,
  childrenOf,
  discardAt,
  endOf,
  type Place,
} from './places.ts';

/** A new article around nodes, decided by a person. */
export function newArticle(
  { newId, by }: Editing,
  content: readonly Node[],
  kind: ArticleKind = 'news',
): Node {
  return schema.nodes.article.create({ id: newId(), kind, by }, content);
}

/** Where a new article goes that takes blocks from here: before the article that held the first if it led it, else after. */
export function placeBeside(state: EditorState, first: Place): number {
  const article = articleAt(state.doc, first.pos);
  if (article === null) return first.pos;
  return article.pos + 1 === first.pos ? article.pos : endOf(article);
}

/** Makes an article of the selected blocks. */
export const makeArticle: Command = command((state, editing) => {
  const places = blocksOfSelection(state).filter(({ pos }) => discardAt(state.doc, pos) === null);
  const [first] = places;
  if (first === undefined) return null;
  return (tr) => {
    const content = places.map(({ node }) => node);
    moveTo(tr, places, placeBeside(state, first), [newArticle(editing, content)]);
  };
});

/** Takes the article at the caret apart: its blocks stay where they are, loose. */
export const dissolveArticle: Command = command((state) => {
  const article = articleAt(state.doc, state.selection.from);
  if (article === null) return null;
  const { parent } = state.doc.resolve(article.pos);
  // A group holds articles only behind its head; there the blocks go out of it.
  if (parent.type === schema.nodes.group) {
    const $pos = state.doc.resolve(article.pos);
    const after = $pos.after();
    return (tr) => void moveTo(tr, childrenOf(state.doc, article), after);
  }
  return (tr) => void moveTo(tr, childrenOf(state.doc, article), article.pos);
});

/** Merges the article at the caret with the one before or after it on the page; the first one's kind and place hold. */
export function mergeArticle(side: 'before' | 'after'): Command {
  return command((state, { by }) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null) return null;
    // Articles within each other cannot be neighbours.
    const all = articlesOf(state.doc).filter(
      ({ pos, node }) => pos === article.pos || pos >= endOf(article) || pos + node.nodeSize <= article.pos,
    );
    const at = all.findIndex(({ pos }) => pos === article.pos);
    const other = all[side === 'before' ? at - 1 : at + 1];
    if (other === undefined) return null;
    const [first, second] = side === 'before' ? [other, article] : [article, other];
    return (tr) => {
      moveTo(tr, childrenOf(state.doc, second), endOf(first) - 1);
      tr.setNodeAttribute(first.pos, 'by', by);
    };
  });
}

/** Says what kind of item the article at the caret is. */
export function setArticleKind(kind: ArticleKind): Command {
  return command((state, { by }) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null) return null;
    return (tr) => void tr.setNodeMarkup(article.pos, null, { ...articleAttrs(article.node), kind, by });
  });
}

const isLooseText = ({ node }: Place): boolean => isBlock(node) && !FURNITURE.has(blockAttrs(node).role);

/** The loose blocks that follow each other around an index among the children of the page. */
export function looseFrom(children: readonly Place[], at: number, side: 'before' | 'after'): Place[] {
  const found: Place[] = [];
  const step = side === 'before' ? -1 : 1;
  for (let i = at; i >= 0 && i < children.length; i += step) {
    const child = children[i];
    if (child === undefined || !isLooseText(child)) break;
    found.push(child);
  }
  return side === 'before' ? found.reverse() : found;
}

/** The child of a holder that a position lies in. */
export function childIndex(children: readonly Place[], pos: number): number {
  return children.findIndex((child) => child.pos <= pos && pos < endOf(child));
}

/**
 * Begins an article with the block at the caret: cuts the article that holds it, or makes one of it and the loose
 * blocks that follow.
 */
export const articleStartsHere: Command = command((state, editing) => {
  const [here] = blocksOfSelection(state);
  if (here === undefined || discardAt(state.doc, here.pos) !== null) return null;
  const article = articleAt(state.doc, here.pos);
  const children = childrenOf(state.doc, article);
  const at = childIndex(children, here.pos);
  if (article !== null) {
    if (at <= 0) return null;
    const rest = children.slice(at);
    return (tr) => {
      const content = rest.map(({ node }) => node);
      moveTo(tr, rest, endOf(article), [newArticle(editing, content, articleAttrs(article.node).kind)]);
    };
  }
  const taken = looseFrom(children, at, 'after');
  if (taken.length === 0) return null;
  return (tr) =>
    void moveTo(tr, taken, here.pos, [
      newArticle(
        editing,
        taken.map(({ node }) => node),
      ),
    ]);
});

/**
 * Ends an article with the block at the caret: what follows in the article that holds it becomes loose; a loose block
 * ends an article made of it and the loose blocks before.
 */
export const articleEndsHere: Command = command((state, editing) => {
  const here = blocksOfSelection(state).at(-1);
  if (here === undefined || discardAt(state.doc, here.pos) !== null) return null;
  const article = articleAt(state.doc, here.pos);
  const children = childrenOf(state.doc, article);
  const at = childIndex(children, here.pos);
  if (article !== null) {
    const rest = children.slice(at + 1);
    if (rest.length === 0) return null;
    const $article = state.doc.resolve(article.pos);
    const target = $article.depth > 0 && !isArticle($article.parent) ? $article.after(1) : endOf(article);
    return (tr) => void moveTo(tr, rest, target);
  }
  const taken = looseFrom(children, at, 'before');
  const [first] = taken;
  if (first === undefined) return null;
  return (tr) =>
    void moveTo(tr, taken, first.pos, [
      newArticle(
        editing,
        taken.map(({ node }) => node),
      ),
    ]);
});
