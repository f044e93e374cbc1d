// What of the page is where, counted when typing pauses and the browser has nothing better to do.
import { useEffect, useState } from 'react';
import { type Coverage, coverage } from '#core/document/coverage.ts';
import { type ReadCount, readingProgress } from '#core/document/read-through.ts';
import { type LineState, lineStates } from './line-states.ts';
import type { PageSession } from './page-session.ts';

export interface Survey {
  readonly coverage: Coverage;
  readonly reading: ReadCount;
  readonly lines: readonly LineState[];
}

/** Milliseconds without an edit after which to count, and after which to count even if the browser is busy. */
const PAUSE = 250;
const LATEST = 500;

/** The survey of a session's page; null until the first is made. */
export function useSurvey(session: PageSession): Survey | null {
  const [survey, setSurvey] = useState<Survey | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancelIdle = (): void => undefined;
    let counted = session.state.doc;
    const count = (): void => {
      const { raw } = session.store.getState();
      counted = session.state.doc;
      setSurvey({
        coverage: coverage(counted, raw),
        reading: readingProgress(counted).page,
        lines: lineStates(counted, raw),
      });
    };
    count();
    const stop = session.subscribe(({ doc }) => {
      if (doc === counted && timer === undefined) return;
      clearTimeout(timer);
      cancelIdle();
      timer = setTimeout(() => {
        timer = undefined;
        cancelIdle = whenIdle(count);
      }, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
      cancelIdle();
    };
  }, [session]);

  return survey;
}

/** Runs when the browser is idle; Safari does not tell, and gets a moment's delay. */
export function whenIdle(run: () => void): () => undefined {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(run, { timeout: LATEST });
    return () => void cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, 50);
  return () => void clearTimeout(handle);
}
