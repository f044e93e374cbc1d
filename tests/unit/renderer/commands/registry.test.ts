// Commands go to what is on screen: the newest handler first, and none when it says that it cannot.
import { expect, test } from 'vitest';
import { reasonOf, useRefusal } from '#renderer/commands/refusal.ts';
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

test('what did nothing is said until something is done', () => {
  let isDone = false;
  const remove = registerCommands(() => ({
    'next-page': { run: () => isDone },
    'next-doubt': { run: () => false },
    'previous-page': { run: () => true, enabled: () => false },
  }));
  runCommand('next-page');
  expect(useRefusal.getState().id).toBe('next-page');
  isDone = true;
  runCommand('next-page');
  expect(useRefusal.getState().id).toBeNull();
  runCommand('previous-page');
  expect(useRefusal.getState().id).toBe('previous-page');
  // It says so itself.
  runCommand('next-doubt');
  expect(useRefusal.getState().id).toBeNull();
  remove();
});

test('families of commands have a reason in common', () => {
  expect(reasonOf('join-hyphen')).toBe('join');
  expect(reasonOf('join-line-before')).toBeNull();
  expect(reasonOf('mark-unclear')).toBe('mark');
  expect(reasonOf('role-headline')).toBeNull();
});
