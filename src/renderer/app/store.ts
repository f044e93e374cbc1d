// What the shell of the interface knows: the host, the editions, which screen and which dialog is shown.
import { create } from 'zustand';
import type { HostInfo, PageRef } from '#contract/calls.ts';
import type { Edition } from '#core/model/edition.ts';
import type { FailureJson } from '#core/model/failure.ts';
import type { VerticalText } from '#renderer/reading/vertical-text.ts';

export type Dialog =
  | { readonly type: 'metadata'; readonly edition: string }
  | { readonly type: 'import'; readonly files: readonly File[] }
  | { readonly type: 'keyboard-help' }
  | { readonly type: 'settings' }
  | { readonly type: 'keys' }
  | { readonly type: 'palette' }
  | { readonly type: 'characters'; readonly text: string; readonly insert: (character: string) => void }
  | ({ readonly type: 'vertical' } & VerticalText);

interface AppState {
  /** Null until the host has answered. */
  readonly info: HostInfo | null;
  /** Null until they have been read; newest first. */
  readonly editions: readonly Edition[] | null;
  /** The page that is shown; null for the start page. */
  readonly page: PageRef | null;
  readonly dialog: Dialog | null;
  /** What is to be said until it is dismissed. */
  readonly failures: readonly FailureJson[];
}

export const useApp = create<AppState>(() => ({
  info: null,
  editions: null,
  page: null,
  dialog: null,
  failures: [],
}));

export function showPage(page: PageRef | null): void {
  useApp.setState({ page, dialog: null });
}

export function showDialog(dialog: Dialog | null): void {
  useApp.setState({ dialog });
}

/** Says failures, besides what is said already. */
export function tell(...failures: readonly FailureJson[]): void {
  useApp.setState((state) => ({ failures: [...state.failures, ...failures] }));
}

/** Editions by when they were last worked on, newest first; the unsorted one last, since it is no edition in print. */
export function newestFirst(editions: readonly Edition[]): Edition[] {
  return editions.toSorted(
    (a, b) => Number(a.unsorted) - Number(b.unsorted) || b.modified.localeCompare(a.modified),
  );
}

/** The page before (-1) or after (1) another in its edition, if there is one. */
export function neighbour(
  editions: readonly Edition[] | null,
  { edition, page }: PageRef,
  step: -1 | 1,
): PageRef | null {
  const pages = editions?.find(({ id }) => id === edition)?.pages ?? [];
  const at = pages.findIndex(({ id }) => id === page);
  const found = at === -1 ? undefined : pages[at + step];
  return found === undefined ? null : { edition, page: found.id };
}
