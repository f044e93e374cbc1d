// All commands by menu, with their keys.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MENUS, type MenuEntry } from '#contract/commands.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { showDialog } from '#renderer/app/store.ts';
import { useKeys } from '#renderer/commands/key-map.ts';
import { keyText } from '#renderer/workspace/key-text.ts';

export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  // Printed alone, over as many sheets as it takes.
  useEffect(() => {
    document.documentElement.dataset.printing = 'help';
    return () => {
      delete document.documentElement.dataset.printing;
    };
  }, []);
  return (
    <DialogFrame title={t('help.title')} size="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the list. */}
      <section className="help" tabIndex={0} aria-label={t('help.title')}>
        {MENUS.map(({ title, entries }) => (
          <section key={title}>
            <h3>{t(`menu.${title}`)}</h3>
            <Keys entries={entries} />
            {entries.map(
              (entry) =>
                entry.type === 'submenu' && (
                  <section key={entry.title}>
                    <h4>{t(`menu.${entry.title}`)}</h4>
                    <Keys entries={entry.entries} />
                  </section>
                ),
            )}
          </section>
        ))}
      </section>
      <div className="dialog-buttons">
        <button type="button" onClick={() => showDialog({ type: 'keys' })}>
          {t('help.change-keys')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {t('help.print')}
        </button>
      </div>
    </DialogFrame>
  );
}

/** The commands among the entries of a menu. */
function Keys({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  const { map } = useKeys();
  const commands = entries.filter((entry) => entry.type === 'command');
  if (commands.length === 0) return null;
  return (
    <dl>
      {commands.map(({ id }) => {
        const key = map.get(id);
        return (
          <div key={id}>
            <dt>{t(`command.${id}`)}</dt>
            <dd>{key === undefined ? '–' : <kbd>{keyText(key)}</kbd>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
