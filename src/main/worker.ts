// The worker thread: structures pages and runs expressions over texts, so that a long one never holds up the host.
import { parentPort } from 'node:worker_threads';
import { matchTexts } from '#core/find/match.ts';
import { structure } from '#core/structure/structure.ts';
import type { FindRequest } from './find/find-thread.ts';
import type { StructureAnswer, StructureRequest } from './structure-worker.ts';

parentPort?.on('message', (request: StructureRequest | FindRequest) => {
  parentPort?.postMessage('pattern' in request ? matchAll(request) : structured(request));
});

const matchAll = ({ pattern, texts, most }: FindRequest) => matchTexts(pattern, texts, most);

function structured({ id, lines, options }: StructureRequest): StructureAnswer {
  try {
    return { id, structure: structure(lines, options) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
