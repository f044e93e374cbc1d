import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { confinePages, confineSession, isLocal, WEB_PREFERENCES } from '#main/hosts/electron/confinement.ts';

test('windows are sandboxed and isolated', () => {
  expect(WEB_PREFERENCES).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

describe('a page', () => {
  /** A page as it is created under the confinement. */
  function createPage() {
    const app = new EventEmitter();
    confinePages(app as unknown as Pick<App, 'on'>);
    let openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: Parameters<WebContents['setWindowOpenHandler']>[0]) => {
        openHandler = handler;
      },
    });
    app.emit('web-contents-created', {}, contents);
    return { contents, open: () => openHandler?.({ url: 'https://example.org' } as never) };
  }

  test('opens no window', () => {
    expect(createPage().open()).toEqual({ action: 'deny' });
  });

  test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept from what %s announces',
    (event) => {
      let prevented = false;
      createPage().contents.emit(event, {
        preventDefault: () => {
          prevented = true;
        },
      });
      expect(prevented).toBe(true);
    },
  );
});

describe('a session', () => {
  type Settings = Parameters<typeof confineSession>[0];

  /** What the confinement sets on a session. */
  function confine() {
    const set: { -readonly [K in keyof Settings]?: unknown } = {};
    const keep =
      (name: keyof Settings) =>
      (value: unknown): void => {
        set[name] = value;
      };
    confineSession({
      setPermissionRequestHandler: keep('setPermissionRequestHandler'),
      setPermissionCheckHandler: keep('setPermissionCheckHandler'),
      setDevicePermissionHandler: keep('setDevicePermissionHandler'),
      setSpellCheckerEnabled: keep('setSpellCheckerEnabled'),
      webRequest: { onBeforeRequest: keep('webRequest') } as unknown as Session['webRequest'],
    });
    return set;
  }

  test('grants no permission and fetches no dictionary', () => {
    const set = confine();
    let granted: boolean | null = null;
    const decide = (value: boolean): void => {
      granted = value;
    };
    (set.setPermissionRequestHandler as (c: null, p: string, d: typeof decide) => void)(
      null,
      'media',
      decide,
    );
    expect(granted).toBe(false);
    expect((set.setPermissionCheckHandler as () => boolean)()).toBe(false);
    expect((set.setDevicePermissionHandler as () => boolean)()).toBe(false);
    expect(set.setSpellCheckerEnabled).toBe(false);
  });

  test('cancels requests that leave the machine', () => {
    type Handler = (request: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;
    const handler = confine().webRequest as Handler;
    const isCancelled = (url: string): boolean => {
      let cancelled = false;
      handler({ url }, (answer) => {
        cancelled = answer.cancel;
      });
      return cancelled;
    };
    expect(isCancelled('https://example.org/')).toBe(true);
    expect(isCancelled('galley://app/index.html')).toBe(false);
  });

  test.each([
    ['galley://app/', true],
    ['galley://app/streams/raw?name=a', true],
    ['blob:galley://app/1234', true],
    ['devtools://devtools/bundled/x.js', true],
    ['galley://app.example/', false],
    ['http://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.org/1', false],
    ['wss://example.org/', false],
  ])('%s is local: %s', (url, local) => {
    expect(isLocal(url)).toBe(local);
  });
});
