// Matching in a worker thread with a time limit: an expression that takes too long ends with its thread.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Matches } from '#core/find/match.ts';
import type { Pattern } from '#core/find/query.ts';

export interface FindRequest {
  readonly pattern: Pattern;
  readonly texts: readonly string[];
  /** Matches at most. */
  readonly most: number;
}

/** Runs a request; null when it took too long. */
export type FindThread = (request: FindRequest) => Promise<Matches | null>;

/** Milliseconds that a whole edition may take. */
const LIMIT = 5_000;

/** @param script the built worker */
export function createFindThread(script: string, limit = LIMIT): FindThread {
  return async (request) => {
    const worker = new Worker(script);
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), limit);
    try {
      worker.postMessage(request);
      const [matches] = (await once(worker, 'message', { signal: ending.signal })) as [Matches];
      return matches;
    } catch (error) {
      if (ending.signal.aborted) return null;
      throw error;
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
  };
}
