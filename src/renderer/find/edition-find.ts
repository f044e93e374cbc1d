// Finding and replacing over all pages of an edition, which the host does.
import type { EditionPageHits } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { FindQuery } from '#core/find/query.ts';
import { newId } from '#renderer/workspace/new-id.ts';
import { type FindResult, tickKey, useFind } from './find-store.ts';
import type { Replaced } from './finder.ts';

export async function findInEdition(
  client: HostClient,
  edition: string,
  query: FindQuery,
): Promise<FindResult> {
  const answer = await client.call('edition.find', { edition, query });
  return answer.slow ? { type: 'slow' } : { type: 'edition', pages: answer.pages, more: answer.more };
}

/** Replaces the ticked hits of all pages under one common id; answers with what was done. */
export async function replaceInEdition(
  client: HostClient,
  edition: string,
  query: FindQuery,
  template: string,
  pages: readonly EditionPageHits[],
  unticked: ReadonlySet<string>,
): Promise<Replaced> {
  const chosen = pages
    .map(({ page, revision, hits }) => ({
      page,
      revision,
      starts: hits.filter((_, i) => !unticked.has(tickKey(page, i))).map(({ from }) => from),
    }))
    .filter(({ starts }) => starts.length > 0);
  const batch = newId();
  const { replaced, skipped } = await client.call('edition.replace', {
    edition,
    query,
    template,
    batch,
    pages: chosen,
  });
  useFind.setState({ lastBatch: replaced === 0 ? null : { edition, batch }, undone: null });
  return { count: replaced, skipped: skipped.length };
}

/** Takes the last replacement over an edition back, wherever nothing was done since. */
export async function undoLastReplacement(client: HostClient): Promise<void> {
  const { lastBatch } = useFind.getState();
  if (lastBatch === null) return;
  const { undone, skipped } = await client.call('edition.undo-replacement', lastBatch);
  useFind.setState({ lastBatch: null, undone: { pages: undone.length, skipped: skipped.length } });
}
