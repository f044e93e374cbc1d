// One page while it is open: its editor state, what the host knows of it, and how the two are kept the same.
// React reads the slow things (what was opened, save state, notices) from the store; the typing path never goes there.
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenedPage, PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { Events } from '#contract/events.ts';
import { asUnhistoric } from '#core/document/history.ts';
import { entryOf, replay, replayEntry, soundDocument, transactionOf } from '#core/document/journal.ts';
import type { Encoding } from '#core/model/encoding.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { newId } from './new-id.ts';
import { createOutbox, failureOf } from './outbox.ts';
import {
  openedAt,
  type SaveEvent,
  type SavePhase,
  type SaveState,
  savePhase,
  saveReducer,
  shownPhase,
} from './save-state.ts';

/** What is to be said once: the page was opened anew (and why), or something else did not succeed. */
export type Notice =
  | { readonly type: 'recovered'; readonly reason: FailureJson }
  | { readonly type: 'reloaded'; readonly reason: FailureJson | null }
  | { readonly type: 'failed'; readonly reason: FailureJson };

export interface PageView {
  readonly opened: OpenedPage;
  readonly raw: readonly string[];
  readonly save: SaveState;
  /** What to show of it. */
  readonly phase: SavePhase;
  readonly notice: Notice | null;
  /** True until the page that the host refused to go on with is opened anew: nothing that is written would be kept. */
  readonly isStill: boolean;
}

export interface SessionOptions {
  readonly client: HostClient;
  readonly page: PageRef;
  /** Name under which edits are recorded. */
  readonly author: () => string;
  /** Plugins of the editor, without the history, for a page as opened and its raw lines. */
  readonly plugins: (opened: OpenedPage, raw: readonly string[]) => readonly Plugin[];
}

/** Hears of every state; `replaced` when it does not follow from the one before. */
export type StateListener = (state: EditorState, replaced: boolean) => void;

export interface PageSession {
  readonly store: StoreApi<PageView>;
  readonly state: EditorState;
  /** Applies a transaction here and sends it on. */
  dispatch(transaction: Transaction): void;
  subscribe(listener: StateListener): () => void;
  /** Sends what waits and writes the snapshot; a failure shows in the save state. */
  save(): Promise<void>;
  /** Reads the raw bytes in another encoding; the page is structured anew. */
  reencode(encoding: Encoding): Promise<void>;
  /** Sends what waits; edits that the host has not taken remain when it rejects. */
  flush(): Promise<void>;
  readonly waiting: number;
  dismissNotice(): void;
  /** Sends what waits and lets go of the page. */
  close(): Promise<void>;
}

/** As much of a session as those need who look at the page and change it. */
export type SessionState = Pick<PageSession, 'state' | 'dispatch'> & {
  readonly store: Pick<StoreApi<Pick<PageView, 'raw' | 'opened'>>, 'getState'>;
};

/** Milliseconds until a page that could not be opened anew is tried again. */
const REOPEN = 3_000;

/**
 * Opens a page.
 * @throws {Failure} when the host does not open it, or its journal does not replay
 */
