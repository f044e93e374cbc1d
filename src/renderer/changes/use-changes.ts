// The changes of a page, listed anew when typing pauses.
import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { type Change, changesOf } from '#core/changes/change.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';

/** Milliseconds without an edit after which to list. */
const PAUSE = 250;

/** Changes, and the document whose they are. */
export interface ListedChanges {
  readonly doc: Node;
  readonly changes: readonly Change[];
}

export function useChanges(session: PageSession): ListedChanges {
  const [changes, setChanges] = useState(() => listed(session));

  useEffect(() => {
    let { doc } = session.state;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setChanges(listed(session));
    const stop = session.subscribe((state) => {
      if (state.doc === doc) return;
      doc = state.doc;
      clearTimeout(timer);
      timer = setTimeout(() => setChanges(listed(session)), PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);

  return changes;
}

function listed(session: PageSession): ListedChanges {
  const { raw } = session.store.getState();
  const { doc } = session.state;
  return { doc, changes: changesOf(doc, { raw, evidence: currentEvidence(session.state) }) };
}
