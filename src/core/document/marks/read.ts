// That a person read a run against its raw line. The mark holds a digest of what was read, so that text changed since
// is unread again by itself, and read again when the change is undone.
import type { Mark, MarkSpec } from 'prosemirror-model';
import type { Author } from '#core/model/words.ts';
import { AT } from '../attributes.ts';
import type { DomElement } from '../dom.ts';

export interface ReadAttrs {
  readonly by: Author;
  /** ISO time. */
  readonly at: string;
  /** Digest of the text as it was read, by `digestOf`. */
  readonly digest: string;
}

const word = { validate: 'string' };

export const read: MarkSpec = {
  attrs: { by: word, at: AT, digest: word },
  inclusive: false,
  toDOM: (mark: Mark) => [
    'span',
    { 'data-read-by': mark.attrs.by, 'data-read-at': mark.attrs.at, 'data-read': mark.attrs.digest },
    0,
  ],
  parseDOM: [
    {
      tag: 'span[data-read]',
      getAttrs: (element: DomElement) => ({
        by: element.getAttribute('data-read-by') ?? '',
        at: element.getAttribute('data-read-at') ?? '',
        digest: element.getAttribute('data-read') ?? '',
      }),
    },
  ],
};
