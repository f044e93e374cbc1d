// The outline of the page and how far its articles are, read again when typing pauses and when the doubts are others; what
// did not change of the outline is not read again.
import { useEffect, useState } from 'react';
import { type Outline, outlineOf } from '#core/document/outline.ts';
import { articleProgress, type Progress } from '#core/review/progress.ts';
import { useReview } from '#renderer/review/review-store.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle, whenPaused } from '#renderer/workspace/when-paused.ts';

export interface OutlineWithProgress extends Outline {
  /** How far each article is, by its key. */
  readonly progress: ReadonlyMap<string, Progress>;
}

export function useOutline(session: PageSession): OutlineWithProgress {
  const [outline, setOutline] = useState(() => withProgress(session));

  useEffect(() => {
    const read = (): void =>
      setOutline((before) => {
        const now = withProgress(session);
        // Rows are drawn anew when something is said otherwise of an article.
        return areSame(before.progress, now.progress) ? { ...now, progress: before.progress } : now;
      });
    const cancelFirst = whenIdle(read);
    const paused = whenPaused(session, read);
    // Doubts are listed a little after the document is another.
    const stopReview = useReview.subscribe((now, before) => {
      if (now.doubts !== before.doubts) paused.later();
    });
    return () => {
      cancelFirst();
      stopReview();
      paused.stop();
    };
  }, [session]);

  return outline;
}

function areSame(a: OutlineWithProgress['progress'], b: OutlineWithProgress['progress']): boolean {
  return a.size === b.size && JSON.stringify([...a]) === JSON.stringify([...b]);
}

function withProgress({ state: { doc }, store }: PageSession): OutlineWithProgress {
  const { doubts } = useReview.getState();
  return { ...outlineOf(doc), progress: articleProgress(doc, store.getState().raw, doubts) };
}
