// What is measured, ready to be opened: the built application with a library that holds the page, and the bare view of
// the same document, each behind an address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { makeLibrary } from '#tests/support/library.ts';
import { benchStructure, linesOf, type Shape } from './shapes.ts';

const root = join(import.meta.dirname, '../..');

export interface Opened {
  readonly address: string;
  /** Of the process that serves it, where that is one of its own. */
  readonly pid?: number | undefined;
  close(): Promise<void>;
}

/** Serves the built application over a library with one page of this shape. */
export async function serveApplication(shape: Shape, folder: string): Promise<Opened> {
  const bytes = Buffer.from(`${linesOf(shape).join('\n')}\n`);
  await makeLibrary(folder, shape, [
    { name: 'bench.txt', label: '1', bytes, structure: benchStructure(shape) },
  ]);

  const host = spawn(process.execPath, ['out/main/cli.js', 'serve', '--no-open', '--library', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(host, 'exit');
  const [line] = (await once(host.stdout, 'data')) as [Buffer];
  return {
    address: /http\S+/.exec(line.toString())?.[0] ?? '',
    pid: host.pid,
    async close() {
      host.kill('SIGTERM');
      await exited;
    },
  };
}

/** Builds the bare view once. */
export async function buildBare(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'bare'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  });
}

/** Serves the bare view of a page of this shape. */
export async function serveBare(shape: Shape, folder: string): Promise<Opened> {
  let ids = 0;
  const doc = documentFromStructure(linesOf(shape), benchStructure(shape), () => {
    ids += 1;
    return `id${ids}`;
  });
  const json = JSON.stringify(doc.toJSON());
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    const file = join(folder, path);
    if (path !== '/document.json' && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(path)] ?? 'application/json');
    response.end(path === '/document.json' ? json : readFileSync(file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
