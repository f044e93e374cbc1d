// What of the page is where, counted when typing pauses and the browser has nothing better to do.
import { useEffect, useState } from 'react';
import { type Coverage, coverage } from '#core/document/coverage.ts';
import { type ReadCount, readingProgress } from '#core/document/read-through.ts';
import { type LineState, lineStates } from './line-states.ts';
import type { PageSession } from './page-session.ts';
import { whenPaused } from './when-paused.ts';

export interface Survey {
  readonly coverage: Coverage;
  readonly reading: ReadCount;
  readonly lines: readonly LineState[];
}

/** The survey of a session's page; null until the first is made. */
export function useSurvey(session: PageSession): Survey | null {
  const [survey, setSurvey] = useState<Survey | null>(null);

  useEffect(() => {
    const count = (): void => {
      const { raw } = session.store.getState();
      const { doc } = session.state;
      setSurvey({
        coverage: coverage(doc, raw),
        reading: readingProgress(doc).page,
        lines: lineStates(doc, raw),
      });
    };
    count();
    return whenPaused(session, count).stop;
  }, [session]);

  return survey;
}
