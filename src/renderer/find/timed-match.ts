// Matches in a worker with a time limit, so that no expression can hang the window.
import { MOST_HITS } from '#core/find/find.ts';
import type { Matches } from '#core/find/match.ts';
import type { Pattern } from '#core/find/query.ts';
import type { FindRequest } from './find-worker.ts';

/** Milliseconds after which an expression is given up. */
const LIMIT = 2_000;

let idle: Worker | null = null;
let running: { readonly worker: Worker; give(answer: null): void } | null = null;

const start = (): Worker => new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });

/**
 * Runs a pattern over texts; what still runs is ended first.
 * @returns null when it was ended by a later call, 'slow' when it took too long
 */
export function matchInTime(pattern: Pattern, texts: readonly string[]): Promise<Matches | null | 'slow'> {
  stopMatching();
  const worker = idle ?? start();
  idle = null;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.terminate();
      running = null;
      resolve('slow');
    }, LIMIT);
    running = {
      worker,
      give(answer) {
        clearTimeout(timer);
        worker.terminate();
        resolve(answer);
      },
    };
    worker.onmessage = ({ data }: MessageEvent<Matches>) => {
      clearTimeout(timer);
      running = null;
      idle = worker;
      resolve(data);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      running = null;
      worker.terminate();
      reject(new Error(event.message));
    };
    const request: FindRequest = { pattern, texts, most: MOST_HITS };
    worker.postMessage(request);
  });
}

/** Ends what runs, since nobody waits for it any more. */
export function stopMatching(): void {
  running?.give(null);
  running = null;
}
