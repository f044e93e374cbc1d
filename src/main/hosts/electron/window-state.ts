// Where the window stood when it was closed, kept in the profile of the shell, not in the library.
import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const WindowState = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

const FIRST: WindowState = { width: 1440, height: 900, maximized: false };

/**
 * The state kept in a file; the first one where there is none, where it does not parse, or where the window would
 * stand on no display (a second one was unplugged).
 * @param displays work areas of the displays that are there
 */
export function readWindowState(path: string, displays: readonly Rectangle[]): WindowState {
  const state = parseState(path);
  if (state === null) return FIRST;
  const { x, y, width, height, maximized } = state;
  if (x === undefined || y === undefined) return state;
  const isVisible = displays.some(
    (area) => x < area.x + area.width && x + width > area.x && y >= area.y && y < area.y + area.height,
  );
  return isVisible ? state : { width, height, maximized };
}

function parseState(path: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Nothing but a place on the screen is lost with it.
    return null;
  }
}

/** Keeps the state of a window when it closes. */
export function keepWindowState(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & {
    on(event: 'close', listener: () => void): unknown;
  },
  path: string,
): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    try {
      writeFileSync(path, JSON.stringify({ x, y, width, height, maximized: window.isMaximized() }));
    } catch {
      // Nothing but a place on the screen is lost, and the window must close.
    }
  });
}
