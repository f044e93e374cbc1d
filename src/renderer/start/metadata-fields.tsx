// The fields that say what an edition is, for a new one and for one that is there.
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EditionMetadata } from '#core/model/edition.ts';

export const EMPTY_METADATA: EditionMetadata = {
  newspaper: '',
  date: '',
  number: '',
  statement: '',
  notes: '',
};

/** True when the host will take it. */
export function isValidMetadata(metadata: EditionMetadata): boolean {
  return EditionMetadata.safeParse(metadata).success;
}

interface MetadataFieldsProps {
  readonly value: EditionMetadata;
  readonly onChange: (value: EditionMetadata) => void;
  /** All that can be said, or as much as a new edition needs. */
  readonly extent: 'all' | 'brief';
}

export function MetadataFields({ value, onChange, extent }: MetadataFieldsProps) {
  const { t } = useTranslation();
  const set = (name: keyof EditionMetadata) => (text: string) =>
    onChange({ ...value, [name]: name === 'date' ? text.trim() : text });
  const hasDate = EditionMetadata.shape.date.safeParse(value.date).success;
  return (
    <>
      <TextField
        className="field wide"
        value={value.newspaper}
        onChange={set('newspaper')}
        maxLength={500}
        autoFocus={extent === 'all'}
      >
        <Label>{t('metadata.newspaper')}</Label>
        <Input className="reading" />
      </TextField>
      <TextField className="field" value={value.date} onChange={set('date')} isInvalid={!hasDate}>
        <Label>{t('metadata.date')}</Label>
        <Input inputMode="numeric" />
        {hasDate && <Text slot="description">{t('metadata.date-hint')}</Text>}
        <FieldError>{t('metadata.date-invalid')}</FieldError>
      </TextField>
      <TextField className="field" value={value.number} onChange={set('number')} maxLength={100}>
        <Label>{t('metadata.number')}</Label>
        <Input />
      </TextField>
      {extent === 'all' && (
        <>
          <TextField
            className="field wide"
            value={value.statement}
            onChange={set('statement')}
            maxLength={200}
          >
            <Label>{t('metadata.statement')}</Label>
            <Input />
            <Text slot="description">{t('metadata.statement-hint')}</Text>
          </TextField>
          <TextField className="field wide" value={value.notes} onChange={set('notes')} maxLength={10_000}>
            <Label>{t('metadata.notes')}</Label>
            <TextArea rows={3} />
          </TextField>
        </>
      )}
    </>
  );
}
