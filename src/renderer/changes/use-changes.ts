// The changes of a page, listed anew when typing pauses.
import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { type Change, changesOf } from '#core/changes/change.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenPaused } from '#renderer/workspace/when-paused.ts';

/** Changes, and the document whose they are. */
export interface ListedChanges {
  readonly doc: Node;
  readonly changes: readonly Change[];
}

export function useChanges(session: PageSession): ListedChanges {
  const [changes, setChanges] = useState(() => listed(session));

  useEffect(() => {
    const list = (): void => setChanges(listed(session));
    list();
    return whenPaused(session, list).stop;
  }, [session]);

  return changes;
}

function listed(session: PageSession): ListedChanges {
  const { raw } = session.store.getState();
  const { doc } = session.state;
  return { doc, changes: changesOf(doc, { raw, evidence: currentEvidence(session.state) }) };
}
