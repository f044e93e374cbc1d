// Commands on the library need SQLite, which the Node that npm installed beside Galley has.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '#core/model/failure.ts';

/**
 * Runs a command line under the bundled Node and passes signals on.
 * @returns its exit code
 * @throws {Failure} 'platform-too-old' where there is none
 */
export async function runUnderBundledNode(args: readonly string[]): Promise<number> {
  const child = spawn(bundledNode(), [...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

function bundledNode(): string {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch (cause) {
    throw new Failure('platform-too-old', { version: process.version }, { cause });
  }
}
