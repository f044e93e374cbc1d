// What is derived from the page is derived again when typing pauses and the browser has nothing better to do.
import type { PageSession } from './page-session.ts';

/** Milliseconds without an edit after which to derive, and after which to do so even if the browser is busy. */
interface Waits {
  readonly pause: number;
  readonly latest: number;
}
const USUAL: Waits = { pause: 250, latest: 500 };

interface Paused {
  /** Runs after the next pause, as after an edit. */
  later(): void;
  /** Runs once more when the browser is idle, for work that is done piece by piece; an edit comes first. */
  again(): void;
  stop(): void;
}

/** Runs after each change of the document, once for all of what is typed in a row. */
export function whenPaused(session: PageSession, run: () => void, { pause, latest }: Waits = USUAL): Paused {
  let cancelIdle = (): void => undefined;
  let { doc } = session.state;
  const again = (): void => {
    cancelIdle();
    cancelIdle = whenIdle(run, latest);
  };
  const rest = restTimer(pause, again);
  const later = (): void => {
    cancelIdle();
    rest.touch();
  };
  const unsubscribe = session.subscribe((state) => {
    if (state.doc === doc) return;
    doc = state.doc;
    later();
  });
  return {
    later,
    again,
    stop() {
      unsubscribe();
      rest.stop();
      cancelIdle();
    },
  };
}

interface RestTimer {
  /** Begins the wait anew. */
  touch(): void;
  stop(): void;
}

/**
 * Runs when it was not touched for some milliseconds. A key touches several of them, so touching only notes the time:
 * to stop a timer and start another costs a key more than all that it waits for.
 */
export function restTimer(after: number, run: () => void): RestTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = 0;
  const look = (): void => {
    const left = until - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (timer === undefined) run();
  };
  return {
    touch() {
      until = performance.now() + after;
      timer ??= setTimeout(look, after);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Runs when the browser is idle; Safari does not tell, and gets a moment's delay. */
export function whenIdle(run: () => void, latest = USUAL.latest): () => undefined {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(run, { timeout: latest });
    return () => void cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, 50);
  return () => void clearTimeout(handle);
}
