// Does what the find panel and its keys ask, on the page that is open: searches while the question changes and after
// edits, goes from hit to hit, replaces.
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { HostClient } from '#contract/client.ts';
import { articleAt, blockOfSelection, endOf } from '#core/document/commands/places.ts';
import { type Extent, findIn, type Hit, searched } from '#core/find/find.ts';
import { readAhead } from '#core/find/haystack.ts';
import { foldingOf, type Prepared, prepare } from '#core/find/query.ts';
import { replaceAll } from '#core/find/replace.ts';
import { showPlace } from '#renderer/workspace/editor/show-place.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle } from '#renderer/workspace/when-paused.ts';
import { findInEdition, replaceInEdition, undoLastReplacement } from './edition-find.ts';
import { tickKey, useFind } from './find-store.ts';
import { matchInTime, stopMatching } from './timed-match.ts';

export interface Replaced {
  readonly count: number;
  /** Pages that were changed in the meantime and left as they are. */
  readonly skipped: number;
}

export interface Finder {
  /** Reads the page while nobody waits, so that the first key finds it read. */
  readAhead(): void;
  /** Searches anew; the ticks begin anew as well. */
  search(): void;
  /** Goes to the next hit, or the one before, from the selection; false when there is none. */
  go(step: 1 | -1): boolean;
  /** Goes to a hit of the open page. */
  show(index: number): void;
  /** Goes to a place of the open page that is still there. */
  goTo(place: Pick<Hit, 'from' | 'to'>): void;
  /** Replaces the hit that the selection is on, and goes to the next. */
  replaceOne(): void;
  /** Replaces every ticked hit, as one undo step of each page; answers with how many there were. */
  replaceTicked(): Promise<Replaced>;
  /** Takes the last replacement over an edition back. */
  undoReplacement(): Promise<void>;
  close(): void;
}

/** Milliseconds after an edit before what was found is looked for again. */
const PAUSE = 200;

