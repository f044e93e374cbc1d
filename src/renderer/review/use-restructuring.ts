// Taking the proposals of the page, an article or what is selected anew; the host's worker makes them.
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { HostInfo } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { articleAt, blocksOfSelection, type Place } from '#core/document/commands/places.ts';
import { runsOf } from '#core/document/runs.ts';
import { restructureCommand } from '#core/review/restructure.ts';
import { useCommandHandlers } from '#renderer/commands/registry.ts';
import { canWrite } from '#renderer/workspace/can-write.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { useReview } from './review-store.ts';

export function useRestructuring(client: HostClient, session: PageSession, info: HostInfo): void {
  const { edition, page } = useStore(session.store, (view) => view.opened);
  const mayWrite = (): boolean => canWrite(session, info.readOnly === null);
  /** The page on screen; null once it was left. */
  const shown = useRef<PageSession | null>(null);
  useEffect(() => {
    shown.current = session;
    return () => {
      shown.current = null;
    };
  }, [session]);
  const anew = async (scope: ReadonlySet<number> | undefined): Promise<void> => {
    const ref = { edition: edition.id, page: page.id };
    const structure = await client.call('pages.structure', ref).catch(() => null);
    // Nobody would see what becomes of a page that was left meanwhile.
    if (shown.current !== session || !mayWrite()) return;
    const done =
      structure !== null && restructureCommand(structure, scope)(session.state, (tr) => session.dispatch(tr));
    const how = structure === null ? 'unreachable' : done ? 'restructured' : 'unchanged';
    useReview.setState({ said: { how, doubt: null } });
  };
  const article = (): Place | null => articleAt(session.state.doc, session.state.selection.from);
  useCommandHandlers({
    'restructure-page': { run: () => void anew(undefined), enabled: mayWrite },
    'restructure-article': {
      run: () => void anew(linesIn([article()])),
      enabled: () => mayWrite() && article() !== null,
    },
    'restructure-selection': {
      run: () => void anew(linesIn(blocksOfSelection(session.state))),
      enabled: () => mayWrite() && !session.state.selection.empty,
    },
  });
}

/** The raw lines that stand in some nodes. */
function linesIn(places: readonly (Place | null)[]): Set<number> {
  const lines = new Set<number>();
  for (const place of places) {
    if (place?.node.isTextblock) for (const { n } of runsOf(place.node)) lines.add(n);
    place?.node.descendants((node) => {
      if (node.isTextblock) for (const { n } of runsOf(node)) lines.add(n);
      return !node.isTextblock;
    });
  }
  return lines;
}
