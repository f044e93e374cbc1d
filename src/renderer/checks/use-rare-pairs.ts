// Asks the library about the page's pairs of ideographs: once for all of them, then for those of blocks that were edited,
// when typing pauses.
import { useEffect } from 'react';
import type { HostClient } from '#contract/client.ts';
import { blocksOf } from '#core/checks/blocks.ts';
import { pairsOfBlock, rarePairs } from '#core/checks/rare-pairs.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenPaused } from '#renderer/workspace/when-paused.ts';
import { learn } from './checks-store.ts';

/** Pairs of one question at most. */
const MOST = 20_000;

export function useRarePairs(client: HostClient, session: PageSession): void {
  useEffect(() => {
    let isShown = true;
    const known = new WeakSet<object>();
    const asked = new Set<string>();
    const rare = new Set<string>();

    async function ask(): Promise<void> {
      const fresh = blocksOf(session.state.doc)
        .filter(({ node }) => !known.has(node))
        .flatMap(({ node }) => {
          known.add(node);
          return [...pairsOfBlock(node)];
        })
        .filter((pair) => !asked.has(pair) && asked.add(pair));
      const before = rare.size;
      for (let at = 0; at < fresh.length; at += MOST) {
        const counts = await client.call('library.pairs', { pairs: fresh.slice(at, at + MOST) });
        for (const pair of rarePairs(counts)) rare.add(pair);
      }
      if (isShown && rare.size > before) learn({ rarePairs: new Set(rare) });
    }

    // Without an answer, no pair is rare.
    const paused = whenPaused(session, () => void ask().catch(() => undefined));
    paused.later();
    return () => {
      isShown = false;
      paused.stop();
    };
  }, [client, session]);
}
