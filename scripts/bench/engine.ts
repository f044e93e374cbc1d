// The engine's speed: many pages of usual length, and one page that grows, whose time must grow no faster. Time is
// told twice: as it passed, and as the processor spent it, helpers of the garbage collector included; the two part where
// other programs want the same cores. Memory is the most that the whole process has taken so far, Node and text included.
import { structure } from '#core/structure/structure.ts';
import { benchLines } from './shapes.ts';

const PAGES = 1_000;
const LINES_A_PAGE = 400;
const LENGTHS = [25_000, 50_000, 100_000, 200_000];

/** Prints seconds for 1,000 pages, microseconds a line for ever longer pages, and the most memory taken so far. */
export async function benchEngine(print: (line: string) => void): Promise<void> {
  const text = benchLines().map((line, i) => (i % 7 === 6 ? `${line.slice(0, 9)}。` : line));
  const page = (i: number): string[] => text.slice((i * 23) % 9_000, ((i * 23) % 9_000) + LINES_A_PAGE);
  for (let i = 0; i < 50; i += 1) structure(page(i));
  const all = timed(() => {
    for (let i = 0; i < PAGES; i += 1) structure(page(i));
  });
  print(
    `engine, ${PAGES} pages of ${LINES_A_PAGE} lines: ${(all.passed / 1e6).toFixed(2)} s, ` +
      `${(all.spent / 1e6).toFixed(2)} s of processor time, ${mostMemory()} at most`,
  );
  for (const length of LENGTHS) {
    const lines = Array.from({ length }, (_, i) => text[i % text.length] ?? '');
    const one = timed(() => structure(lines));
    const [passed, spent] = [one.passed / length, one.spent / length];
    print(
      `  one page of ${length} lines: ${passed.toFixed(1)} µs a line, ${spent.toFixed(1)} of processor time, ` +
        `${mostMemory()} at most`,
    );
  }
}

/** Microseconds that passed, and that the processor spent. */
function timed(work: () => void): { passed: number; spent: number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { passed: (performance.now() - started) * 1000, spent: user + system };
}

const mostMemory = (): string => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`;
