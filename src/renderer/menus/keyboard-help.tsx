// All commands by menu, with their keys.
import { useTranslation } from 'react-i18next';
import { DEFAULT_KEYS, MENUS, type MenuEntry } from '#contract/commands.ts';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import { keyText } from '#renderer/workspace/key-text.ts';

export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
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
    </DialogFrame>
  );
}

/** The commands among the entries of a menu. */
function Keys({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  const commands = entries.filter((entry) => entry.type === 'command');
  if (commands.length === 0) return null;
  return (
    <dl>
      {commands.map(({ id }) => {
        const key = DEFAULT_KEYS[id];
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
