// An article: blocks that belong together, in reading order; boxes are articles within it.
import type { Node, NodeSpec } from 'prosemirror-model';
import {
  ARTICLE_KINDS,
  type ArticleKind,
  type Author,
  INCOMPLETE,
  type Incomplete,
} from '#core/model/words.ts';
import { BY, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';

export interface ArticleAttrs {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly by: Author;
  /** What the article lacks on this page. */
  readonly incomplete: readonly Incomplete[];
}

export const article: NodeSpec = {
  content: '(block | article)*',
  attrs: {
    id: { validate: 'string' },
    kind: wordAttribute(ARTICLE_KINDS, 'news'),
    by: BY,
    incomplete: {
      default: [],
      validate: (value: unknown) => {
        if (!Array.isArray(value) || !value.every((word) => INCOMPLETE.some((known) => known === word))) {
          throw new RangeError(`${String(value)} does not say what an article lacks`);
        }
      },
    },
  },
  toDOM: (node: Node) => ['article', { 'data-article': node.attrs.id, 'data-kind': node.attrs.kind }, 0],
  parseDOM: [
    {
      tag: 'article[data-article]',
      getAttrs: (element: DomElement) => ({
        id: element.getAttribute('data-article') ?? '',
        kind: oneOf(element, 'data-kind', ARTICLE_KINDS, 'news'),
      }),
    },
  ],
};
