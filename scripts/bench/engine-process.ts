// One measure of the engine in a process of its own. As in the application, the engine runs in a worker thread with the
// limits that the application sets it. Argument: an `EngineTask` as JSON; prints `EngineFigures` as JSON.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { structure } from '#core/structure/structure.ts';
import { STRUCTURE_LIMITS } from '#main/structure-limits.ts';
import { benchLines } from './shapes.ts';

export interface EngineTask {
  readonly pages: number;
  /** Lines of a page. */
  readonly lines: number;
}

export interface EngineFigures {
  /** Microseconds that passed, and that the processor spent. */
  readonly passed: number;
  readonly spent: number;
  /** MiB that the process had before, engine and text included, and the most that it took. */
  readonly before: number;
  readonly most: number;
}

/** Pages structured first, and their lines. */
const WARM_UP = 50;
const USUAL = 400;

if (isMainThread) {
  const worker = new Worker(import.meta.filename, {
    workerData: JSON.parse(process.argv[2] ?? '') as EngineTask,
    resourceLimits: STRUCTURE_LIMITS,
  });
  const [figures] = (await once(worker, 'message')) as [EngineFigures];
  process.stdout.write(JSON.stringify(figures));
} else parentPort?.postMessage(figuresOf(workerData as EngineTask));

function figuresOf({ pages, lines }: EngineTask): EngineFigures {
  const text = benchLines().map((line, i) => (i % 7 === 6 ? `${line.slice(0, 9)}。` : line));
  const page = (i: number): string[] =>
    Array.from({ length: lines }, (_, k) => text[(((i * 23) % 9_000) + k) % text.length] ?? '');
  const first = page(0);
  const before = process.memoryUsage.rss() / 1024 ** 2;
  for (let i = 0; i < WARM_UP; i += 1) structure(text.slice(i * 23, i * 23 + USUAL));
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (let i = 0; i < pages; i += 1) structure(i === 0 ? first : page(i));
  const { user, system } = process.cpuUsage(used);
  return {
    passed: (performance.now() - started) * 1000,
    spent: user + system,
    before,
    most: process.resourceUsage().maxRSS / 1024,
  };
}
