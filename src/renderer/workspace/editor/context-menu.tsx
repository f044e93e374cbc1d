// The commands on a block where it stands: by the secondary button or the menu key.
import { type ReactNode, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MenuEntry, MenuTitle } from '#contract/commands.ts';
import { CommandMenu, menuEntries } from '../command-menu.tsx';

const SEPARATOR: MenuEntry = { type: 'separator' };
const submenu = (title: MenuTitle): MenuEntry => ({ type: 'submenu', title, entries: menuEntries(title) });

const ENTRIES: readonly MenuEntry[] = [
  ...(['merge-block-before', 'merge-block-after', 'split-block', 'split-off-credit'] as const).map(
    (id): MenuEntry => ({ type: 'command', id }),
  ),
  SEPARATOR,
  ...(['role', 'role-in-place', 'part', 'join'] as const).map(submenu),
  SEPARATOR,
  ...(['article', 'to-article', 'discard'] as const).map(submenu),
  { type: 'command', id: 'restore' },
];

/** The pointer's button for menus; the menu key has none. */
const SECONDARY = 2;

interface ContextMenuProps {
  readonly children: ReactNode;
  /** The pointer asks for the menu at this point. */
  readonly onPoint: (x: number, y: number) => void;
  /** Where the caret stands, for the menu key; null where the editor is not there. */
  readonly caret: () => { readonly x: number; readonly y: number } | null;
  readonly onDone: () => void;
}

/** Opens the menu over what it holds; with Shift the browser's own menu comes. */
export function ContextMenu({ children, onPoint, caret, onDone }: ContextMenuProps) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key reaches this through the text box inside.
    <div
      className="context-area"
      onContextMenu={(event) => {
        if (event.shiftKey) return;
        event.preventDefault();
        const { clientX: x, clientY: y } = event;
        const isPointed = event.button === SECONDARY;
        if (isPointed) onPoint(x, y);
        setAt((isPointed ? null : caret()) ?? { x, y });
      }}
    >
      {children}
      <span ref={anchor} className="context-anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className="command-popover"
        aria-label={t('workspace.context-menu')}
        triggerRef={anchor}
        isOpen={at !== null}
        placement="bottom start"
        offset={0}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          setAt(null);
          requestAnimationFrame(onDone);
        }}
      >
        <CommandMenu entries={ENTRIES} label={t('workspace.context-menu')} />
      </Popover>
    </div>
  );
}
