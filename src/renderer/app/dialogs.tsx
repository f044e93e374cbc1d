// The one dialog that is open, if any.
import type { HostClient } from '#contract/client.ts';
import { assertNever } from '#core/assert-never.ts';
import { CharactersDialog } from '#renderer/characters/characters-dialog.tsx';
import { ImportDialog } from '#renderer/import/import-dialog.tsx';
import { KeyboardHelp } from '#renderer/menus/keyboard-help.tsx';
import { Palette } from '#renderer/palette/palette.tsx';
import { VerticalDialog } from '#renderer/reading/vertical-dialog.tsx';
import { KeysDialog } from '#renderer/settings/keys-dialog.tsx';
import { SettingsDialog } from '#renderer/settings/settings-dialog.tsx';
import { MetadataDialog } from '#renderer/start/metadata-dialog.tsx';
import { showDialog, useApp } from './store.ts';

const close = (): void => showDialog(null);

export function Dialogs({ client }: { readonly client: HostClient }) {
  const dialog = useApp((state) => state.dialog);
  const edition = useApp(({ editions }) =>
    dialog?.type === 'metadata' ? editions?.find(({ id }) => id === dialog.edition) : undefined,
  );
  if (dialog === null) return null;
  switch (dialog.type) {
    case 'import':
      return <ImportDialog client={client} files={dialog.files} onClose={close} />;
    case 'metadata':
      return edition === undefined ? null : (
        <MetadataDialog client={client} edition={edition} onClose={close} />
      );
    case 'keyboard-help':
      return <KeyboardHelp onClose={close} />;
    case 'settings':
      return <SettingsDialog client={client} onClose={close} />;
    case 'keys':
      return <KeysDialog client={client} onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'characters':
      return (
        <CharactersDialog
          text={dialog.text}
          onClose={close}
          onInsert={(character) => {
            close();
            dialog.insert(character);
          }}
        />
      );
    case 'vertical':
      return <VerticalDialog language={dialog.language} blocks={dialog.blocks} onClose={close} />;
    default:
      return assertNever(dialog);
  }
}
