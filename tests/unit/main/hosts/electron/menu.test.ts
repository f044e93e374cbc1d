import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, type CommandId } from '#contract/commands.ts';
import { DEFAULT_KEYS } from '#contract/default-keys.ts';
import { keyMap } from '#contract/key-map.ts';
import { menuTemplate, toAccelerator } from '#main/hosts/electron/menu.ts';

const texts = { command: (id: CommandId) => `«${id}»`, title: (key: string) => `[${key}]` };

const KEYS = keyMap({});

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

describe('the native menu', () => {
  test('holds every command once, under its label, and tells which was chosen', () => {
    const chosen: CommandId[] = [];
    const items = flatten(menuTemplate(texts, KEYS, 'linux', (command) => chosen.push(command)));
    const commands = items.filter((item) => item.click !== undefined);
    expect(commands.map((item) => item.id).sort()).toEqual([...COMMAND_IDS].sort());
    expect(commands.every((item) => item.label?.startsWith(`«${item.id}»`))).toBe(true);
    const click = items.find((item) => item.id === 'split-block')?.click as (() => void) | undefined;
    click?.();
    expect(chosen).toEqual(['split-block']);
  });

  test('shows keys without registering them, since the page handles them', () => {
    const items = flatten(menuTemplate(texts, KEYS, 'win32', () => {}));
    const keyed = items.filter((item) => item.accelerator !== undefined);
    expect(keyed).toHaveLength(Object.keys(DEFAULT_KEYS).length);
    expect(keyed.every((item) => item.registerAccelerator === false)).toBe(true);
  });

  test('follows the keys that a person changed, and writes two strokes beside the label', () => {
    const keys = keyMap({ save: 'Mod-j', undo: '', redo: 'Mod-q z' });
    const items = flatten(menuTemplate(texts, keys, 'linux', () => {}));
    const item = (id: string) => items.find((one) => one.id === id);
    expect(item('save')?.accelerator).toBe('CmdOrCtrl+J');
    expect(item('undo')?.accelerator).toBeUndefined();
    expect(item('redo')).toMatchObject({ label: '«redo» (Ctrl+Q Z)' });
  });

  test('shows none on macOS, which registers every key it shows, and leads with the application menu', () => {
    const menus = menuTemplate(texts, KEYS, 'darwin', () => {});
    expect(menus[0]?.role).toBe('appMenu');
    expect(flatten(menus).every((item) => item.accelerator === undefined)).toBe(true);
    expect(flatten(menus).map((item) => item.role)).toContain('copy');
  });

  test.each([
    ['Mod-Shift-z', 'CmdOrCtrl+Shift+Z'],
    ['Alt-ArrowUp', 'Alt+Up'],
    ['Alt-,', 'Alt+,'],
    ['Mod--', 'CmdOrCtrl+-'],
    ['F6', 'F6'],
    ['Enter', 'Enter'],
    ['Alt-PageDown', 'Alt+PageDown'],
  ])('writes %s as %s', (key, accelerator) => {
    expect(toAccelerator(key)).toBe(accelerator);
  });
});
