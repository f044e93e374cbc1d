// What is looked for and what was found: one for the window, so that the question stays when the page turns.
import type { Node } from 'prosemirror-model';
import { create } from 'zustand';
import type { EditionPageHits } from '#contract/calls.ts';
import type { Hit } from '#core/find/find.ts';
import type { PatternFault } from '#core/find/pattern-fault.ts';
import type { FindQuery } from '#core/find/query.ts';
import type { FailureJson } from '#core/model/failure.ts';

export const SCOPES = ['block', 'article', 'page', 'edition'] as const;
export type Scope = (typeof SCOPES)[number];

export type FindResult =
  | { readonly type: 'idle' }
  | { readonly type: 'searching' }
  /** The expression does not parse. */
  | { readonly type: 'invalid'; readonly fault: PatternFault }
  /** The expression took too long and was ended. */
  | { readonly type: 'slow' }
  | { readonly type: 'failed'; readonly reason: FailureJson }
  /** Hits in the document of the page that is open. */
  | { readonly type: 'page'; readonly doc: Node; readonly hits: readonly Hit[]; readonly more: boolean }
  | { readonly type: 'edition'; readonly pages: readonly EditionPageHits[]; readonly more: boolean };

interface FindState {
  readonly query: FindQuery;
  readonly template: string;
  readonly scope: Scope;
  readonly isReplacing: boolean;
  readonly result: FindResult;
  /** Hits that are not to be replaced, by `PAGE:INDEX`; the page is empty for the one that is open. */
  readonly unticked: ReadonlySet<string>;
  /** The hit that was gone to, as an index of the page's hits; -1 for none. */
  readonly current: number;
  /** Counts the times that the panel was asked for, so that the field takes the focus each time. */
  readonly asked: number;
  /** The last replacement over an edition, while it can be taken back. */
  readonly lastBatch: { readonly edition: string; readonly batch: string } | null;
  /** On how many pages it was taken back, and on how many not; null when none was. */
  readonly undone: { readonly pages: number; readonly skipped: number } | null;
  /** Where to go once the page is open that holds it. */
  readonly pending: { readonly page: string; readonly from: number; readonly to: number } | null;
}

export const useFind = create<FindState>(() => ({
  query: { pattern: '', isRegex: false, matchCase: false, matchWidth: false, matchScript: false },
  template: '',
  scope: 'page',
  isReplacing: false,
  result: { type: 'idle' },
  unticked: new Set(),
  current: -1,
  asked: 0,
  lastBatch: null,
  undone: null,
  pending: null,
}));

export const tickKey = (page: string, index: number): string => `${page}:${index}`;

/** Ticks or unticks one hit. */
export function toggleTick(key: string): void {
  useFind.setState(({ unticked }) => {
    const now = new Set(unticked);
    if (!now.delete(key)) now.add(key);
    return { unticked: now };
  });
}
