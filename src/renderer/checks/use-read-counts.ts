// Asks the library how often it has read what tells a character of the page from its look-alikes: once for all of the
// page, then for the blocks that were edited, when typing pauses.
import { useEffect } from 'react';
import type { HostClient } from '#contract/client.ts';
import { blocksOf } from '#core/checks/blocks.ts';
import { placesOfBlock, type ReadCounts, termsOf } from '#core/checks/rare-pairs.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenPaused } from '#renderer/workspace/when-paused.ts';
import { learn } from './checks-store.ts';

/** Terms of one question at most. */
const MOST = 20_000;

export function useReadCounts(client: HostClient, session: PageSession): void {
  useEffect(() => {
    let isShown = true;
    const known = new WeakSet<object>();
    const asked = new Set<string>();
    let read: ReadCounts = { total: 0, counts: {} };

    async function ask(): Promise<void> {
      const fresh = blocksOf(session.state.doc)
        .filter(({ node }) => !known.has(node))
        .flatMap(({ node }) => {
          known.add(node);
          return placesOfBlock(node).flatMap(termsOf);
        })
        .filter((term) => !asked.has(term) && asked.add(term));
      if (fresh.length === 0) return;
      for (let at = 0; at < fresh.length; at += MOST) {
        const { total, counts } = await client.call('library.counts', { terms: fresh.slice(at, at + MOST) });
        read = { total, counts: { ...read.counts, ...counts } };
      }
      if (isShown) learn({ read });
    }

    // Without an answer, nothing was read.
    const paused = whenPaused(session, () => void ask().catch(() => undefined));
    paused.later();
    return () => {
      isShown = false;
      paused.stop();
    };
  }, [client, session]);
}
