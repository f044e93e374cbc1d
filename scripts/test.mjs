// `npm test`: sets up what is missing, then checks everything, and ends with what was counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { electronBinary } from './lib/electron.mjs';
import { modernNode } from './lib/node.mjs';
import { packageScript, run } from './lib/run.mjs';
import { countPlaywright, countVitest, Tally } from './lib/tally.mjs';
import { typecheck } from './lib/types.mjs';

const tally = new Tally();
const reports = mkdtempSync(join(tmpdir(), 'galley-test-'));

/** @param {string} title */
const say = (title) => console.log(`\n== ${title}`);

async function checkSources() {
  say('Format and lint');
  const biome = [packageScript('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'];
  tally.step('format and lint', await run(modernNode(), biome, { quiet: true }));
  say('Types');
  for (const { folder, ...result } of await typecheck()) tally.step(`types of ${folder}`, result);
}

async function runUnitTests() {
  say('Unit tests and import walls');
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(modernNode(), [packageScript('vitest'), ...args]);
  tally.suite('unit tests', code, report, countVitest);
}

/**
 * @param {'browser' | 'electron'} project
 * @param {{ env?: NodeJS.ProcessEnv, under?: readonly string[] }} [options] `under`: a command that runs the command
 */
async function runPlaywright(project, { env = {}, under = [] } = {}) {
  say(`End-to-end tests in ${project === 'browser' ? 'Chromium' : 'Electron'}`);
  const report = join(reports, `${project}.json`);
  const command = [...under, modernNode(), packageScript('@playwright/test', 'playwright')];
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  const [program = '', ...rest] = [...command, ...args];
  const { code } = await run(program, rest, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  tally.suite(`end-to-end tests, ${project}`, code, report, countPlaywright);
}

/** @returns {Promise<boolean>} whether they ran */
async function runInChromium() {
  const chromium = await ensureChromium();
  if (chromium === null) {
    tally.leaveOut('end-to-end tests in Chromium: none is here, and none could be installed');
    return false;
  }
  await runPlaywright('browser', { env: { CHROMIUM_PATH: chromium } });
  return true;
}

/** @returns {Promise<boolean>} whether they ran */
async function runInElectron() {
  if (electronBinary() === null) {
    tally.leaveOut(
      'end-to-end tests in Electron: its binary is not here (`npx install-electron` fetches it)',
    );
    return false;
  }
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless && (await run('xvfb-run', ['--help'], { quiet: true })).code !== 0) {
    tally.leaveOut(
      'end-to-end tests in Electron: no display, and no xvfb-run (Debian: apt-get install xvfb xauth)',
    );
    return false;
  }
  await runPlaywright('electron', { under: headless ? ['xvfb-run', '--auto-servernum'] : [] });
  return true;
}

async function runEndToEnd() {
  const ran = [await runInChromium(), await runInElectron()];
  if (!ran.includes(true))
    tally.step('end-to-end tests', { code: 1, output: 'Neither Chromium nor Electron ran them.' });
}

try {
  await ensureDependencies();
  await checkSources();
  say('Build');
  const built = await build({ quiet: true });
  tally.step('build', built);
  await runUnitTests();
  if (built.code === 0) await runEndToEnd();
  else tally.leaveOut('end-to-end tests: there is no build');
} catch (error) {
  tally.step('npm test', { code: 1, output: error instanceof Error ? error.message : String(error) });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(tally.summary());
process.exitCode = tally.failed === 0 ? 0 : 1;
