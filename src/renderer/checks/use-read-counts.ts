// Asks the library how often it has read what tells a character of the page from its look-alikes: once for all of the
// page, then for the blocks that were edited, when typing pauses.
import { useEffect } from 'react';
import type { HostClient } from '#contract/client.ts';
import { blocksOf } from '#core/checks/blocks.ts';
import { NOTHING_READ, placesOfBlock, termsOf } from '#core/checks/likelier-look-alikes.ts';
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
    let read = NOTHING_READ;

    async function ask(): Promise<void> {
      const nodes = blocksOf(session.state.doc).flatMap(({ node }) => (known.has(node) ? [] : [node]));
      const terms = new Set(nodes.flatMap((node) => placesOfBlock(node).flatMap(termsOf)));
      const fresh = [...terms].filter((term) => !asked.has(term));
      for (let at = 0; at < fresh.length; at += MOST) {
        const { total, counts } = await client.call('library.counts', { terms: fresh.slice(at, at + MOST) });
        read = { total, counts: { ...read.counts, ...counts } };
      }
      // Known only now: what got no answer is asked again when typing pauses next.
      for (const node of nodes) known.add(node);
      for (const term of fresh) asked.add(term);
      if (isShown && fresh.length > 0) learn({ read });
    }

    // Until there is an answer, nothing was read.
    const paused = whenPaused(session, () => void ask().catch(() => undefined));
    paused.later();
    return () => {
      isShown = false;
      paused.stop();
    };
  }, [client, session]);
}
