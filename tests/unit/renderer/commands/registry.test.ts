// Commands go to what is on screen: the newest handler first, and none when it says that it cannot.
import { expect, test } from 'vitest';
import { isCommandEnabled, registerCommands, runCommand } from '#renderer/commands/registry.ts';

test('what nothing does is neither enabled nor done', () => {
  expect(isCommandEnabled('save')).toBe(false);
  expect(runCommand('save')).toBe(false);
});

test('the newest handler covers the one before, until it goes', () => {
  const done: string[] = [];
  const removePage = registerCommands(() => ({ save: { run: () => void done.push('page') } }));
  const removeDialog = registerCommands(() => ({ save: { run: () => void done.push('dialog') } }));
  runCommand('save');
  removeDialog();
  runCommand('save');
  removePage();
  expect(runCommand('save')).toBe(false);
  expect(done).toEqual(['dialog', 'page']);
});

test('a command that is not enabled is not run', () => {
  const done: string[] = [];
  const remove = registerCommands(() => ({
    save: { run: () => void done.push('saved'), enabled: () => false },
  }));
  expect(isCommandEnabled('save')).toBe(false);
  expect(runCommand('save')).toBe(false);
  expect(done).toEqual([]);
  remove();
});

test('a handler that refuses is told as such', () => {
  const remove = registerCommands(() => ({ 'next-page': { run: () => false } }));
  expect(isCommandEnabled('next-page')).toBe(true);
  expect(runCommand('next-page')).toBe(false);
  remove();
});
