// The native menu, built from the contract's list of commands.
import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, MENUS, type MenuEntry } from '#contract/commands.ts';
import type { KeyMap } from '#contract/key-map.ts';
import { keyText } from '#contract/key-text.ts';
import { assertNever } from '#core/assert-never.ts';

export interface MenuTexts {
  command(id: CommandId): string;
  /** Title of a submenu by its key in MENUS. */
  title(key: string): string;
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** What each menu has besides our commands, since the system or Chromium does it; macOS needs them for its keys. */
const NATIVE: Readonly<Record<string, readonly Role[]>> = {
  file: ['quit'],
  edit: ['cut', 'copy', 'paste', 'selectAll'],
  view: ['togglefullscreen'],
};

/**
 * Builds the menu bar.
 * @param keys the keys in force
 * @param choose is told of the command whose item was chosen
 */
export function menuTemplate(
  texts: MenuTexts,
  keys: KeyMap,
  platform: NodeJS.Platform,
  choose: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const toItem = (entry: MenuEntry): MenuItemConstructorOptions => {
    switch (entry.type) {
      case 'command':
        return {
          id: entry.id,
          label: texts.command(entry.id),
          click: () => choose(entry.id),
          ...shownKey(texts.command(entry.id), keys.get(entry.id), platform),
        };
      case 'submenu':
        return { label: texts.title(entry.title), submenu: entry.entries.map(toItem) };
      case 'separator':
        return { type: 'separator' };
      default:
        return assertNever(entry);
    }
  };
  const menus = MENUS.map(({ title, entries }) => {
    const native = NATIVE[title] ?? [];
    const line: MenuItemConstructorOptions[] = native.length === 0 ? [] : [{ type: 'separator' }];
    return {
      label: texts.title(title),
      submenu: [...entries.map(toItem), ...line, ...native.map((role) => ({ role }))],
    };
  });
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

/**
 * The key beside an item. It is shown and not registered, because the page handles all keys itself and would run the
 * command twice; macOS registers every key that it shows, so there none is shown.
 */
function shownKey(
  label: string,
  key: string | undefined,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions {
  if (key === undefined || platform === 'darwin') return {};
  // A key of two strokes is none that Electron knows.
  if (key.includes(' ')) return { label: `${label} (${keyText(key, false)})` };
  return { accelerator: toAccelerator(key), registerAccelerator: false };
}

const ELECTRON_NAMES: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** From ProseMirror's notation of a stroke (`Mod-Shift-z`) to Electron's (`CmdOrCtrl+Shift+Z`). */
export function toAccelerator(stroke: string): string {
  return stroke
    .split(/-(?!$)/)
    .map((name) => ELECTRON_NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name))
    .join('+');
}
