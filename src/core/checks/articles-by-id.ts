// What is known of each article of a page, boxes included.
import type { Node } from 'prosemirror-model';
import { articleAttrs, isArticle } from '../document/attrs.ts';
import type { ArticleAttrs } from '../document/nodes/article.ts';

export function articlesById(doc: Node): ReadonlyMap<string, ArticleAttrs> {
  const articles = new Map<string, ArticleAttrs>();
  doc.descendants((node) => {
    if (isArticle(node)) articles.set(articleAttrs(node).id, articleAttrs(node));
    return !node.isTextblock;
  });
  return articles;
}
