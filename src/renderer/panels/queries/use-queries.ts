// The queries of the page, read again when typing pauses.
import { useEffect, useState } from 'react';
import { type QueryAt, queriesOf } from '#core/document/queries.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle } from '#renderer/workspace/use-survey.ts';

/** Milliseconds without an edit after which to read. */
const PAUSE = 150;

export function useQueries(session: PageSession): readonly QueryAt[] {
  const [queries, setQueries] = useState(() => queriesOf(session.state.doc));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancelIdle = (): void => undefined;
    let { doc } = session.state;
    const read = (): void => {
      doc = session.state.doc;
      setQueries(queriesOf(doc));
    };
    read();
    const stop = session.subscribe((state) => {
      if (state.doc === doc) return;
      doc = state.doc;
      clearTimeout(timer);
      cancelIdle();
      timer = setTimeout(() => {
        cancelIdle = whenIdle(read);
      }, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
      cancelIdle();
    };
  }, [session]);

  return queries;
}
