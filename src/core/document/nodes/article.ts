// An article: blocks that belong together, in reading order; boxes are articles within it.
import type { Node, NodeSpec } from 'prosemirror-model';
import {
  ARTICLE_KINDS,
  ARTICLE_STATUSES,
  type ArticleKind,
  type ArticleStatus,
  type Author,
  INCOMPLETE,
  type Incomplete,
} from '#core/model/words.ts';
import { BY, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';
import { type Area, checkArea, parseArea } from './area.ts';
import { type ArticleLink, checkLink, parseLink } from './link.ts';

export interface ArticleAttrs {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly by: Author;
  /** Who decided where it stands among what is beside it. */
  readonly placed: Author;
  /** What the article lacks on this page. */
  readonly incomplete: readonly Incomplete[];
  /** Where it goes on in the edition; null where it ends here, or nobody has said. */
  readonly continues: ArticleLink | null;
  /** Where it began in the edition. */
  readonly continuedFrom: ArticleLink | null;
  readonly status: ArticleStatus;
  /** Where it stands on the scan; null where nobody has drawn it. */
  readonly area: Area | null;
}

const LINK = { default: null, validate: checkLink };

export const article: NodeSpec = {
  content: '(block | article)*',
  attrs: {
    id: { validate: 'string' },
    kind: wordAttribute(ARTICLE_KINDS, 'news'),
    by: BY,
    placed: BY,
    incomplete: {
      default: [],
      validate: (value: unknown) => {
        if (!Array.isArray(value) || !value.every((word) => INCOMPLETE.some((known) => known === word))) {
          throw new RangeError(`${String(value)} does not say what an article lacks`);
        }
      },
    },
    continues: LINK,
    continuedFrom: LINK,
    status: wordAttribute(ARTICLE_STATUSES, 'open'),
    area: { default: null, validate: checkArea },
  },
  toDOM: (node: Node) => ['article', domAttributes(node.attrs as ArticleAttrs), 0],
  parseDOM: [
    {
      tag: 'article[data-article]',
      getAttrs: (element: DomElement) => ({
        id: element.getAttribute('data-article') ?? '',
        kind: oneOf(element, 'data-kind', ARTICLE_KINDS, 'news'),
        incomplete: lacking(element.getAttribute('data-incomplete') ?? ''),
        continues: parseLink(element.getAttribute('data-continues')),
        continuedFrom: parseLink(element.getAttribute('data-continued-from')),
        status: oneOf(element, 'data-status', ARTICLE_STATUSES, 'open'),
        area: parseArea(element.getAttribute('data-area')),
      }),
    },
  ],
};

function domAttributes({ id, kind, incomplete, continues, continuedFrom, status, area }: ArticleAttrs) {
  return {
    'data-article': id,
    'data-kind': kind,
    ...(incomplete.length > 0 && { 'data-incomplete': incomplete.join(' ') }),
    ...(continues !== null && { 'data-continues': JSON.stringify(continues) }),
    ...(continuedFrom !== null && { 'data-continued-from': JSON.stringify(continuedFrom) }),
    ...(status !== 'open' && { 'data-status': status }),
    ...(area !== null && { 'data-area': JSON.stringify(area) }),
  };
}

const lacking = (words: string): Incomplete[] => INCOMPLETE.filter((word) => words.split(' ').includes(word));
