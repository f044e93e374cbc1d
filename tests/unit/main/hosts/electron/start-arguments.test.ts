import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStartArguments } from '#main/hosts/electron/start-arguments.ts';

const folder = resolve('/somewhere');

describe('what the shell was started with', () => {
  test('in development: the application folder comes first and is no file', () => {
    const argv = ['electron', '/app', '--library', 'books', 'a.txt', '/b.txt'];
    expect(readStartArguments(argv, false, folder)).toEqual({
      library: resolve(folder, 'books'),
      files: [resolve(folder, 'a.txt'), resolve('/b.txt')],
    });
  });

  test('switches that Chromium and Electron read are passed over', () => {
    const argv = ['electron', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '/app', 'a.txt'];
    expect(readStartArguments(argv, false, folder)).toEqual({
      library: undefined,
      files: [resolve(folder, 'a.txt')],
    });
  });

  test('packaged: every positional is a file', () => {
    expect(readStartArguments(['galley', 'a.txt'], true, folder).files).toEqual([resolve(folder, 'a.txt')]);
  });

  test('a library without a folder is none', () => {
    expect(readStartArguments(['galley', '--library'], true, folder).library).toBeUndefined();
  });
});
