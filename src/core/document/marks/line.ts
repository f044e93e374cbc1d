// Provenance: the raw line that a run of text comes from, and the offset in it where the run begins. It is inclusive,
// so text typed into a run is that run's.
import type { Mark, MarkSpec } from 'prosemirror-model';
import type { Author } from '#core/model/words.ts';
import { BY } from '../attributes.ts';
import { type DomElement, wholeNumber } from '../dom.ts';

export interface LineAttrs {
  /** Raw line, from 1. */
  readonly n: number;
  /** UTF-16 offset in the raw line. */
  readonly from: number;
  /** Who decided how this run meets the one before it. */
  readonly by: Author;
}

const offset = { validate: 'number' };

export const line: MarkSpec = {
  attrs: { n: offset, from: offset, by: BY },
  inclusive: true,
  toDOM: (mark: Mark) => [
    'span',
    { 'data-line': String(mark.attrs.n), 'data-from': String(mark.attrs.from) },
    0,
  ],
  parseDOM: [
    {
      tag: 'span[data-line]',
      getAttrs: (element: DomElement) => {
        const n = wholeNumber(element, 'data-line');
        return n === null || n === 0 ? false : { n, from: wholeNumber(element, 'data-from') ?? 0 };
      },
    },
  ],
};
