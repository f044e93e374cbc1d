// Keys under other layouts, on a Mac and with an input method.
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS } from '#contract/commands.ts';
import { keyMap } from '#contract/key-map.ts';
import {
  bindingsOf,
  chordsOf,
  commandOf,
  isComposing,
  type KeyPress,
  lookUp,
} from '#renderer/commands/keys.ts';

const BINDINGS = bindingsOf(COMMAND_IDS, keyMap({}));
const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...NONE,
  key,
  code,
  ...held,
});

describe.each([
  ['save', press('s', 'KeyS', { ctrlKey: true }), false],
  ['save', press('s', 'KeyS', { metaKey: true }), true],
  ['save with Caps Lock', press('S', 'KeyS', { ctrlKey: true }), false],
  ['save on a Cyrillic layout', press('ы', 'KeyS', { ctrlKey: true }), false],
  ['save on Dvorak, where S lies elsewhere', press('s', 'Semicolon', { ctrlKey: true }), false],
])('%s', (_name, event, isMac) => {
  test('is saving', () => expect(commandOf(BINDINGS, event, isMac)).toBe('save'));
});

test('a Latin letter elsewhere is no key of the place it lies at', () => {
  expect(commandOf(BINDINGS, press('o', 'KeyS', { ctrlKey: true }), false)).toBe('open-files');
});

test('Option on a Mac goes by the place, whatever it types', () => {
  expect(commandOf(BINDINGS, press('˙', 'KeyH', { altKey: true }), true)).toBe('role-headline');
  expect(commandOf(BINDINGS, press('Dead', 'KeyI', { altKey: true }), true)).toBe('insert-supplied-block');
});

test('AltGr types characters and names no command', () => {
  expect(commandOf(BINDINGS, press('@', 'KeyQ', { ctrlKey: true, altKey: true }), false)).toBeUndefined();
  expect(commandOf(BINDINGS, press('s', 'KeyS', { ctrlKey: true, altKey: true }), false)).toBeUndefined();
});

test('keys without a modifier go by name', () => {
  expect(commandOf(BINDINGS, press('F1', 'F1'), false)).toBe('keyboard-help');
  expect(commandOf(BINDINGS, press('F6', 'F6', { shiftKey: true }), false)).toBe('focus-corrected-page');
});

test('keys of an input method are its own', () => {
  expect(isComposing({ isComposing: true, keyCode: 65 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 65 })).toBe(false);
});

test('two strokes lead to a command one after the other', () => {
  const chords = chordsOf(keyMap({}));
  const under = lookUp(chords, press('k', 'KeyK', { ctrlKey: true }), false);
  expect(under && lookUp(under, press('n', 'KeyN'), false)).toBe('role-note');
  expect(commandOf(BINDINGS, press('n', 'KeyN'), false)).toBeUndefined();
});
