// Brings node_modules to what package-lock.json says, when it is missing or stale.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasBundledNode, runsFromNodeModules } from './node.mjs';
import { root, run } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages by their path in node_modules
 */

/**
 * Compares the lockfile with what npm wrote down when it last installed (node_modules/.package-lock.json). Optional
 * packages may be missing, being for other platforms, but may not be of another version.
 * @param {Packages} locked
 * @param {Packages} installed
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Packages}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function isCurrent() {
  const record = join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(record) &&
    isInstalled(packagesOf(join(root, 'package-lock.json')), packagesOf(record)) &&
    hasBundledNode()
  );
}

/**
 * Runs npm, the one that started this script where there is one.
 * @param {readonly string[]} args
 */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  if (script?.endsWith('npm-cli.js')) return run(node, [script, ...args]);
  return run(['npm', ...args].join(' '), [], { shell: true });
}

/**
 * Installs what the lockfile names, when it is not there yet.
 * @throws {Error} when npm fails
 */
export async function ensureDependencies() {
  if (isCurrent()) return;
  console.log('Installing dependencies from package-lock.json …');
  // Windows does not delete a program that is running, and `npm ci` deletes everything first.
  const held = process.platform === 'win32' && runsFromNodeModules();
  const { code } = await npm([
    ...(held ? ['install', '--no-save'] : ['ci']),
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) throw new Error(`npm could not install the dependencies (exit code ${code}).`);
}
