// Galley as the end-to-end tests meet it: started on a library and files of the test's own, in the host of the
// project, with the page that a person would see.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  type Browser,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test';
import type { Structure } from '#core/structure/types.ts';
import { electronBinary } from '../../../scripts/lib/electron.mjs';
import { root, startHost } from './browser-host.ts';
import { makeSampleLibrary, type SampleName } from './sample-library.ts';
import { openPage } from './workspace.ts';

export interface ShellOption {
  /** Set by the project. */
  shell: 'browser' | 'electron';
}

export interface StartOptions {
  /** Raw pages given on the command line: paths, or a name with its content. */
  readonly files?: readonly (string | { readonly name: string; readonly content: string | Uint8Array })[];
  /** A library of an earlier start; a new empty one when absent. */
  readonly library?: string;
  /** System language, `en` when absent. */
  readonly language?: 'en' | 'zh-Hans';
}

export interface RunningGalley {
  readonly page: Page;
  /** Folder of the library. */
  readonly library: string;
  /** Ends as a person ends it, and waits until everything is saved. */
  stop(): Promise<void>;
  /** Ends at once, as a power failure does. */
  kill(): Promise<void>;
}

export type StartGalley = (options?: StartOptions) => Promise<RunningGalley>;

/**
 * Opens a sample page from the start page of a library that holds nothing else.
 * @param structure as its gold says when absent
 */
export type OpenSample = (name?: SampleName, structure?: Structure) => Promise<RunningGalley>;

interface Window {
  readonly page: Page;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const LOCALES = { en: 'en_US.UTF-8', 'zh-Hans': 'zh_CN.UTF-8' } as const;

export const test = base.extend<
  ShellOption & { folder: string; startGalley: StartGalley; openSample: OpenSample }
>({
  shell: ['browser', { option: true }],

  /** An empty folder, deleted afterwards. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  /** Starts Galley as often as a test wants; what still runs at the end is stopped. */
  startGalley: async ({ shell, browser, folder }, use) => {
    const running = new Set<Window>();
    const errors: string[] = [];
    let libraries = 0;

    await use(async ({ files = [], library, language = 'en' } = {}) => {
      const args = ['--library', library ?? join(folder, `library-${++libraries}`)];
      const paths = files.map((file) => (typeof file === 'string' ? file : write(folder, file)));
      const env = { LANG: LOCALES[language], LANGUAGE: '', LC_ALL: LOCALES[language] };
      const window =
        shell === 'browser'
          ? await openInBrowser(browser, [...args, ...paths], env, language, errors)
          : await openInElectron([...args, ...paths], env, language, errors, join(folder, 'profile'));
      running.add(window);
      const end = (how: 'stop' | 'kill') => async (): Promise<void> => {
        running.delete(window);
        await window[how]();
      };
      return { page: window.page, library: args[1] ?? '', stop: end('stop'), kill: end('kill') };
    });

    await Promise.all([...running].map((window) => window.stop()));
    expect(errors, 'errors on the console of the page').toEqual([]);
  },

  openSample: async ({ startGalley, folder }, use) => {
    await use(async (name = 'zh-daily', structure) => {
      const library = join(folder, 'sample');
      await makeSampleLibrary(library, name, structure);
      const galley = await startGalley({ library });
      await openPage(galley.page);
      return galley;
    });
  },
});

function write(folder: string, file: { name: string; content: string | Uint8Array }): string {
  const path = join(folder, file.name);
  writeFileSync(path, file.content);
  return path;
}

/**
 * Errors and refusals of the content security policy are defects wherever they happen.
 * @returns ends the collecting, before the host is killed under the page
 */
function collectErrors(page: Page, errors: string[]): () => void {
  const onError = (error: Error): number => errors.push(error.message);
  const onMessage = (message: ConsoleMessage): void => {
    if (message.type() === 'error') errors.push(message.text());
  };
  page.on('pageerror', onError);
  page.on('console', onMessage);
  return () => {
    page.off('pageerror', onError);
    page.off('console', onMessage);
  };
}

async function openInBrowser(
  browser: Browser,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  language: string,
  errors: string[],
): Promise<Window> {
  const host = await startHost(args, env);
  const context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const endErrors = collectErrors(page, errors);
  await page.goto(host.address);
  return {
    page,
    async stop() {
      await context.close();
      expect(await host.end('SIGTERM'), host.output()).toBe(0);
    },
    async kill() {
      endErrors();
      await host.end('SIGKILL');
      await context.close();
    },
  };
}

async function openInElectron(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  language: string,
  errors: string[],
  profile: string,
): Promise<Window> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [...sandbox, `--user-data-dir=${profile}`, `--lang=${language}`, root, ...args],
    env: Object.fromEntries(
      Object.entries({ ...process.env, ...env }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  });
  const exited = new Promise<void>((done) => app.process().once('exit', () => done()));
  const page = await app.firstWindow();
  const endErrors = collectErrors(page, errors);
  return {
    page,
    stop: () => app.close(),
    async kill() {
      endErrors();
      app.process().kill('SIGKILL');
      await exited;
    },
  };
}

export { expect } from '@playwright/test';
