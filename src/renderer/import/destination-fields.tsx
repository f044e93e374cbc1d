// Asks where imported pages go.
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Edition, EditionMetadata } from '#core/model/edition.ts';
import { editionName } from '#renderer/app/edition-name.ts';
import { MetadataFields } from '#renderer/start/metadata-fields.tsx';
import type { Destination } from './destination.ts';

interface DestinationFieldsProps {
  readonly value: Destination;
  /** Metadata that a new edition starts from, also after another choice. */
  readonly proposed: EditionMetadata;
  /** Without the unsorted one. */
  readonly editions: readonly Edition[];
  readonly onChange: (value: Destination) => void;
}

export function DestinationFields({ value, proposed, editions, onChange }: DestinationFieldsProps) {
  const { t, i18n } = useTranslation();
  const [first] = editions;
  const choose = (type: string): void => {
    if (type === 'new') onChange({ type, metadata: proposed });
    else if (type === 'existing' && first !== undefined) onChange({ type, edition: first.id });
    else onChange({ type: 'unsorted' });
  };
  return (
    <div className="destination">
      <RadioGroup className="radio-group" value={value.type} onChange={choose}>
        <Label>{t('import.into')}</Label>
        <Radio value="new" className="radio">
          {t('import.into-new')}
        </Radio>
        <Radio value="existing" className="radio" isDisabled={first === undefined}>
          {t('import.into-existing')}
        </Radio>
        <Radio value="unsorted" className="radio">
          {t('import.into-unsorted')}
        </Radio>
      </RadioGroup>
      {value.type === 'new' && (
        <div className="fields">
          <MetadataFields
            value={value.metadata}
            onChange={(metadata) => onChange({ type: 'new', metadata })}
            extent="brief"
          />
        </div>
      )}
      {value.type === 'existing' && (
        <label className="field">
          <span>{t('import.edition')}</span>
          <select
            value={value.edition}
            onChange={({ target }) => onChange({ type: 'existing', edition: target.value })}
          >
            {editions.map((edition) => (
              <option key={edition.id} value={edition.id}>
                {editionName(edition, t, i18n.language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
