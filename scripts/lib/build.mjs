// Builds host, preload and renderer into out/ when what they are made of has changed since.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode } from './node.mjs';
import { packageScript, root, run } from './run.mjs';

const SOURCES = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const PRODUCTS = ['main/index.js', 'main/cli.js', 'preload/index.cjs', 'renderer/index.html'];
const stamp = join(root, 'out/.sources');

/**
 * One hash over the names and contents of files and folders; times say nothing after a checkout.
 * @param {readonly string[]} paths relative to the folder
 * @param {string} folder
 * @returns {string}
 */
export function hashOf(paths, folder) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path, folder)) {
      const bytes = readFileSync(join(folder, file));
      hash.update(`${file.replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {string} folder
 * @returns {readonly string[]} in a fixed order
 */
function filesUnder(path, folder) {
  if (!existsSync(join(folder, path))) return [];
  try {
    return readdirSync(join(folder, path))
      .sort()
      .flatMap((name) => filesUnder(join(path, name), folder));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}

function isCurrent(/** @type {string} */ hash) {
  return (
    PRODUCTS.every((product) => existsSync(join(root, 'out', product))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  );
}

/**
 * Builds, unless the last build was made of the same sources.
 * @param {{ quiet?: boolean, force?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function build({ quiet = false, force = false } = {}) {
  const hash = hashOf(SOURCES, root);
  if (!force && isCurrent(hash)) return { code: 0, output: '' };
  console.log('Building …');
  rmSync(stamp, { force: true });
  const result = await run(modernNode(), [packageScript('electron-vite'), 'build', '--logLevel', 'warn'], {
    quiet,
  });
  if (result.code === 0) writeFileSync(stamp, hash);
  return result;
}
