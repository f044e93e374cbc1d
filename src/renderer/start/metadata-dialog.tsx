// Says and changes what an edition is, and how its pages are labelled in print.
import { type FormEvent, useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import type { Edition } from '#core/model/edition.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { FailureList } from '#renderer/app/failure-list.tsx';
import { readEditions } from '#renderer/app/use-host.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { isValidMetadata, MetadataFields } from './metadata-fields.tsx';

interface MetadataDialogProps {
  readonly client: HostClient;
  readonly edition: Edition;
  readonly onClose: () => void;
}

export function MetadataDialog({ client, edition, onClose }: MetadataDialogProps) {
  const { t } = useTranslation();
  const [metadata, setMetadata] = useState(edition.metadata);
  const [labels, setLabels] = useState(() => new Map(edition.pages.map(({ id, label }) => [id, label])));
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<FailureJson | null>(null);

  const save = async (): Promise<void> => {
    setIsSaving(true);
    try {
      await client.call('editions.change', { edition: edition.id, metadata });
      for (const { id, label } of edition.pages) {
        const now = labels.get(id) ?? label;
        if (now !== label) await client.call('pages.label', { edition: edition.id, page: id, label: now });
      }
      await readEditions(client);
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setIsSaving(false);
    }
  };

  return (
    <DialogFrame title={t('metadata.title')} onClose={onClose}>
      <Form
        className="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (isValidMetadata(metadata)) void save();
        }}
      >
        <div className="fields">
          <MetadataFields value={metadata} onChange={setMetadata} extent="all" />
          {edition.pages.map(({ id, raw }) => (
            <TextField
              key={id}
              className="field wide beside"
              value={labels.get(id) ?? ''}
              onChange={(label) => setLabels((known) => new Map(known).set(id, label))}
              maxLength={100}
            >
              <Label>
                {t('metadata.label')} <span className="file-name">{raw.name}</span>
              </Label>
              <Input />
            </TextField>
          ))}
        </div>
        {failure !== null && <FailureList failures={[failure]} />}
        <div className="dialog-buttons">
          <Button slot="close">{t('app.cancel')}</Button>
          <Button type="submit" className="primary" isDisabled={isSaving || !isValidMetadata(metadata)}>
            {isSaving ? t('metadata.saving') : t('metadata.save')}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  );
}
