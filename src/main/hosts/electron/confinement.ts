// What the renderer may not do, whatever it tries: leave its page, open windows, ask for permissions, reach the network.
import type { App, Session, WebPreferences } from 'electron';
import { ORIGIN } from '#contract/channels.ts';

/** Of every window. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  // Chromium's spell checker would fetch dictionaries.
  spellcheck: false,
} as const satisfies WebPreferences;

/** Keeps every page on its address, the present one and any that may come. */
export function confinePages(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Refuses every permission and every request that is not to the host itself. */
export function confineSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'webRequest'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isLocal(request.url) }));
}

/** Our own origin, what the page made itself (a file to save), and Chromium's own developer tools. */
export function isLocal(url: string): boolean {
  return [`${ORIGIN}/`, `blob:${ORIGIN}/`, 'devtools://'].some((prefix) => url.startsWith(prefix));
}
