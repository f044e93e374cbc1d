// The worker thread: structures pages, so that a long one never holds up the host.
import { parentPort } from 'node:worker_threads';
import { structure } from '#core/structure/structure.ts';
import type { StructureAnswer, StructureRequest } from './structure-worker.ts';

parentPort?.on('message', ({ id, lines, options }: StructureRequest) => {
  let answer: StructureAnswer;
  try {
    answer = { id, structure: structure(lines, options) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
