// The scan of the page that is open: attaching one, taking it off, and its address.
import { useState } from 'react';
import type { PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { Edition, Scan } from '#core/model/edition.ts';
import { tell } from '#renderer/app/store.ts';
import { addressOf, upload } from '#renderer/host/streams.ts';
import { failureOf } from '../outbox.ts';
import type { PageSession } from '../page-session.ts';

export interface PageScan {
  readonly scan: Scan | undefined;
  /** Of the picture; empty where there is no scan. */
  readonly address: string;
  readonly isBusy: boolean;
  attach(file: File): void;
  remove(): void;
}

export function usePageScan(client: HostClient, session: PageSession): PageScan {
  const { edition, page } = session.store.getState().opened;
  const ref: PageRef = { edition: edition.id, page: page.id };
  const [scan, setScan] = useState(page.scan);
  const [isBusy, setBusy] = useState(false);

  const take = (answer: Promise<Edition>): void => {
    setBusy(true);
    answer
      .then(({ pages }) => setScan(pages.find(({ id }) => id === ref.page)?.scan))
      .catch((error: unknown) => tell(failureOf(error)))
      .finally(() => setBusy(false));
  };
  return {
    scan,
    address: scan === undefined ? '' : addressOf('scan-image', { ...ref, file: scan.file }),
    isBusy,
    attach: (file) => take(upload('scan', { ...ref, name: file.name }, file)),
    remove: () => take(client.call('pages.remove-scan', ref)),
  };
}