export async function openSession(options: SessionOptions): Promise<PageSession> {
  const { client, page } = options;
  const first = await client.call('pages.open', page);
  const clientId = newId();
  const listeners = new Set<StateListener>();
  let state = stateOf(first, options);
  let revision = revisionOf(first);
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  /** How often the page was to be opened anew, so that an answer that came too late is known. */
  let tries = 0;

  const store = createStore<PageView>(() => ({
    opened: first,
    raw: splitLines(first.raw),
    save: openedAt(revisionOf(first)),
    phase: 'saved',
    notice: first.recovered === null ? null : { type: 'recovered', reason: first.recovered },
    isStill: false,
  }));
  const told = (event: SaveEvent): void =>
    store.setState((view) => {
      const save = saveReducer(view.save, event);
      return { save, phase: shownPhase(view.phase, savePhase(save)) };
    });

  const outbox = createOutbox({
    async send(entries) {
      const before = (entries[0]?.revision ?? 1) - 1;
      const args = { ...page, revision: before, client: clientId, entries: [...entries] };
      return (await client.call('pages.edit', args)).revision;
    },
    acknowledged: (reached) => told({ type: 'acknowledged', revision: reached }),
    failed: (reason) => told({ type: 'failed', of: 'journal', reason }),
    refused: (reason) => void reload(reason),
  });

  function show(next: EditorState, replaced: boolean): void {
    state = next;
    for (const listener of listeners) listener(next, replaced);
  }

  /** Takes the page as the host has it in place of what is shown. */
  function replace(opened: OpenedPage, notice: Notice | null): void {
    clearTimeout(reopening);
    tries += 1;
    outbox.clear();
    const next = stateOf(opened, options);
    revision = revisionOf(opened);
    store.setState({
      opened,
      raw: splitLines(opened.raw),
      save: openedAt(revision),
      phase: 'saved',
      notice,
      isStill: false,
    });
    show(next, true);
  }

  async function reload(reason: FailureJson | null): Promise<void> {
    clearTimeout(reopening);
    tries += 1;
    const own = tries;
    store.setState({ isStill: true });
    show(state, false);
    try {
      const opened = await client.call('pages.open', page);
      if (isClosed || own !== tries) return;
      // The answer to a batch was lost and the host has it all the same: nothing to tell.
      const same = stateOf(opened, options).doc.eq(state.doc);
      replace(opened, same ? null : { type: 'reloaded', reason });
    } catch (error) {
      if (isClosed || own !== tries) return;
      told({ type: 'failed', of: 'journal', reason: failureOf(error) });
      reopening = setTimeout(() => void reload(reason), REOPEN);
    }
  }

  /** Takes over what another window did, where nothing of ours is on its way. */
  function follow({ entries, ...edited }: Events['page.edited']): void {
    if (edited.page !== page.page || edited.client === clientId) return;
    if (outbox.waiting > 0 || entries[0]?.revision !== revision + 1) {
      void reload(null);
      return;
    }
    for (const entry of entries) {
      // A change over many pages is this person's too, and undone here as on every page.
      state =
        entry.batch === undefined
          ? state.apply(asUnhistoric(transactionOf(state, entry)))
          : replayEntry(state, entry);
    }
    revision = entries.at(-1)?.revision ?? revision;
    told({ type: 'edited', revision });
    told({ type: 'acknowledged', revision });
    show(state, false);
  }

  const here = ({ page: id }: PageRef): boolean => id === page.page;
  const stop = [
    client.on('page.edited', follow),
    client.on('page.saved', (event) => {
      if (here(event)) told({ type: 'saved', revision: event.revision });
    }),
    client.on('page.save-failed', (event) => {
      if (here(event)) told({ type: 'failed', of: 'snapshot', reason: event.failure });
    }),
  ];

  return {
    store,
    get state() {
      return state;
    },
    dispatch(transaction) {
      // It would be gone when the page is opened anew.
      if (transaction.docChanged && store.getState().isStill) return;
      const next = state.applyTransaction(transaction);
      const entry = entryOf(next.transactions, revision + 1, options.author());
      if (entry !== null) {
        revision = entry.revision;
        outbox.add(entry);
        told({ type: 'edited', revision });
      }
      show(next.state, false);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async save() {
      try {
        await outbox.flush();
        const { revision: reached } = await client.call('pages.save', page);
        told({ type: 'saved', revision: reached });
      } catch (error) {
        told({ type: 'failed', of: 'snapshot', reason: failureOf(error) });
      }
    },
    async reencode(encoding) {
      try {
        await outbox.flush();
        replace(await client.call('pages.reencode', { ...page, encoding }), null);
      } catch (error) {
        store.setState({ notice: { type: 'failed', reason: failureOf(error) } });
      }
    },
    flush: () => outbox.flush(),
    get waiting() {
      return outbox.waiting;
    },
    dismissNotice: () => store.setState({ notice: null }),
    async close() {
      await outbox.flush();
      for (const off of stop) off();
      isClosed = true;
      clearTimeout(reopening);
      await client.call('pages.close', page);
    },
  };
}

/** The revision that base and journal lead to. */
function revisionOf({ base, journal }: OpenedPage): number {
  return journal.at(-1)?.revision ?? base.revision;
}

function stateOf(opened: OpenedPage, { plugins }: SessionOptions): EditorState {
  const lines = splitLines(opened.raw);
  return replay(soundDocument(opened.base.document), opened.journal, plugins(opened, lines));
}
