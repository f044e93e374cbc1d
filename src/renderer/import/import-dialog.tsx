// What is opened is looked at first: how each file reads, what it says of itself, and where its pages go.
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PageRef } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { FailureList } from '#renderer/app/failure-list.tsx';
import { showPage, useApp } from '#renderer/app/store.ts';
import { readEditions } from '#renderer/app/use-host.ts';
import { EMPTY_METADATA, isValidMetadata } from '#renderer/start/metadata-fields.tsx';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { type Destination, proposeDestination } from './destination.ts';
import { DestinationFields } from './destination-fields.tsx';
import { ImportFileItem } from './import-file.tsx';
import { useImports } from './use-imports.ts';
import './import.css';

interface ImportDialogProps {
  readonly client: HostClient;
  readonly files: readonly File[];
  readonly onClose: () => void;
}

export function ImportDialog({ client, files: given, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const imports = useImports(client, given);
  const all = useApp((state) => state.editions);
  const editions = useMemo(() => (all ?? []).filter(({ unsorted }) => !unsorted), [all]);
  const [chosen, setChosen] = useState<Destination | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const [failure, setFailure] = useState<FailureJson | null>(null);
  /** An edition made by a try that then did not succeed; the next one takes it. */
  const made = useRef<string>(null);

  const proposed = proposeDestination(imports.files, editions);
  const destination = chosen ?? proposed;
  const isReading = imports.files.some(({ status }) => status === 'reading');
  const ready = imports.files.filter((file) => file.status === 'ready');
  const fresh = ready.filter(({ inspection }) => inspection.known === null);
  const known = ready.find(({ inspection }) => inspection.known !== null)?.inspection.known ?? null;
  const isValid = destination.type !== 'new' || isValidMetadata(destination.metadata);

  const open = (page: PageRef): void => showPage(page);
  // A file that is there already, and nothing else: its page is what was meant.
  const isOnlyKnown = given.length === 1 && known !== null;
  useEffect(() => {
    if (isOnlyKnown) showPage(known);
  }, [isOnlyKnown, known]);
  const editionFor = async (): Promise<string | null> => {
    if (destination.type === 'unsorted') return null;
    if (destination.type === 'existing') return destination.edition;
    const { metadata } = destination;
    if (made.current === null) made.current = (await client.call('editions.create', { metadata })).id;
    else await client.call('editions.change', { edition: made.current, metadata });
    return made.current;
  };
  const start = async (): Promise<void> => {
    setIsImporting(true);
    try {
      const edition = await editionFor();
      const pages = await client.call('import.commit', {
        edition,
        files: fresh.map(({ inspection: { upload, encoding }, choice }) => ({ upload, encoding, ...choice })),
      });
      imports.keep();
      await readEditions(client);
      const [page] = pages;
      if (page === undefined) onClose();
      else showPage(page);
    } catch (error) {
      setFailure(failureOf(error));
      setIsImporting(false);
    }
  };

  return (
    <DialogFrame title={t('import.title')} size="wide" onClose={() => isImporting || onClose()}>
      <Form
        className="form"
        aria-busy={isReading}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (fresh.length > 0 && isValid && !isReading) void start();
        }}
      >
        <div className="dialog-body">
          {imports.files.length === 0 && <p>{t('import.nothing')}</p>}
          <ul className="import-files">
            {imports.files.map((file) => (
              <ImportFileItem
                key={file.place}
                file={file}
                onChoose={(choice) => imports.choose(file.place, choice)}
                onEncoding={(encoding) => void imports.reencode(file.place, encoding)}
                onLeaveOut={() => imports.leaveOut(file.place)}
                onOpen={open}
              />
            ))}
          </ul>
        </div>
        {fresh.length > 0 && (
          <DestinationFields
            value={destination}
            proposed={proposed.type === 'new' ? proposed.metadata : EMPTY_METADATA}
            editions={editions}
            onChange={setChosen}
          />
        )}
        {failure !== null && <FailureList failures={[failure]} />}
        <div className="dialog-buttons">
          <Button slot="close">{t('app.cancel')}</Button>
          <Button
            type="submit"
            className="primary"
            isDisabled={isReading || isImporting || fresh.length === 0 || !isValid}
          >
            {isImporting ? t('import.importing') : t('import.start', { count: fresh.length })}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  );
}
