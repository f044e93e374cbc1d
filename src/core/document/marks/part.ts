// A stretch inside a block with a role of its own: dateline, byline, credit, jump, label.
import type { Mark, MarkSpec } from 'prosemirror-model';
import { type Author, PARTS, type Part } from '#core/model/words.ts';
import { BY, wordAttribute } from '../attributes.ts';
import { type DomElement, oneOf } from '../dom.ts';

export interface PartAttrs {
  readonly part: Part;
  readonly by: Author;
}

export const part: MarkSpec = {
  attrs: { part: wordAttribute(PARTS), by: BY },
  inclusive: false,
  toDOM: (mark: Mark) => ['span', { 'data-part': mark.attrs.part }, 0],
  parseDOM: [
    {
      tag: 'span[data-part]',
      getAttrs: (element: DomElement) => ({ part: oneOf(element, 'data-part', PARTS, 'label') }),
    },
  ],
};
