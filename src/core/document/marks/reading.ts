// Reading marks: what a person states about the print, each with who and when. One table, since they differ only in
// what they say.
import type { Mark, MarkSpec } from 'prosemirror-model';
import { AT, BY } from '../attributes.ts';
import type { DomElement } from '../dom.ts';

/** Reading marks and the one thing that each says, if any. */
const SAYS = {
  /** An error of the print, kept; the form proposed. */
  sic: 'proposed',
  /** Regularised; the form printed. */
  normalised: 'printed',
  unclear: null,
  /** Not in the print, added by a person. */
  supplied: null,
  /** Illegible; how much, such as "3 characters". */
  gap: 'extent',
  /** A character that has no code point, by ideographic description sequence or in words. */
  glyph: 'description',
  /** The reading printed beside it. */
  ruby: 'reading',
} as const;

export type ReadingMark = keyof typeof SAYS;
export const READING_MARKS = Object.keys(SAYS) as readonly ReadingMark[];

/** Name of the attribute that holds what a mark says; null where the mark itself says all. */
export function saidBy(mark: ReadingMark): string | null {
  return SAYS[mark];
}

function spec(name: ReadingMark): MarkSpec {
  const says = SAYS[name];
  return {
    attrs: { ...(says === null ? {} : { [says]: { default: '', validate: 'string' } }), by: BY, at: AT },
    inclusive: false,
    toDOM: (mark: Mark) => [
      'span',
      {
        'data-reading': name,
        // What is said needs no translation; what kind of mark it is, the style sheet says.
        ...(says !== null && { 'data-said': mark.attrs[says], 'aria-description': mark.attrs[says] }),
      },
      0,
    ],
    parseDOM: [
      {
        tag: `span[data-reading="${name}"]`,
        getAttrs: (element: DomElement) =>
          says === null ? {} : { [says]: element.getAttribute('data-said') ?? '' },
      },
    ],
  };
}

export const readingMarks = Object.fromEntries(READING_MARKS.map((name) => [name, spec(name)])) as Record<
  ReadingMark,
  MarkSpec
>;
