// What of the page is where.
import { type Coverage, coverage } from '#core/document/coverage.ts';
import { type ReadCount, readingProgress } from '#core/document/read-through.ts';
import { type LineState, lineStates } from './line-states.ts';
import type { PageSession } from './page-session.ts';
import { useDerived } from './use-derived.ts';

export interface Survey {
  readonly coverage: Coverage;
  readonly reading: ReadCount;
  readonly lines: readonly LineState[];
}

export const useSurvey = (session: PageSession): Survey => useDerived(session, survey);

function survey({ state: { doc }, store }: PageSession): Survey {
  const { raw } = store.getState();
  return {
    coverage: coverage(doc, raw),
    reading: readingProgress(doc).page,
    lines: lineStates(doc, raw),
  };
}
