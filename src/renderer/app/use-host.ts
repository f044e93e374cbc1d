// Fills the store from the host at start, and keeps it true by the host's events.
import { useCallback, useEffect } from 'react';
import type { HostClient } from '#contract/client.ts';
import { runCommand } from '#renderer/commands/registry.ts';
import { takeSettings } from '#renderer/settings/change-settings.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { hashOfPage, isSamePage, pageOfHash } from './address.ts';
import { newestFirst, showPage, tell, useApp } from './store.ts';

/** Reads the list of editions again; what does not succeed is told, and the list stays. */
export async function readEditions(client: HostClient): Promise<void> {
  try {
    useApp.setState({ editions: newestFirst(await client.call('editions.list', {})) });
  } catch (error) {
    tell(failureOf(error));
  }
}

/** @returns reads the host anew, after it did not answer */
export function useHost(client: HostClient): () => void {
  const start = useCallback(() => {
    useApp.setState({ failures: [] });
    client.call('host.info', {}).then(
      (info) => {
        // What the command line named is where it begins; after that the address says where one is.
        const page = location.hash === '' ? (info.open[0] ?? null) : pageOfHash(location.hash);
        useApp.setState({ info, page, failures: info.failures });
        void readEditions(client);
      },
      (error: unknown) => tell(failureOf(error)),
    );
  }, [client]);

  useEffect(() => {
    start();
    const stop = [
      client.on('library.changed', () => void readEditions(client)),
      client.on('settings.changed', takeSettings),
      client.on('pages.show', ({ open, failures }) => {
        tell(...failures);
        if (open[0] !== undefined) showPage(open[0]);
      }),
      client.on('menu.command', ({ command }) => void runCommand(command)),
    ];
    return () => {
      for (const off of stop) off();
    };
  }, [client, start]);

  useEffect(() => {
    const follow = (): void => {
      const page = pageOfHash(location.hash);
      if (!isSamePage(page, useApp.getState().page)) showPage(page);
    };
    window.addEventListener('hashchange', follow);
    const stop = useApp.subscribe(({ info, page }) => {
      if (info !== null && !isSamePage(page, pageOfHash(location.hash))) location.hash = hashOfPage(page);
    });
    return () => {
      window.removeEventListener('hashchange', follow);
      stop();
    };
  }, []);

  return start;
}
