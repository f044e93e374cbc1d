// `galley serve`: the browser host, until a signal ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { Failure } from '#core/model/failure.ts';
import { startBrowserHost } from '../hosts/browser/server.ts';
import { loadRenderer } from '../hosts/renderer-files.ts';
import { codeOf } from '../library/write-file.ts';
import { reportFault } from '../log.ts';
import type { GalleyServices } from '../services.ts';
import type { CommandEnvironment } from './run.ts';

const ServeOptions = z.object({ files: z.array(z.string()), port: z.number(), open: z.boolean() });

/** Serves until SIGINT, SIGTERM or SIGHUP; the caller saves what is unsaved. */
export async function serve(
  services: GalleyServices,
  given: unknown,
  { renderer, write }: CommandEnvironment,
): Promise<number> {
  const { files, port, open } = ServeOptions.parse(given);
  const ended = signalled();
  await services.openFiles(files);
  const host = await startBrowserHost({
    services,
    renderer: loadRenderer(renderer),
    port,
    report: reportFault,
  }).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EADDRINUSE' && codeOf(cause) !== 'EACCES') throw cause;
    throw new Failure('port-unavailable', { port, reason: codeOf(cause) }, { cause });
  });
  write(`Galley: ${host.address}\n`);
  if (open) openBrowser(host.address);
  await ended;
  await host.close();
  return 0;
}

async function signalled(): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name, { signal }));
  // The losers of the race are called off, which rejects them.
  for (const one of signals) one.catch(() => undefined);
  await Promise.race(signals);
  // A second signal while saving must not end the process; listening on it keeps it from that.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
}

/** Opens the system's browser; where there is none the printed address remains. */
function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  if (program === undefined) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
