// The shell of the interface: menu bar, the screen that is shown, and the dialogs above it.
import { useCallback, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import { FirstStroke } from '#renderer/commands/first-stroke.tsx';
import { useAppKeys } from '#renderer/commands/use-app-keys.ts';
import { MenuBar } from '#renderer/menus/menu-bar.tsx';
import { StartPage } from '#renderer/start/start-page.tsx';
import { Workspace } from '#renderer/workspace/workspace.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropArea } from './drop-area.tsx';
import { FailureList } from './failure-list.tsx';
import { StartingScreen } from './starting-screen.tsx';
import { showDialog, showPage, useApp } from './store.ts';
import { useAppCommands } from './use-app-commands.ts';
import { useAppearance, useTitle } from './use-appearance.ts';
import { useHost } from './use-host.ts';

const openFiles = (files: readonly File[]): void => showDialog({ type: 'import', files });

export function App({ client }: { readonly client: HostClient }) {
  const { t, i18n } = useTranslation();
  // One by one: the list of editions changes at every save, and that is nothing to draw a page again for.
  const info = useApp((state) => state.info);
  const page = useApp((state) => state.page);
  const failures = useApp((state) => state.failures);
  const input = useRef<HTMLInputElement>(null);
  const start = useHost(client);
  // A browser knows the reader's languages better than the process that serves it.
  const languages = info?.host === 'electron' ? info.languages : navigator.languages;
  useAppearance(info?.settings ?? null, languages);
  useTitle();
  useAppKeys();
  useAppCommands(
    client,
    useCallback(() => input.current?.click(), []),
  );

  if (info === null) return <StartingScreen failures={failures} onRetry={start} />;
  const canWrite = info.readOnly === null;
  return (
    <I18nProvider locale={i18n.language}>
      <div className="app">
        <MenuBar host={info.host} />
        <FailureList failures={failures} onDismiss={() => useApp.setState({ failures: [] })} />
        {page === null ? (
          <StartPage readOnly={info.readOnly} library={info.library} />
        ) : (
          <Workspace
            key={`${page.edition}/${page.page}`}
            client={client}
            info={info}
            page={page}
            onLeave={() => showPage(null)}
          />
        )}
      </div>
      <FirstStroke />
      <Dialogs client={client} />
      <DropArea isEnabled={canWrite} onFiles={openFiles} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('start.open')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that choosing the same file again is a change again.
          event.target.value = '';
          if (files.length > 0) openFiles(files);
        }}
      />
    </I18nProvider>
  );
}