export function createFinder(
  client: HostClient,
  session: PageSession,
  view: () => EditorView | null,
): Finder {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let stopReading = (): void => undefined;

  const { opened } = session.store.getState();
  const page = { edition: opened.edition.id, page: opened.page.id };

  async function search(keepTicks = false): Promise<void> {
    asked += 1;
    const mine = asked;
    stopMatching();
    clearTimeout(timer);
    const { query, scope } = useFind.getState();
    if (!keepTicks) useFind.setState({ unticked: new Set(), current: -1 });
    const prepared = prepare(query);
    if (prepared === null) useFind.setState({ result: { type: 'idle' } });
    else if (typeof prepared === 'string') useFind.setState({ result: { type: 'invalid', fault: prepared } });
    else {
      try {
        const result =
          scope === 'edition' ? await searchEdition() : await searchPage(prepared, query.isRegex);
        if (mine === asked && result !== null) useFind.setState({ result });
      } catch (error) {
        if (mine === asked) useFind.setState({ result: { type: 'failed', reason: failureOf(error) } });
      }
    }
  }

  /** A plain text at once, an expression in its worker. */
  function searchPage(prepared: Prepared, isRegex: boolean) {
    const { doc } = session.state;
    const extent = extentOf(session);
    if (!isRegex) {
      useFind.setState({ result: { type: 'page', doc, ...findIn(doc, prepared, extent) } });
      return null;
    }
    const texts = searched(doc, prepared, extent);
    return matchInTime(prepared.pattern, texts.texts).then((matches) => {
      if (matches === null) return null;
      if (matches === 'slow') return { type: 'slow' } as const;
      return { type: 'page', doc, ...texts.hitsOf(matches) } as const;
    });
  }

  async function searchEdition() {
    useFind.setState({ result: { type: 'searching' } });
    await session.flush();
    return findInEdition(client, page.edition, useFind.getState().query);
  }

  function select({ from, to }: Pick<Hit, 'from' | 'to'>): void {
    const { tr } = session.state;
    session.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)));
    const shown = view();
    if (shown !== null) showPlace(shown, from);
  }

  /** The hits of the page as it is now. */
  function hitsNow(): readonly Hit[] {
    const { result } = useFind.getState();
    return result.type === 'page' && result.doc === session.state.doc ? result.hits : [];
  }

  function show(index: number): void {
    const hit = hitsNow()[index];
    if (hit === undefined) return;
    select(hit);
    useFind.setState({ current: index });
  }

  function indexFrom(hits: readonly Hit[], step: 1 | -1): number {
    const { from, to } = session.state.selection;
    if (step === 1) {
      const next = hits.findIndex((hit) => hit.from > from || (hit.from === from && hit.to > to));
      return next === -1 ? 0 : next;
    }
    const before = hits.findLastIndex((hit) => hit.from < from || (hit.from === from && hit.to < to));
    return before === -1 ? hits.length - 1 : before;
  }

  function goNow(step: 1 | -1): boolean {
    const hits = hitsNow();
    if (hits.length === 0) return false;
    show(indexFrom(hits, step));
    return true;
  }

  /** True where the page was edited since it was searched. */
  function isBehind(): boolean {
    const { result } = useFind.getState();
    return result.type === 'page' && result.doc !== session.state.doc;
  }

  const stop = session.subscribe(({ doc }) => {
    const { result } = useFind.getState();
    if (result.type !== 'page' || doc === result.doc) return;
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE);
  });

  const { pending } = useFind.getState();
  if (pending?.page === page.page) {
    useFind.setState({ pending: null });
    // The editor of the page is mounted a frame later.
    if (pending.to <= session.state.doc.content.size) requestAnimationFrame(() => select(pending));
  } else if (useFind.getState().scope !== 'edition') void search();

  function readOn(reading: Generator<void, void, undefined>): void {
    stopReading = whenIdle(() => {
      if (reading.next().done !== true) readOn(reading);
    });
  }

  return {
    readAhead() {
      stopReading();
      readOn(readAhead(session.state.doc, foldingOf(useFind.getState().query)));
    },
    search: () => void search(),
    show,
    goTo: (place) => {
      if (place.to <= session.state.doc.content.size) select(place);
    },
    go(step) {
      if (!isBehind()) return goNow(step);
      const searching = search(true);
      // A plain text is found by now; an expression is gone to when its worker has answered.
      if (!isBehind()) return goNow(step);
      void searching.then(() => goNow(step));
      return true;
    },
    replaceOne() {
      const { current, template, query } = useFind.getState();
      const hit = hitsNow()[current];
      const { from, to } = session.state.selection;
      if (hit === undefined || hit.from !== from || hit.to !== to) {
        if (hitsNow().length > 0) show(indexFrom(hitsNow(), 1));
        return;
      }
      if (!replaceAll([hit], template, query.isRegex)(session.state, session.dispatch)) return;
      void search().then(() => hitsNow().length > 0 && show(indexFrom(hitsNow(), 1)));
    },
    async replaceTicked() {
      const { template, query, unticked, result } = useFind.getState();
      if (result.type === 'edition') {
        await session.flush();
        const done = await replaceInEdition(client, page.edition, query, template, result.pages, unticked);
        await search();
        return done;
      }
      const ticked = hitsNow().filter((_, i) => !unticked.has(tickKey('', i)));
      const done = replaceAll(ticked, template, query.isRegex)(session.state, session.dispatch);
      await search();
      return { count: done ? ticked.length : 0, skipped: 0 };
    },
    async undoReplacement() {
      await session.flush();
      await undoLastReplacement(client);
      await search();
    },
    close() {
      stop();
      stopReading();
      stopMatching();
      clearTimeout(timer);
      if (useFind.getState().result.type === 'page') useFind.setState({ result: { type: 'idle' } });
    },
  };
}

/** The stretch that the scope names, from the selection; undefined for all of the page. */
function extentOf({ state }: PageSession): Extent | undefined {
  const { scope } = useFind.getState();
  if (scope === 'page' || scope === 'edition') return undefined;
  const place = scope === 'block' ? blockOfSelection(state) : articleAt(state.doc, state.selection.from);
  return place === null ? { from: 0, to: 0 } : { from: place.pos, to: endOf(place) };
}
