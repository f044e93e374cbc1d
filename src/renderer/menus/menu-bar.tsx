// The menu bar where the host has none: the same menus, from the same list, as Electron's native ones.
import { type FocusEvent, useEffect, useRef } from 'react';
import { Button, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HostInfo } from '#contract/calls.ts';
import { MENUS } from '#contract/commands.ts';
import { useApp } from '#renderer/app/store.ts';
import { CommandMenu } from '#renderer/workspace/command-menu.tsx';

export function MenuBar({ host }: { readonly host: HostInfo['host'] }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement>(null);

  // F10 leads to the menu bar on every desktop.
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F10' || event.shiftKey || bar.current === null) return;
      event.preventDefault();
      bar.current.querySelector('button')?.focus();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);

  if (host === 'electron') return null;

  const remember = ({ relatedTarget }: FocusEvent): void => {
    const isOutside = relatedTarget instanceof HTMLElement && !bar.current?.contains(relatedTarget);
    if (isOutside && relatedTarget.closest('[role="menu"]') === null) before.current = relatedTarget;
  };
  // Back to the text after a command on it; a dialog that the command opened keeps the focus.
  const giveBack = (): void => {
    requestAnimationFrame(() => {
      if (useApp.getState().dialog === null && before.current?.isConnected) before.current.focus();
    });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the focus come, and does nothing of its own.
    <header
      ref={bar}
      className="menu-bar"
      onFocus={remember}
      onKeyDown={({ key }) => {
        if (key === 'Escape') giveBack();
      }}
    >
      <Toolbar aria-label={t('app.menu-bar')}>
        {MENUS.map(({ title, entries }) => {
          const label = t(`menu.${title}`);
          return (
            <MenuTrigger key={title} onOpenChange={(isOpen) => isOpen || giveBack()}>
              <Button className="menu-button">{label}</Button>
              <Popover className="command-popover" offset={2}>
                <CommandMenu entries={entries} label={label} />
              </Popover>
            </MenuTrigger>
          );
        })}
      </Toolbar>
    </header>
  );
}
