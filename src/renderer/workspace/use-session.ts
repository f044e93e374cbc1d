// Opens a page for as long as a component shows it.
import { useEffect, useState } from 'react';
import type { HostInfo, PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { editorPlugins } from './editor/editor-plugins.ts';
import { keepUntilSent } from './leave-guard.ts';
import { createLineLink, type LineLinkStore } from './line-link.ts';
import { failureOf } from './outbox.ts';
import { openSession, type PageSession } from './page-session.ts';

export type Opening =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly failure: FailureJson }
  | { readonly status: 'open'; readonly session: PageSession; readonly link: LineLinkStore };

/** The session of a page; it is closed, with everything sent, when the component goes or shows another page. */
export function useSession(client: HostClient, info: HostInfo, { edition, page }: PageRef): Opening {
  const [opening, setOpening] = useState<Opening>({ status: 'opening' });
  const { author, host } = info;

  useEffect(() => {
    let shown = true;
    setOpening({ status: 'opening' });
    const link = createLineLink();
    const opened = openSession({
      client,
      page: { edition, page },
      author: () => author,
      plugins: (file, raw) => editorPlugins(file, raw, { author: () => author, link }),
    }).then((session) => {
      const release = keepUntilSent(session, host);
      if (shown) setOpening({ status: 'open', session, link });
      return async () => {
        await closeInTime(session);
        release();
      };
    });
    opened.catch((error: unknown) => {
      if (shown) setOpening({ status: 'failed', failure: failureOf(error) });
    });
    return () => {
      shown = false;
      // What could not be opened needs no closing.
      opened.then((close) => close()).catch(() => undefined);
    };
  }, [client, edition, page, author, host]);

  return opening;
}

/** Milliseconds between tries to bring the last edits of a page that was left to the host. */
const RETRY = 3000;

/** Closes a session once the host has all of it, however long that takes. */
async function closeInTime(session: PageSession): Promise<void> {
  for (;;) {
    try {
      await session.close();
      return;
    } catch {
      if (session.waiting === 0) return;
      // The page is gone from the screen; a window that closes meanwhile still asks.
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}
