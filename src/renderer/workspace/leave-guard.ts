// Nothing typed in the last moments is lost when the window goes: what waits is sent as soon as it is hidden, and a
// browser asks before it closes over edits that the host has not taken.
import type { HostInfo } from '#contract/calls.ts';
import type { PageSession } from './page-session.ts';

/** Guards a session until the returned function is called. */
export function keepUntilSent(
  session: Pick<PageSession, 'flush' | 'waiting'>,
  host: HostInfo['host'],
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const send = (): void => {
    // A failure shows in the save state, and the entries stay.
    session.flush().catch(() => undefined);
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') send();
    },
    { signal },
  );
  window.addEventListener('pagehide', send, { signal });
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (session.waiting === 0) return;
      send();
      // Electron takes a refusal for good and asks nobody; there the message has left before the window goes.
      if (host === 'browser') event.preventDefault();
    },
    { signal },
  );
  return () => listening.abort();
}
