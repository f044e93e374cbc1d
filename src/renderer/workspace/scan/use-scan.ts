// The scan of the page that is open and where its lines stand on it: attaching them, taking the scan off, its address.
import { useEffect, useState } from 'react';
import type { PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { Edition, Scan } from '#core/model/edition.ts';
import type { PageGeometry } from '#core/model/geometry.ts';
import { tell } from '#renderer/app/store.ts';
import { addressOf, upload } from '#renderer/host/streams.ts';
import { failureOf } from '../outbox.ts';
import type { PageSession } from '../page-session.ts';

export interface PageScan {
  readonly scan: Scan | undefined;
  /** Of the picture; empty where there is no scan. */
  readonly address: string;
  /** Null where nobody knows. */
  readonly geometry: PageGeometry | null;
  readonly isBusy: boolean;
  attach(file: File): void;
  attachLines(file: File): void;
  remove(): void;
}

export function usePageScan(client: HostClient, session: PageSession): PageScan {
  const { edition, page, geometry: known, geometryDamage } = session.store.getState().opened;
  const ref: PageRef = { edition: edition.id, page: page.id };
  const [scan, setScan] = useState(page.scan);
  const [geometry, setGeometry] = useState(known);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (geometryDamage !== null) tell(geometryDamage);
  }, [geometryDamage]);

  const take = <T>(answer: Promise<T>, keep: (answer: T) => void): void => {
    setBusy(true);
    answer
      .then(keep)
      .catch((error: unknown) => tell(failureOf(error)))
      .finally(() => setBusy(false));
  };
  const keepScan = ({ pages }: Edition): void => setScan(pages.find(({ id }) => id === ref.page)?.scan);
  return {
    scan,
    geometry,
    address: scan === undefined ? '' : addressOf('scan-image', { ...ref, file: scan.file }),
    isBusy,
    attach: (file) => take(upload('scan', { ...ref, name: file.name }, file), keepScan),
    attachLines: (file) => take(upload('line-boxes', { ...ref, name: file.name }, file), setGeometry),
    remove: () => take(client.call('pages.remove-scan', ref), keepScan),
  };
}
