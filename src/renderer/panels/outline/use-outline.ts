// The outline of the page, read again when typing pauses; what did not change is not read again.
import { useEffect, useState } from 'react';
import { type Outline, outlineOf } from '#core/document/outline.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { whenIdle } from '#renderer/workspace/use-survey.ts';

/** Milliseconds without an edit after which to read. */
const PAUSE = 200;

export function useOutline(session: PageSession): Outline {
  const [outline, setOutline] = useState(() => outlineOf(session.state.doc));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancelIdle = (): void => undefined;
    let { doc } = session.state;
    const read = (): void => {
      doc = session.state.doc;
      setOutline(outlineOf(doc));
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

  return outline;
}
