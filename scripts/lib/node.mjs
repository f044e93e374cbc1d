// Which Node runs what: the scripts start on whatever the machine has (20.19 or newer), everything after set-up runs
// on the one that the lockfile brings, since the library needs node:sqlite.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const bundled = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** True when this Node has a `node:sqlite` that needs no flag. */
function isModern() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

/** True when the Node of the lockfile is there and runs on this machine. */
export function hasBundledNode() {
  return existsSync(bundled) && spawnSync(bundled, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The Node to run the application, the build and the tests on.
 * @returns {string} path of the executable
 * @throws {Error} when there is none new enough
 */
export function modernNode() {
  if (hasBundledNode()) return bundled;
  if (isModern()) return process.execPath;
  throw new Error(
    `Galley runs on Node 22.13 or newer, and node_modules/node holds none (were install scripts switched off?). ` +
      `This is Node ${process.versions.node}.`,
  );
}

/** True when this very process runs on the Node in node_modules, as it does under npm once that is installed. */
export function runsFromNodeModules() {
  return process.execPath.startsWith(join(root, 'node_modules'));
}
