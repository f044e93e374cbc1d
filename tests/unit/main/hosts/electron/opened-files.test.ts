import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { keepOpenedFiles } from '#main/hosts/electron/opened-files.ts';

test('files that are handed over before the application is ready are opened when it is', () => {
  const app = new EventEmitter();
  const follow = keepOpenedFiles(app);
  const prevented = vi.fn();
  const hand = (path: string): boolean => app.emit('open-file', { preventDefault: prevented }, path);
  hand('/a.txt');
  hand('/b.txt');
  const opened: (readonly string[])[] = [];
  follow((paths) => opened.push(paths));
  hand('/c.txt');
  expect(opened).toEqual([['/a.txt', '/b.txt'], ['/c.txt']]);
  expect(prevented).toHaveBeenCalledTimes(3);
});
