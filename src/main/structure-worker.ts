// Structuring in a worker thread, started when first needed.
import { Worker } from 'node:worker_threads';
import type { Structure, StructureOptions } from '#core/structure/types.ts';
import { STRUCTURE_LIMITS } from './structure-limits.ts';

export interface StructureRequest {
  readonly id: number;
  readonly lines: readonly string[];
  readonly options: StructureOptions;
}

export type StructureAnswer =
  | { readonly id: number; readonly structure: Structure }
  | { readonly id: number; readonly error: string };

export interface StructureWorker {
  structure(lines: readonly string[], options?: StructureOptions): Promise<Structure>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(structure: Structure): void;
  reject(error: Error): void;
}

/** @param script the built worker */
export function createStructureWorker(script: string): StructureWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(script, { resourceLimits: STRUCTURE_LIMITS });
    // It keeps nothing alive by itself: whoever waits for an answer does.
    started.unref();
    started.on('message', (answer: StructureAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('structure' in answer) one?.resolve(answer.structure);
      else one?.reject(new Error(answer.error));
    });
    started.on('error', (error) => {
      worker = null;
      for (const one of waiting.values()) one.reject(error as Error);
      waiting.clear();
    });
    return started;
  }

  return {
    structure(lines, options = {}) {
      worker ??= start();
      const running = worker;
      asked += 1;
      const request: StructureRequest = { id: asked, lines, options };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        running.ref();
        running.postMessage(request);
      });
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
