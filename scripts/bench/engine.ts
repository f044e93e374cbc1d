// The engine's speed: many pages of usual length, and one page that grows, whose time must grow no faster.
import { structure } from '#core/structure/structure.ts';
import { benchLines } from './shapes.ts';

const PAGES = 1_000;
const LINES_A_PAGE = 400;
const LENGTHS = [25_000, 50_000, 100_000, 200_000];

/** Prints seconds for 1,000 pages, microseconds a line for ever longer pages, and the memory taken. */
export async function benchEngine(print: (line: string) => void): Promise<void> {
  const text = benchLines().map((line, i) => (i % 7 === 6 ? `${line.slice(0, 9)}。` : line));
  const page = (i: number): string[] => text.slice((i * 23) % 9_000, ((i * 23) % 9_000) + LINES_A_PAGE);
  for (let i = 0; i < 50; i += 1) structure(page(i));
  const started = performance.now();
  for (let i = 0; i < PAGES; i += 1) structure(page(i));
  print(
    `engine, ${PAGES} pages of ${LINES_A_PAGE} lines: ${((performance.now() - started) / 1000).toFixed(2)} s`,
  );
  for (const length of LENGTHS) {
    const lines = Array.from({ length }, (_, i) => text[i % text.length] ?? '');
    const before = performance.now();
    structure(lines);
    const perLine = ((performance.now() - before) * 1000) / length;
    const memory = process.memoryUsage().rss / 1024 / 1024;
    print(`  one page of ${length} lines: ${perLine.toFixed(1)} µs a line, ${memory.toFixed(0)} MiB in all`);
  }
}
