// Finds out which host shows this page.
import { z } from 'zod';
import type { Bridge, HostClient } from '#contract/client.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createHttpClient } from './http-client.ts';

// The content security policy forbids code from strings; without this zod tries, and the console shows a violation.
z.config({ jitless: true });

declare global {
  interface Window {
    /** Put there by preload; absent in a browser. */
    readonly galley?: Bridge;
  }
}

/** The client of the host that shows this page: Electron's bridge where there is one, else loopback HTTP. */
export function connectHost(): HostClient {
  return window.galley === undefined ? createHttpClient() : createBridgeClient(window.galley);
}
