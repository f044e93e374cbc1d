// The files of an import: sent to the host and inspected there, each by itself, so that a bad one stops no other.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspection } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { Encoding } from '#core/model/encoding.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { upload } from '#renderer/host/streams.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';

/** What a person decides of a file. */
export interface Choice {
  readonly label: string;
  readonly splitAtFormFeeds: boolean;
}

interface Given {
  /** Its place among the files that were given, which stays when others are left out. */
  readonly place: number;
  readonly name: string;
}

export type ImportFile =
  | (Given & { readonly status: 'reading' })
  | (Given & { readonly status: 'failed'; readonly failure: FailureJson })
  | (Given & {
      readonly status: 'ready';
      readonly inspection: Inspection;
      readonly choice: Choice;
      /** Why another encoding was not taken. */
      readonly failure: FailureJson | null;
    });

export interface Imports {
  readonly files: readonly ImportFile[];
  choose(place: number, choice: Partial<Choice>): void;
  /** Reads a file in another encoding; what the text says of itself is proposed anew. */
  reencode(place: number, encoding: Encoding): Promise<void>;
  leaveOut(place: number): void;
  /** Tells the host to keep what it received: the import was done. */
  keep(): void;
}

function ready(place: number, inspection: Inspection): ImportFile {
  const choice = { label: inspection.proposal.label, splitAtFormFeeds: inspection.pages > 1 };
  return { status: 'ready', place, name: inspection.name, inspection, choice, failure: null };
}

/** Sends files to the host, one after the other, and forgets them there when the component goes. */
export function useImports(client: HostClient, given: readonly File[]): Imports {
  const [files, setFiles] = useState<readonly ImportFile[]>(() =>
    given.map(({ name }, place) => ({ status: 'reading', place, name })),
  );
  const held = useRef(new Set<string>());

  const put = useCallback((place: number, change: (file: ImportFile) => ImportFile): void => {
    setFiles((known) => known.map((file) => (file.place === place ? change(file) : file)));
  }, []);

  useEffect(() => {
    let isShown = true;
    const forget = (id: string): void => {
      // The host forgets it at its end in any case.
      client.call('import.forget', { upload: id }).catch(() => undefined);
    };
    const send = async (): Promise<void> => {
      for (const [place, file] of given.entries()) {
        if (!isShown) return;
        try {
          const inspection = await upload('raw', { name: file.name }, file);
          if (!isShown) return forget(inspection.upload);
          held.current.add(inspection.upload);
          put(place, () => ready(place, inspection));
        } catch (error) {
          // The browser's own error comes when the file went away after it was chosen.
          const failure = error instanceof DOMException ? unreadable(file.name, error) : failureOf(error);
          put(place, ({ name }) => ({ status: 'failed', place, name, failure }));
        }
      }
    };
    void send();
    const uploads = held.current;
    return () => {
      isShown = false;
      for (const id of uploads) forget(id);
    };
  }, [client, given, put]);

  return {
    files,
    choose: (place, choice) =>
      put(place, (file) =>
        file.status === 'ready' ? { ...file, choice: { ...file.choice, ...choice } } : file,
      ),
    async reencode(place, encoding) {
      const file = files.find((known) => known.place === place);
      if (file?.status !== 'ready') return;
      try {
        const inspection = await client.call('import.inspect', { upload: file.inspection.upload, encoding });
        put(place, () => ready(place, inspection));
      } catch (error) {
        put(place, () => ({ ...file, failure: failureOf(error) }));
      }
    },
    leaveOut: (place) => setFiles((known) => known.filter((file) => file.place !== place)),
    keep: () => held.current.clear(),
  };
}

function unreadable(file: string, { message }: DOMException): FailureJson {
  return { code: 'file-unreadable', params: { file, reason: message } };
}
