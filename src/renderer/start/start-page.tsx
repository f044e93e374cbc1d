// Where work begins: the editions of the library with how far each page is, or how to get the first one.
import { useTranslation } from 'react-i18next';
import type { FailureJson } from '#core/model/failure.ts';
import { failureText } from '#renderer/app/failure-text.ts';
import { showDialog, useApp } from '#renderer/app/store.ts';
import { runCommand } from '#renderer/commands/registry.ts';
import { useCommandHint } from '#renderer/commands/use-command-hint.ts';
import { EditionItem } from './edition-item.tsx';
import './start.css';

interface StartPageProps {
  /** Why nothing can be written; a page says so by itself. */
  readonly readOnly: FailureJson | null;
  /** Folder of the library. */
  readonly library: string;
}

export function StartPage({ readOnly, library }: StartPageProps) {
  const { t } = useTranslation();
  const settingsHint = useCommandHint('settings');
  const editions = useApp((state) => state.editions);
  const canWrite = readOnly === null;
  return (
    <main className="start" aria-busy={editions === null}>
      {readOnly !== null && (
        <p role="status" className="read-only">
          {failureText(t, readOnly)}
        </p>
      )}
      <header className="start-header">
        <h1>{t('start.title')}</h1>
        <button
          type="button"
          className="quiet"
          title={settingsHint}
          onClick={() => showDialog({ type: 'settings' })}
        >
          {t('settings.title')}
        </button>
        {editions?.length !== 0 && <OpenButton canWrite={canWrite} />}
      </header>
      {editions !== null &&
        (editions.length === 0 ? (
          <section className="start-empty">
            <h2>{t('start.empty-title')}</h2>
            <p>{t('start.empty-text')}</p>
            <OpenButton canWrite={canWrite} />
          </section>
        ) : (
          <ul className="editions">
            {editions.map((edition) => (
              <EditionItem key={edition.id} edition={edition} canWrite={canWrite} />
            ))}
          </ul>
        ))}
      <footer className="start-footer">{t('start.library', { folder: library })}</footer>
    </main>
  );
}

function OpenButton({ canWrite }: { readonly canWrite: boolean }) {
  const { t } = useTranslation();
  const hint = useCommandHint('open-files');
  return (
    <button
      type="button"
      className="primary"
      title={hint}
      disabled={!canWrite}
      onClick={() => void runCommand('open-files')}
    >
      {t('start.open')}
    </button>
  );
}
