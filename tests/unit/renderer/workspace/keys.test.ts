import { describe, expect, test } from 'vitest';
import { editCommandOf, type KeyPress } from '#renderer/workspace/editor/keys.ts';

const press = (key: string, code: string, ...held: ('alt' | 'ctrl' | 'meta' | 'shift')[]): KeyPress => ({
  key,
  code,
  altKey: held.includes('alt'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
});

describe('the command of a key', () => {
  test.each([
    [press('Enter', 'Enter'), 'split-block'],
    [press('h', 'KeyH', 'alt'), 'role-headline'],
    [press(',', 'Comma', 'alt'), 'headline-of-article-before'],
    [press('<', 'Comma', 'alt', 'shift'), 'merge-article-before'],
    [press('J', 'KeyJ', 'alt', 'shift'), 'merge-block-before'],
    [press('3', 'Digit3', 'alt'), 'to-article-3'],
    [press('ArrowUp', 'ArrowUp', 'alt', 'shift'), 'move-article-up'],
    [press('z', 'KeyZ', 'ctrl'), 'undo'],
    [press('Z', 'KeyZ', 'ctrl', 'shift'), 'redo'],
  ])('%o is %s', (key, id) => {
    expect(editCommandOf(key, false)).toBe(id);
  });

  test('goes by the place of the key where the layout has no such letter', () => {
    expect(editCommandOf(press('р', 'KeyH', 'alt'), false)).toBe('role-headline');
    expect(editCommandOf(press('я', 'KeyZ', 'ctrl'), false)).toBe('undo');
    expect(editCommandOf(press('Process', 'KeyB', 'alt'), false)).toBe('role-byline');
  });

  test('goes by the letter where the layout has it elsewhere', () => {
    expect(editCommandOf(press('h', 'KeyJ', 'alt'), false)).toBe('role-headline');
    expect(editCommandOf(press('z', 'KeyY', 'ctrl'), false)).toBe('undo');
  });

  test('goes by the place with Alt on a Mac, whose characters are others then', () => {
    expect(editCommandOf(press('∆', 'KeyJ', 'alt'), true)).toBe('merge-block-after');
    expect(editCommandOf(press('Dead', 'KeyU', 'alt'), true)).toBe('restore');
    expect(editCommandOf(press('[', 'Digit5', 'alt'), true)).toBe('to-article-5');
    expect(editCommandOf(press('z', 'KeyZ', 'meta'), true)).toBe('undo');
  });

  test.each([
    ['a letter alone', press('h', 'KeyH')],
    ['AltGr, which is Ctrl and Alt', press('[', 'Digit8', 'ctrl', 'alt')],
    ['Enter with Shift', press('Enter', 'Enter', 'shift')],
    ['a key of the application', press('s', 'KeyS', 'ctrl')],
  ])('is none for %s', (_what, key) => {
    expect(editCommandOf(key, false)).toBeUndefined();
  });
});
