import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepWindowState, readWindowState } from '#main/hosts/electron/window-state.ts';

const display = { x: 0, y: 0, width: 1920, height: 1080 };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-window-'));
  path = join(folder, 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A window that stands somewhere and is closed. */
function closeWindowAt(
  bounds: { x: number; y: number; width: number; height: number },
  maximized: boolean,
): void {
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => bounds,
    isMaximized: () => maximized,
  });
  keepWindowState(window, path);
  window.emit('close');
}

test('a window comes back where it was closed', () => {
  closeWindowAt({ x: 10, y: 20, width: 1000, height: 700 }, true);
  expect(readWindowState(path, [display])).toEqual({
    x: 10,
    y: 20,
    width: 1000,
    height: 700,
    maximized: true,
  });
});

test('on a display that is gone, only its size comes back', () => {
  closeWindowAt({ x: 2500, y: 20, width: 1000, height: 700 }, false);
  expect(readWindowState(path, [display])).toEqual({ width: 1000, height: 700, maximized: false });
});

test.each(['not JSON', '{}', '{"width":1,"height":1,"maximized":false}'])(
  '%s gives the first state',
  (text) => {
    writeFileSync(path, text);
    expect(readWindowState(path, [display])).toEqual(readWindowState(join(folder, 'none.json'), [display]));
  },
);

test('a window closes also where its place cannot be kept', () => {
  rmSync(folder, { recursive: true });
  expect(() => closeWindowAt({ x: 10, y: 20, width: 1000, height: 700 }, false)).not.toThrow();
  mkdirSync(folder);
});
