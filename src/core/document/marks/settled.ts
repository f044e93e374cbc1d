// A finding of a check that a person settled for good: the print reads so. Several checks may be settled at one place.
import type { Mark, MarkSpec } from 'prosemirror-model';
import { AT, BY } from '../attributes.ts';
import type { DomElement } from '../dom.ts';

export const settled: MarkSpec = {
  attrs: { check: { validate: 'string' }, by: BY, at: AT },
  inclusive: false,
  excludes: '',
  toDOM: (mark: Mark) => ['span', { 'data-settled': mark.attrs.check }, 0],
  parseDOM: [
    {
      tag: 'span[data-settled]',
      getAttrs: (element: DomElement) => ({ check: element.getAttribute('data-settled') ?? '' }),
    },
  ],
};
