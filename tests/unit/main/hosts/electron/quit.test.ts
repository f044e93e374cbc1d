import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { saveBeforeQuit } from '#main/hosts/electron/quit.ts';

/** Electron's app as far as quitting goes: `quit` asks by `before-quit` and ends unless that is prevented. */
class QuittingApp extends EventEmitter {
  ended = false;

  quit(): void {
    let prevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.ended = true;
  }
}

/** A save that settles when told to. */
function createSave() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let count = 0;
  const save = (): Promise<void> => {
    count += 1;
    return promise;
  };
  return { save, resolve, reject, count: () => count };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'window-all-closed'])('%s saves once, then ends', async (cause) => {
  const app = new QuittingApp();
  const signals = new EventEmitter();
  const { save, resolve, count } = createSave();
  saveBeforeQuit(app, signals, save);
  (cause === 'window-all-closed' ? app : signals).emit(cause);
  app.quit();
  expect(app.ended).toBe(false);
  resolve();
  await expect.poll(() => app.ended).toBe(true);
  expect(count()).toBe(1);
});

test('a save that fails does not keep the application open', async () => {
  const app = new QuittingApp();
  const failures: unknown[] = [];
  const { save, reject } = createSave();
  saveBeforeQuit(app, new EventEmitter(), () => save().catch((error) => void failures.push(error)));
  app.quit();
  reject(new Error('disk gone'));
  await expect.poll(() => app.ended).toBe(true);
  expect(failures).toHaveLength(1);
});
