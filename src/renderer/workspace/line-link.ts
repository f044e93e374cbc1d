// The line that raw page and editor both show: where the caret stands, and where the pointer is. Each side writes what
// happens on it and follows what happens on the other.
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Side = 'raw' | 'editor';

export interface Pointed {
  /** Raw line, null for none. */
  readonly n: number | null;
  /** On which side it was pointed at; the other follows. */
  readonly side: Side;
}

export interface LineLink {
  readonly caret: Pointed;
  readonly hover: Pointed;
}

export type LineLinkStore = StoreApi<LineLink>;

const NOWHERE: Pointed = { n: null, side: 'editor' };

export function createLineLink(): LineLinkStore {
  return createStore<LineLink>(() => ({ caret: NOWHERE, hover: NOWHERE }));
}

/** Points at a line from one side; pointing at the same again changes nothing. */
export function point(link: LineLinkStore, what: keyof LineLink, pointed: Pointed): void {
  const now = link.getState()[what];
  if (now.n !== pointed.n || now.side !== pointed.side) link.setState({ [what]: pointed });
}
