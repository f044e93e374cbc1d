// The queries of the page, read again when typing pauses.
import { useEffect, useState } from 'react';
import { type QueryAt, queriesOf } from '#core/document/queries.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenPaused } from '#renderer/workspace/when-paused.ts';

export function useQueries(session: PageSession): readonly QueryAt[] {
  const [queries, setQueries] = useState(() => queriesOf(session.state.doc));

  useEffect(() => {
    const read = (): void => setQueries(queriesOf(session.state.doc));
    read();
    return whenPaused(session, read).stop;
  }, [session]);

  return queries;
}
