// What is being asked beside the selection, if anything: the words of a reading mark, a column, where an article goes on.
import { create } from 'zustand';
import type { ReadingMark } from '#core/document/marks/reading.ts';
import type { LinkEnd } from '#core/document/nodes/link.ts';

export type Ask =
  | { readonly type: 'reading'; readonly mark: ReadingMark }
  | { readonly type: 'query' }
  | { readonly type: 'line' }
  | { readonly type: 'columns' }
  | { readonly type: 'link'; readonly end: LinkEnd };

export const useAsk = create<{ readonly ask: Ask | null }>(() => ({ ask: null }));

export const ask = (question: Ask): void => useAsk.setState({ ask: question });
export const endAsking = (): void => useAsk.setState({ ask: null });
