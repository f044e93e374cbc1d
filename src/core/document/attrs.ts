// Attributes of nodes and marks, typed: the library holds them as `any`.
import type { Mark, Node } from 'prosemirror-model';
import type { LineAttrs } from './marks/line.ts';
import type { ArticleAttrs } from './nodes/article.ts';
import type { BlockAttrs } from './nodes/block.ts';
import type { DiscardAttrs } from './nodes/discard.ts';
import type { GroupAttrs } from './nodes/group.ts';
import { schema } from './schema.ts';

const { article, block, discard, group } = schema.nodes;

export const isBlock = (node: Node): boolean => node.type === block;
export const isArticle = (node: Node): boolean => node.type === article;
export const isGroup = (node: Node): boolean => node.type === group;
export const isDiscard = (node: Node): boolean => node.type === discard;

export const blockAttrs = (node: Node): BlockAttrs => node.attrs as BlockAttrs;
export const articleAttrs = (node: Node): ArticleAttrs => node.attrs as ArticleAttrs;
export const discardAttrs = (node: Node): DiscardAttrs => node.attrs as DiscardAttrs;
export const groupAttrs = (node: Node): GroupAttrs => node.attrs as GroupAttrs;
export const lineAttrs = (mark: Mark): LineAttrs => mark.attrs as LineAttrs;

/** The provenance of a text node; null for text that comes from no raw line. */
export function lineOf(text: Node): LineAttrs | null {
  const mark = schema.marks.line.isInSet(text.marks);
  return mark === undefined ? null : lineAttrs(mark);
}
