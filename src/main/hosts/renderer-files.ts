// The built renderer, read once into memory: what is not in this list cannot be asked for, so no path of a request
// ever meets the disk.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type Answer, GUARDING_HEADERS } from './answer.ts';

/** Stands in the built index.html wherever the nonce of the answer goes; the build puts it there. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * What the renderer's page may load: its own files and the host. Style elements need the nonce (react-aria adds one);
 * inline style attributes and scripts are refused.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export interface RendererFiles {
  /** Answers for a path of an address; `/` is the page itself. */
  answer(path: string): Answer;
}

/**
 * Reads the built renderer.
 * @param folder the build's out/renderer
 */
export function loadRenderer(folder: string): RendererFiles {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, new Uint8Array(readFileSync(path)));
  }
  return { answer: (path) => answerFile(files, path === '/' ? '/index.html' : path) };
}

function answerFile(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, path: string): Answer {
  const bytes = files.get(path);
  if (bytes === undefined) return { status: 404, headers: GUARDING_HEADERS, body: '' };
  const headers = { ...GUARDING_HEADERS, 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' };
  if (path !== '/index.html') return { status: 200, headers, body: bytes };
  const nonce = randomBytes(18).toString('base64');
  return {
    status: 200,
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
    body: new TextDecoder().decode(bytes).replaceAll(NONCE_PLACEHOLDER, nonce),
  };
}
