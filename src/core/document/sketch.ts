// The articles of a page as the other pages of its edition look for their parts among them.
import type { Node } from 'prosemirror-model';
import { isArticle, isBlock } from './attrs.ts';
import { type ArticleSketch, tellingText } from './continuations.ts';
import { articlesIn, outlineOf } from './outline.ts';

/** Every article of a page, in reading order. */
export function sketchesOf(doc: Node): ArticleSketch[] {
  const nodes = new Map<string, Node>();
  doc.descendants((node) => {
    if (isArticle(node)) nodes.set(String(node.attrs.id), node);
    return !isBlock(node);
  });
  return articlesIn(outlineOf(doc).placed).map(
    ({ id, title, incomplete, continues, continuedFrom, jumps }) => ({
      ...{ id, title, incomplete, continues, continuedFrom, jumps },
      text: tellingText(nodes.get(id)?.textContent ?? ''),
    }),
  );
}

/** The article of an id; null when it is not on the page. */
export function articleById(doc: Node, id: string): { readonly node: Node; readonly pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (found === null && isArticle(node) && node.attrs.id === id) found = { node, pos };
    return found === null && !isBlock(node);
  });
  return found;
}
