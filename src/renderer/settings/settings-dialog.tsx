// Language, colours and the person's name: kept in the library, in force at once.
import { useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import { Settings } from '#contract/settings.ts';
import type { FailureJson } from '#core/model/failure.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { FailureList } from '#renderer/app/failure-list.tsx';
import { showDialog, useApp } from '#renderer/app/store.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { ReadingFields } from './reading-fields.tsx';

const LANGUAGES = Settings.shape.language.unwrap().options;
const THEMES = Settings.shape.theme.unwrap().options;

interface SettingsDialogProps {
  readonly client: HostClient;
  readonly onClose: () => void;
}

export function SettingsDialog({ client, onClose }: SettingsDialogProps) {
  const { t } = useTranslation();
  const info = useApp((state) => state.info);
  const [failure, setFailure] = useState<FailureJson | null>(null);
  if (info === null) return null;
  const { settings } = info;

  const change = async (part: Partial<Settings>): Promise<void> => {
    try {
      await client.call('settings.change', part);
      // Asked anew, since what the host derives from the settings changes with them.
      useApp.setState({ info: await client.call('host.info', {}) });
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  return (
    <DialogFrame title={t('settings.title')} onClose={onClose}>
      <div className="form">
        <label className="field">
          <span>{t('settings.language')}</span>
          <select
            value={settings.language}
            disabled={info.readOnly !== null}
            onChange={({ target }) => void change({ language: Settings.shape.language.parse(target.value) })}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {t(`settings.language-${language}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('settings.theme')}</span>
          <select
            value={settings.theme}
            disabled={info.readOnly !== null}
            onChange={({ target }) => void change({ theme: Settings.shape.theme.parse(target.value) })}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`settings.theme-${theme}`)}
              </option>
            ))}
          </select>
        </label>
        <TextField
          className="field"
          defaultValue={settings.author}
          isDisabled={info.readOnly !== null}
          maxLength={200}
          onBlur={({ target }) => {
            if (target instanceof HTMLInputElement && target.value !== settings.author) {
              void change({ author: target.value });
            }
          }}
        >
          <Label>{t('settings.author')}</Label>
          <Input />
          <Text slot="description">{t('settings.author-hint', { name: info.author })}</Text>
        </TextField>
        <ReadingFields client={client} settings={settings} isDisabled={info.readOnly !== null} />
        <button type="button" onClick={() => showDialog({ type: 'keys' })}>
          {t('command.key-settings')}
        </button>
        {failure !== null && <FailureList failures={[failure]} />}
      </div>
    </DialogFrame>
  );
}
