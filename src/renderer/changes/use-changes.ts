// The changes of a page, listed anew when typing pauses.
import { useEffect, useState } from 'react';
import { type Change, changesOf } from '#core/changes/change.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';

/** Milliseconds without an edit after which to list. */
const PAUSE = 250;

export function useChanges(session: PageSession): readonly Change[] {
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

function listed(session: PageSession): Change[] {
  const { raw, opened } = session.store.getState();
  return changesOf(session.state.doc, { raw, evidence: opened.base.evidence });
}
