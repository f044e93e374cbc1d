// Child processes as the scripts need them: streamed or captured, ended with their parent, found without a shell.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} RunOptions
 * @property {boolean} [quiet] Keep the output back; the caller gets it.
 * @property {NodeJS.ProcessEnv} [env] Added to this process's environment.
 * @property {number} [limit] Milliseconds after which the process is ended.
 * @property {boolean} [shell] Look the command up by a shell, as Windows needs for `npm`.
 */

/**
 * Runs a command in the repository until it ends. Signals that end this process end the command first and are then
 * waited for, so that the command can put its things in order.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 1 too when it could not start, was ended or took too long
 */
export function run(command, args, { quiet = false, env = {}, limit, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
      ...(limit === undefined ? {} : { timeout: limit }),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    /** @type {readonly NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    const end = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, forward);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * The script behind a package's command, to be run by Node itself: the links in node_modules/.bin are shell scripts
 * on Windows.
 * @param {string} name package
 * @param {string} [command] the package's name when absent
 * @returns {string} absolute path
 */
export function packageScript(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
