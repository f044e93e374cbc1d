// A block: one run of text with a role. A kept line break is the character U+000A in its text, so that every place in
// a block is a place in a string.
import type { Node, NodeSpec } from 'prosemirror-model';
import { type Author, ROLES, type Role } from '#core/model/words.ts';
import { BY, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';

export interface BlockAttrs {
  readonly role: Role;
  readonly by: Author;
  /** Who decided in which article it stands. */
  readonly placed: Author;
}

export const block: NodeSpec = {
  content: 'text*',
  whitespace: 'pre',
  attrs: { role: wordAttribute(ROLES, 'paragraph'), by: BY, placed: BY },
  toDOM: (node: Node) => ['p', { 'data-role': node.attrs.role }, 0],
  parseDOM: [
    {
      tag: 'p',
      getAttrs: (element: DomElement) => ({ role: oneOf(element, 'data-role', ROLES, 'paragraph') }),
    },
  ],
};
