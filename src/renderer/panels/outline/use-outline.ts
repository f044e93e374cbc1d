// The outline of the page and the doubts of its articles, read again when typing pauses; what did not change of the
// outline is not read again.
import { useEffect, useState } from 'react';
import { currentEvidence } from '#core/document/evidence.ts';
import { articlesIn, type Outline, outlineOf } from '#core/document/outline.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { useReview } from '#renderer/review/review-store.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle } from '#renderer/workspace/use-survey.ts';

/** Milliseconds without an edit after which to read. */
const PAUSE = 200;

export interface OutlineWithDoubts extends Outline {
  /** How many doubts are open in each article that has any, by its key. */
  readonly doubts: ReadonlyMap<string, number>;
}

export function useOutline(session: PageSession): OutlineWithDoubts {
  const threshold = useReview((view) => view.threshold);
  const [outline, setOutline] = useState(() => withDoubts(session, threshold));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancelIdle = (): void => undefined;
    let { doc } = session.state;
    const read = (): void => {
      doc = session.state.doc;
      setOutline((before) => {
        const now = withDoubts(session, threshold);
        // Rows are drawn anew when the doubts are others.
        return areSame(before.doubts, now.doubts) ? { ...now, doubts: before.doubts } : now;
      });
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
  }, [session, threshold]);

  return outline;
}

function areSame(a: OutlineWithDoubts['doubts'], b: OutlineWithDoubts['doubts']): boolean {
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);
}

function withDoubts({ state, store }: PageSession, threshold: number): OutlineWithDoubts {
  const { doc } = state;
  const outline = outlineOf(doc);
  const { raw } = store.getState();
  const open = doubtsOf(doc, { raw, evidence: currentEvidence(state), threshold });
  const byLine = new Map<number, number>();
  for (const { lines } of open) {
    const [n] = lines;
    if (n !== undefined) byLine.set(n, (byLine.get(n) ?? 0) + 1);
  }
  const doubts = new Map<string, number>();
  for (const { key, lines } of articlesIn(outline.placed)) {
    const count = [...new Set(lines)].reduce((sum, n) => sum + (byLine.get(n) ?? 0), 0);
    if (count > 0) doubts.set(key, count);
  }
  return { ...outline, doubts };
}
