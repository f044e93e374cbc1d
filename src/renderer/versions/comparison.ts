// Reads versions as documents and compares them, the page as it is now among them.
import type { Node } from 'prosemirror-model';
import type { PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import { documentFromJson } from '#core/document/journal.ts';
import { compareVersions, type VersionChange } from '#core/versions/compare.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';

/** Stands for the page as it is now where an id of a version is asked for. */
export const NOW = 'now';

export interface Compared {
  readonly changes: readonly VersionChange[];
}

export interface Comparison {
  /** @throws {Failure} where the version cannot be read */
  documentOf(id: string): Promise<Node>;
  compare(before: string, after: string): Promise<Compared>;
}

export function createComparison(client: HostClient, session: PageSession, page: PageRef): Comparison {
  const documentOf = async (id: string): Promise<Node> =>
    id === NOW
      ? session.state.doc
      : documentFromJson((await client.call('versions.read', { ...page, id })).document);
  return {
    documentOf,
    async compare(before, after) {
      const [a, b] = await Promise.all([documentOf(before), documentOf(after)]);
      return { changes: compareVersions(a, b, session.store.getState().raw) };
    },
  };
}
