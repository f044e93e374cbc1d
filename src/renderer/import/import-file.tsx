// One file of an import: what it is, how it reads, and what is to become of it.
import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PageRef } from '#contract/calls.ts';
import type { Encoding } from '#core/model/encoding.ts';
import { failureText } from '#renderer/app/failure-text.ts';
import type { Choice, ImportFile } from './use-imports.ts';

interface ImportFileProps {
  readonly file: ImportFile;
  readonly onChoose: (choice: Partial<Choice>) => void;
  readonly onEncoding: (encoding: Encoding) => void;
  readonly onLeaveOut: () => void;
  readonly onOpen: (page: PageRef) => void;
}

export function ImportFileItem({ file, onChoose, onEncoding, onLeaveOut, onOpen }: ImportFileProps) {
  const { t } = useTranslation();
  const { name } = file;
  return (
    <li className="import-file" data-status={file.status}>
      <div className="import-file-head">
        <h3 className="file-name">{name}</h3>
        {file.status === 'ready' && <Facts file={file} />}
        <button
          type="button"
          className="quiet"
          aria-label={t('import.leave-out-file', { name })}
          onClick={onLeaveOut}
        >
          {t('import.leave-out')}
        </button>
      </div>
      {file.status === 'reading' && <p role="status">{t('import.reading', { name })}</p>}
      {file.status === 'failed' && (
        <p role="alert" className="failure">
          {failureText(t, file.failure)}
        </p>
      )}
      {file.status === 'ready' && (
        <Ready file={file} onChoose={onChoose} onEncoding={onEncoding} onOpen={onOpen} />
      )}
    </li>
  );
}

type ReadyFile = Extract<ImportFile, { status: 'ready' }>;

function Facts({ file: { inspection } }: { readonly file: ReadyFile }) {
  const { t, i18n } = useTranslation();
  const { bytes, lines } = inspection;
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: bytes < 1024 ? 'byte' : 'kilobyte',
    unitDisplay: bytes < 1024 ? 'long' : 'short',
    maximumFractionDigits: 0,
  });
  return (
    <span className="edition-facts">
      {t('import.facts', { count: lines, size: size.format(bytes < 1024 ? bytes : bytes / 1024) })}
    </span>
  );
}

interface ReadyProps extends Pick<ImportFileProps, 'onChoose' | 'onEncoding' | 'onOpen'> {
  readonly file: ReadyFile;
}

function Ready({ file, onChoose, onEncoding, onOpen }: ReadyProps) {
  const { t } = useTranslation();
  const { inspection, choice, failure, name } = file;
  const { known, pages, candidates, encoding, preview } = inspection;
  if (known !== null) {
    return (
      <p>
        {t('import.known')}{' '}
        <button type="button" className="quiet" onClick={() => onOpen(known)}>
          {t('import.open-known')}
        </button>
      </p>
    );
  }
  const offered = candidates.includes(encoding) ? candidates : [encoding, ...candidates];
  return (
    <>
      <div className="import-choices">
        <TextField
          className="field"
          value={choice.label}
          onChange={(label) => onChoose({ label })}
          maxLength={100}
        >
          <Label>{t('import.label')}</Label>
          <Input placeholder="A03" />
        </TextField>
        <label className="field">
          <span>{t('import.encoding')}</span>
          <select
            value={encoding}
            onChange={({ target }) => {
              const chosen = offered.find((candidate) => candidate === target.value);
              if (chosen !== undefined) onEncoding(chosen);
            }}
          >
            {offered.map((candidate) => (
              <option key={candidate} value={candidate}>
                {t(`encoding.${candidate}`)}
              </option>
            ))}
          </select>
        </label>
        {pages > 1 && (
          <Checkbox
            className="checkbox"
            isSelected={choice.splitAtFormFeeds}
            onChange={(splitAtFormFeeds) => onChoose({ splitAtFormFeeds })}
          >
            <span className="checkbox-box" aria-hidden="true" />
            {t('import.split', { count: pages })}
          </Checkbox>
        )}
      </div>
      {failure !== null && (
        <p role="alert" className="failure">
          {failureText(t, failure)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the text. */}
      <section className="preview" tabIndex={0} aria-label={t('import.preview', { name })}>
        <pre>{preview}</pre>
      </section>
    </>
  );
}
