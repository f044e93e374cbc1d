// No two commands have the same key; and what a person changes is kept, carried and put back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS } from '#contract/commands.ts';
import { defaultKey } from '#contract/default-keys.ts';
import {
  conflictsOf,
  isKey,
  type KeyChanges,
  keyMap,
  readKeys,
  withKey,
  writeKeys,
} from '#contract/key-map.ts';

const DEFAULTS = keyMap({});

test('every command has a key', () => {
  expect(COMMAND_IDS.filter((id) => !DEFAULTS.has(id))).toEqual([]);
});

test.each([...DEFAULTS])('%s has a key of its own, %s', (id, key) => {
  expect(isKey(key)).toBe(true);
  expect(conflictsOf(DEFAULTS, key, id)).toEqual([]);
});

test('no key is one by which a browser or a system turns its tabs or closes them', () => {
  const theirs = [
    'Mod-Shift-[',
    'Mod-Shift-]',
    'Mod-PageUp',
    'Mod-PageDown',
    'Mod-Tab',
    'Mod-t',
    'Mod-w',
    'Mod-n',
  ];
  expect([...DEFAULTS.values()].filter((key) => theirs.includes(key))).toEqual([]);
});

test.each(['Mod-z', 'Alt-Shift-j', 'Mod--', 'Mod-=', 'F6', 'Alt-r n', 'Alt-;', 'Alt-ArrowUp'])(
  '%s is a key',
  (key) => expect(isKey(key)).toBe(true),
);
test.each(['', 'Shift-Mod-z', 'Mod-Z', 'Mod-', 'Alt', 'a b c', 'Ctrl-x'])('%s is none', (key) =>
  expect(isKey(key)).toBe(false),
);

describe('a conflict', () => {
  test('is told with the command that has the key', () => {
    expect(conflictsOf(DEFAULTS, 'Alt-h', 'role-verse')).toEqual(['role-headline']);
    expect(conflictsOf(DEFAULTS, 'Alt-h', 'role-headline')).toEqual([]);
  });
  test('is a first stroke as well', () => {
    expect(conflictsOf(DEFAULTS, 'Mod-k', 'save')).toContain('role-note');
    expect(conflictsOf(DEFAULTS, 'Alt-h x', 'save')).toEqual(['role-headline']);
  });
});

test('a changed key goes before the default of another command', () => {
  const map = keyMap({ save: 'Mod-o' });
  expect(map.get('save')).toBe('Mod-o');
  expect(map.has('open-files')).toBe(false);
});

test('a command can be left without a key, and put back', () => {
  const without = withKey({}, 'save', '');
  expect(keyMap(without).has('save')).toBe(false);
  expect(withKey(without, 'save', undefined)).toEqual({});
  expect(withKey(without, 'save', defaultKey('save'))).toEqual({});
});

test('any swaps of keys survive the file that they are written to', () => {
  const swaps = fc.array(fc.tuple(fc.constantFrom(...COMMAND_IDS), fc.constantFrom(...COMMAND_IDS)));
  fc.assert(
    fc.property(swaps, (pairs) => {
      let changes: KeyChanges = {};
      for (const [a, b] of pairs) {
        const map = keyMap(changes);
        changes = withKey(withKey(changes, a, map.get(b)), b, map.get(a));
      }
      const map = keyMap(changes);
      expect(new Set(map.values()).size).toBe(map.size);
      expect(keyMap(readKeys(writeKeys(map)) ?? {})).toEqual(map);
    }),
    { seed: 4, numRuns: 60 },
  );
});

test.each([
  'no JSON',
  '{}',
  '{"galley":"keys","version":2,"keys":{}}',
  '{"galley":"keys","version":1,"keys":{"save":"Mod-Z"}}',
  '{"galley":"keys","version":1,"keys":{"save":"Mod-j","undo":"Mod-j"}}',
])('%s is refused', (text) => expect(readKeys(text)).toBeNull());

test('commands that are not known are left out of a file', () => {
  expect(readKeys('{"galley":"keys","version":1,"keys":{"brew-tea":"Mod-t","save":"Mod-y"}}')).toEqual({
    save: 'Mod-y',
  });
});
