// The engine's speed and memory: many pages of usual length, and one page that grows, whose time must grow no faster.
// Each is measured in a process of its own, so that no other measure has a share in its memory.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EngineFigures, EngineTask } from './engine-process.ts';

const PAGES = 1_000;
const LINES_A_PAGE = 400;
const LENGTHS = [25_000, 50_000, 100_000, 200_000];
const SCRIPT = new URL('engine-process.ts', import.meta.url).pathname;

/**
 * Prints seconds for 1,000 pages and microseconds a line for ever longer pages. Time is told twice: as it passed, and as
 * the processor spent it, helpers of the garbage collector included; the two part where other programs want the same
 * cores. Memory is the most that the process took, and how much of that Node, the engine at rest and the text have.
 */
export async function benchEngine(print: (line: string) => void): Promise<void> {
  const all = await measured({ pages: PAGES, lines: LINES_A_PAGE });
  print(
    `engine, ${PAGES} pages of ${LINES_A_PAGE} lines: ${(all.passed / 1e6).toFixed(2)} s, ` +
      `${(all.spent / 1e6).toFixed(2)} s of processor time, ${memoryOf(all)}`,
  );
  for (const lines of LENGTHS) {
    const one = await measured({ pages: 1, lines });
    const [passed, spent] = [one.passed / lines, one.spent / lines];
    print(
      `  one page of ${lines} lines: ${passed.toFixed(1)} µs a line, ${spent.toFixed(1)} of processor time, ` +
        memoryOf(one),
    );
  }
}

const memoryOf = ({ before, most }: EngineFigures): string =>
  `${most.toFixed(0)} MiB at most, ${before.toFixed(0)} of them before it began`;

async function measured(task: EngineTask): Promise<EngineFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, JSON.stringify(task)]);
  return JSON.parse(stdout) as EngineFigures;
}
