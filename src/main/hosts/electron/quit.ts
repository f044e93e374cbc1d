// Quitting saves first and asks nothing: everything received is journalled, so there is nothing to lose or to choose.
import type { App } from 'electron';

/** As much of Electron's app as quitting needs. */
export type QuittingApp = Pick<App, 'quit'> & {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
};

/**
 * Quits when the last window closes or a signal asks, once `save` has settled.
 * @param signals where the process hears of them
 */
export function saveBeforeQuit(
  app: QuittingApp,
  signals: Pick<NodeJS.EventEmitter, 'on'>,
  save: () => Promise<void>,
): void {
  let state: 'running' | 'saving' | 'saved' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'saved') return;
    event.preventDefault();
    if (state === 'saving') return;
    state = 'saving';
    void save().finally(() => {
      state = 'saved';
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) signals.on(signal, () => app.quit());
}
