// A group: a column, roundup, series or classified section; its own head blocks, then its articles.
import type { Node, NodeSpec } from 'prosemirror-model';
import { type Author, GROUP_KINDS, type GroupKind } from '#core/model/words.ts';
import { BY, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';

export interface GroupAttrs {
  readonly id: string;
  readonly kind: GroupKind;
  readonly by: Author;
}

export const group: NodeSpec = {
  content: 'block* article*',
  attrs: { id: { validate: 'string' }, kind: wordAttribute(GROUP_KINDS, 'other'), by: BY },
  toDOM: (node: Node) => ['section', { 'data-group': node.attrs.id, 'data-kind': node.attrs.kind }, 0],
  parseDOM: [
    {
      tag: 'section[data-group]',
      getAttrs: (element: DomElement) => ({
        id: element.getAttribute('data-group') ?? '',
        kind: oneOf(element, 'data-kind', GROUP_KINDS, 'other'),
      }),
    },
  ],
};
