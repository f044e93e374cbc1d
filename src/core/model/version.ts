// A version of a page as lists show it: a whole state of the page, kept apart from what is being edited.

/** Asked for by a person, or made from time to time and thinned out as it ages. */
export const VERSION_KINDS = ['named', 'automatic'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export interface VersionEntry {
  readonly id: string;
  /** ISO time. */
  readonly time: string;
  readonly author: string;
  readonly note: string;
  readonly kind: VersionKind;
  /** Of the page when the version was made. */
  readonly revision: number;
}
