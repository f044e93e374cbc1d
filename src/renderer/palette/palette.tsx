// The command palette: every command by its name in either language, with its menus and its key.
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#contract/commands.ts';
import { useKeys } from '#renderer/commands/key-map.ts';
import { isCommandEnabled, runCommand } from '#renderer/commands/registry.ts';
import { LANGUAGES } from '#renderer/i18n/translations.ts';
import { keyText } from '#renderer/workspace/key-text.ts';
import { candidates, offers } from './rank.ts';
import './palette.css';

/** Runs a command when the dialog is gone and the focus is back where it was. */
function runAfterwards(id: CommandId): void {
  requestAnimationFrame(() => requestAnimationFrame(() => runCommand(id)));
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { map } = useKeys();
  const [query, setQuery] = useState('');
  // Asked once: what can be done does not change while the palette covers it.
  const all = useMemo(
    () =>
      candidates(
        t,
        LANGUAGES.map((language) => i18n.getFixedT(language)),
        isCommandEnabled,
      ),
    [t, i18n],
  );
  const found = useMemo(() => offers(all, query), [all, query]);
  return (
    <ModalOverlay
      className="modal-overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={t('palette.title')}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label={t('palette.title')} autoFocus>
              <Input className="palette-input" placeholder={t('palette.hint')} />
            </TextField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key; its items are not, since the field keeps the focus. */}
            <div className="palette-list" tabIndex={0}>
              <Menu
                aria-label={t('palette.list')}
                items={found}
                disabledKeys={found.filter(({ isEnabled }) => !isEnabled).map(({ id }) => id)}
                renderEmptyState={() => <p className="palette-empty">{t('palette.nothing')}</p>}
                onAction={(id) => {
                  onClose();
                  runAfterwards(id as CommandId);
                }}
              >
                {({ id, name, path }) => {
                  const key = map.get(id);
                  return (
                    <MenuItem id={id} textValue={name}>
                      <Text slot="label">{name}</Text>
                      <Text slot="description">{path}</Text>
                      {key !== undefined && <Keyboard>{keyText(key)}</Keyboard>}
                    </MenuItem>
                  );
                }}
              </Menu>
            </div>
          </Autocomplete>
          <p role="status" className="visually-hidden">
            {t('palette.count', { count: found.length })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
