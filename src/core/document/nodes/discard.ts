// A discard: raw text that a person set aside as no part of the print's text, with the reason. It stays on the page.
import type { Node, NodeSpec } from 'prosemirror-model';
import { type Author, DISCARD_REASONS, type DiscardReason } from '#core/model/words.ts';
import { AT, BY, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';

export interface DiscardAttrs {
  readonly reason: DiscardReason;
  readonly by: Author;
  readonly at: string;
}

export const discard: NodeSpec = {
  content: 'block+',
  attrs: { reason: wordAttribute(DISCARD_REASONS, 'other'), by: BY, at: AT },
  isolating: true,
  toDOM: (node: Node) => ['aside', { 'data-discard': node.attrs.reason }, 0],
  parseDOM: [
    {
      tag: 'aside[data-discard]',
      getAttrs: (element: DomElement) => ({
        reason: oneOf(element, 'data-discard', DISCARD_REASONS, 'other'),
      }),
    },
  ],
};
