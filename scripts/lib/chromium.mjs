// A Chromium for the end-to-end tests: one that the machine has, else one that is installed for them.
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { modernNode } from './node.mjs';
import { packageScript, run } from './run.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
];

/** Where browsers lie that are not on the path. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles = 'C:\\Program Files', 'ProgramFiles(x86)': x86 = 'C:\\Program Files (x86)' } =
    process.env;
  return [ProgramFiles, x86].flatMap((folder) => [
    join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
    join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
  ]);
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} path of a Chromium, `$CHROMIUM_PATH` first */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const playwrights = createRequire(import.meta.url)('playwright').chromium.executablePath();
  return [...onPath, ...usualPlaces(), playwrights].find(isExecutable) ?? null;
}

/**
 * Finds a Chromium or installs one: Debian's as root, since it brings its libraries along, else Playwright's own.
 * @returns {Promise<string | null>}
 */
export async function ensureChromium() {
  const there = findChromium();
  if (there !== null) return there;
  console.log('Installing Chromium for the end-to-end tests …');
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      env,
    });
  } else {
    await run(modernNode(), [packageScript('playwright'), 'install', 'chromium']);
  }
  return findChromium();
}
