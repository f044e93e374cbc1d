// What the read-through shows beside the text: whether the line view is on, and what kept an article from being
// corrected.
import { create } from 'zustand';

interface ReadThrough {
  readonly isLineView: boolean;
  /** Lines of the article that nobody has read, and where the first begins; null when nothing is to be told. */
  readonly refusal: { readonly unread: number; readonly pos: number } | null;
}

export const useReadThrough = create<ReadThrough>(() => ({ isLineView: false, refusal: null }));
