// Electron's binary: not part of `npm ci`, fetched at the first start where the network allows it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode } from './node.mjs';
import { packageScript, root, run } from './run.mjs';

const FETCH_LIMIT = 5 * 60_000;

/** @returns {string | null} path of the executable, where it is there */
export function electronBinary() {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const binary = join(dist, readFileSync(named, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** @returns {Promise<string | null>} the executable, fetched when it was missing; null where it cannot be had */
export async function fetchElectron() {
  const there = electronBinary();
  if (there !== null) return there;
  console.log('Fetching Electron (about 110 MB, once) …');
  await run(modernNode(), [packageScript('electron', 'install-electron')], {
    quiet: true,
    limit: FETCH_LIMIT,
  });
  return electronBinary();
}

/** @returns {string | null} why Electron could not open a window here, null when nothing stands against it */
export function electronObstacle() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0) return "Electron's sandbox does not run as root";
  return null;
}
