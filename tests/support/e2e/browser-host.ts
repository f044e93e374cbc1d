// The built browser host as a process of its own, as `npm start -- --browser --no-open` runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

export interface RunningHost {
  /** With the one-time key. */
  readonly address: string;
  /** What it has printed so far, on both outputs. */
  output(): string;
  /** Sends a signal and waits for the end; the exit code, null when the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts `serve` and waits for its address.
 * @param args besides `--no-open`
 * @throws with all that it printed when it ends before it says where it is
 */
export async function startHost(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<RunningHost> {
  const child = spawn(process.execPath, ['out/main/cli.js', 'serve', '--no-open', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let output = '';
  const address = new Promise<string>((found) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output);
      if (match !== null) found(match[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const ended = exited.then(([code]) => {
    throw new Error(`the host ended with ${code}:\n${output}`);
  });
  // Only the start is awaited; an end later on is what the tests ask for.
  ended.catch(() => {});
  return {
    address: await Promise.race([address, ended]),
    output: () => output,
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}
