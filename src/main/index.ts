// The Electron shell: one window over the same renderer and services as the browser host. Each line of `start` is one
// thing that is set up, and where.
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, screen, session } from 'electron';
import { ORIGIN } from '#contract/channels.ts';
import type { CommandId } from '#contract/commands.ts';
import { keyMap } from '#contract/key-map.ts';
import { Failure } from '#core/model/failure.ts';
import { failureText, type InterfaceLanguage, interfaceLanguage } from '#core/model/failure-text.ts';
import en from '#resources/locales/en.json' with { type: 'json' };
import zhHans from '#resources/locales/zh-Hans.json' with { type: 'json' };
import { createDispatch } from './hosts/dispatch.ts';
import { confinePages, confineSession, WEB_PREFERENCES } from './hosts/electron/confinement.ts';
import { serveCalls, tellEvents } from './hosts/electron/ipc.ts';
import { menuTemplate } from './hosts/electron/menu.ts';
import { keepOpenedFiles } from './hosts/electron/opened-files.ts';
import { saveBeforeQuit } from './hosts/electron/quit.ts';
import { GALLEY_SCHEME, serveScheme } from './hosts/electron/scheme.ts';
import { readStartArguments } from './hosts/electron/start-arguments.ts';
import { keepWindowState, readWindowState } from './hosts/electron/window-state.ts';
import { loadRenderer } from './hosts/renderer-files.ts';
import { libraryFolder } from './library/location.ts';
import { reportFault } from './log.ts';
import { createServices, type GalleyServices } from './services.ts';

const built = (path: string): string => join(import.meta.dirname, path);
const texts = { en, 'zh-Hans': zhHans } as const;

protocol.registerSchemesAsPrivileged([GALLEY_SCHEME]);
confinePages(app);
const followOpenedFiles = keepOpenedFiles(app);
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(fail);
else app.quit();

async function start(): Promise<void> {
  const { library, files } = readStartArguments(process.argv, app.isPackaged, process.cwd());
  const services = await createServices({
    folder: libraryFolder(library),
    host: 'electron',
    version: app.getVersion(),
    worker: built('worker.js'),
    languages: app.getPreferredSystemLanguages(),
  });
  const dispatch = createDispatch(services, reportFault);
  confineSession(session.defaultSession);
  serveScheme(protocol, loadRenderer(built('../renderer')), dispatch);
  serveCalls(ipcMain, dispatch);
  tellEvents(services, () => BrowserWindow.getAllWindows().map(({ webContents }) => webContents));
  saveBeforeQuit(app, process, () => services.close().catch(reportFault));
  followSecondStarts(services);
  await services.openFiles(files);
  setMenu(services);
  await openWindow();
}

/** A second start hands its files to this one and ends. */
function followSecondStarts(services: GalleyServices): void {
  app.on('second-instance', (_event, argv, folder) => {
    const { files } = readStartArguments(argv, app.isPackaged, folder);
    void services.openFiles(files).catch(reportFault);
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  followOpenedFiles((paths) => void services.openFiles(paths).catch(reportFault));
}

/** Builds the menu in the interface's language and with its keys, and anew when either changes. */
function setMenu(services: GalleyServices): void {
  const choose = (command: CommandId): void => services.tell('menu.command', { command });
  const build = (): void => {
    const { command, menu } = texts[languageOf(services)];
    const words: Readonly<Record<string, string>> = menu;
    const template = menuTemplate(
      { command: (id) => command[id], title: (key) => words[key] ?? key },
      keyMap(services.library.settings.keys),
      process.platform,
      choose,
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  build();
  services.subscribe((name) => {
    if (name === 'settings.changed') build();
  });
}

function languageOf({ library }: GalleyServices): InterfaceLanguage {
  const { language } = library.settings;
  return language === 'system' ? interfaceLanguage(app.getPreferredSystemLanguages()) : language;
}

async function openWindow(): Promise<void> {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const { x, y, width, height, maximized } = readWindowState(
    stateFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    show: false,
    title: 'Galley',
    webPreferences: { ...WEB_PREFERENCES, preload: built('../preload/index.cjs') },
  });
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  await window.loadURL(`${ORIGIN}/`);
}

function fail(error: unknown): void {
  reportFault(error);
  const failure = error instanceof Failure ? error : new Failure('internal');
  process.stderr.write(
    `galley: ${failureText(failure.toJSON(), interfaceLanguage(app.getPreferredSystemLanguages()))}\n`,
  );
  app.exit(1);
}
