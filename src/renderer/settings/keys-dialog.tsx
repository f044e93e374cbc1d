// The keys of all commands: change, take away, put back, carry to another library.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import { type KeyChanges, readKeys, writeKeys } from '#contract/key-map.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { useApp } from '#renderer/app/store.ts';
import { useKeys } from '#renderer/commands/key-map.ts';
import { PLACED_COMMANDS } from '#renderer/commands/menu-path.ts';
import { saveFile } from '#renderer/host/streams.ts';
import { bestScore } from '#renderer/palette/fuzzy.ts';
import { keyText } from '#renderer/workspace/key-text.ts';
import { changeSettings } from './change-settings.ts';
import { KeyRow } from './key-row.tsx';
import './keys.css';

interface KeysDialogProps {
  readonly client: HostClient;
  readonly onClose: () => void;
}

export function KeysDialog({ client, onClose }: KeysDialogProps) {
  const { t } = useTranslation();
  const { map, changes } = useKeys();
  const isReadOnly = useApp(({ info }) => info?.readOnly !== null);
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');

  const change = (keys: KeyChanges): void => void changeSettings(client, { keys: { ...keys } });
  const read = async (file: File): Promise<void> => {
    const keys = readKeys(await file.text());
    setSaid(t(keys === null ? 'keys.unreadable' : 'keys.read', { name: file.name }));
    if (keys !== null) change(keys);
  };

  const shown = PLACED_COMMANDS.filter(
    ({ id, path }) =>
      query.trim() === '' ||
      bestScore(query, [
        [t(`command.${id}`), ...path.map((title) => t(`menu.${title}`))].join(' '),
        keyText(map.get(id) ?? ''),
      ]) !== null,
  );
  const groups = Map.groupBy(shown, ({ path }) => path.map((title) => t(`menu.${title}`)).join(' › '));

  return (
    <DialogFrame title={t('keys.title')} size="wide" onClose={onClose}>
      <p className="key-hint">{t('keys.hint')}</p>
      <div className="key-tools">
        <input
          // biome-ignore lint/a11y/noAutofocus: a key among some two hundred is searched for, not scrolled to.
          autoFocus
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <button
          type="button"
          onClick={() =>
            saveFile(new Blob([writeKeys(map)], { type: 'application/json' }), 'galley-keys.json')
          }
        >
          {t('keys.export')}
        </button>
        <label className="file-button">
          {t('keys.import')}
          <input
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            disabled={isReadOnly}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) void read(file);
              target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          disabled={isReadOnly || Object.keys(changes).length === 0}
          onClick={() => change({})}
        >
          {t('keys.reset-all')}
        </button>
      </div>
      <p role="status">{said}</p>
      <div className="key-list">
        {[...groups].map(([path, commands]) => (
          <section key={path}>
            <h3>{path}</h3>
            <ul>
              {commands.map(({ id }) => (
                <KeyRow
                  key={id}
                  id={id}
                  map={map}
                  changes={changes}
                  isDisabled={isReadOnly}
                  onChange={change}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
