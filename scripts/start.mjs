// `npm start`: sets up what is missing, then opens Galley in Electron, or in the browser where Electron cannot run.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { electronObstacle, fetchElectron } from './lib/electron.mjs';
import { modernNode } from './lib/node.mjs';
import { root, run } from './lib/run.mjs';

const USAGE = `npm start [-- [OPTION…] [FILE…]]

Opens Galley, and the raw pages FILE….

  --browser       in this machine's browser instead of Electron
  --no-open       with the browser host: print the address and open nothing
  --port N        port of the browser host (any free one when absent)
  --library DIR   folder of the library
  --help          print this
`;

/** An Electron that ends with an error this soon has not started. */
const STARTING = 15_000;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        library: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number | null>} its exit code; null, with a line that says why, where it did not start
 */
async function startElectron(args) {
  const obstacle = electronObstacle();
  const binary = obstacle === null ? await fetchElectron() : null;
  if (binary !== null) {
    const began = Date.now();
    const { code } = await run(binary, [root, ...args]);
    if (code === 0 || Date.now() - began > STARTING) return code;
  }
  const reason =
    obstacle ?? (binary === null ? 'its binary cannot be fetched here' : 'it does not start here');
  console.log(`Galley opens in the browser instead of Electron: ${reason}.`);
  return null;
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
// npm changes to the repository's folder; paths are meant from where it was called.
const from = process.env.INIT_CWD ?? process.cwd();
const library = values.library === undefined ? [] : ['--library', resolve(from, values.library)];
const files = positionals.map((file) => resolve(from, file));

try {
  await ensureDependencies();
  if ((await build()).code !== 0) throw new Error('The build failed.');
  const code = values.browser ? null : await startElectron([...library, ...files]);
  if (code !== null) process.exit(code);
  const port = values.port === undefined ? [] : ['--port', values.port];
  const open = values['no-open'] ? ['--no-open'] : [];
  const host = await run(modernNode(), [
    'out/main/cli.js',
    'serve',
    ...library,
    ...port,
    ...open,
    '--',
    ...files,
  ]);
  process.exit(host.code);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
