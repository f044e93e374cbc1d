// The engine's figures on pages that the project makes itself, on which it was not trained: every role, with boxes of
// lines and without.
import { structure } from '#core/structure/structure.ts';
import { readSetPages } from '../train/examples.ts';
import { type Counts, count, figures, noCounts } from '../train/figures.ts';
import type { GeneratedPage } from '../train/generated-page.ts';
import { isHeldOut } from '../train/held-out.ts';
import { sketchPage } from '../train/sketch/page.ts';

/** Prints the figures of sketched pages and of those that the browser set. */
export function measureGenerated(pages: number, print: (line: string) => void): void {
  const sketched = Array.from({ length: pages }, (_, i) => sketchPage(i + 1));
  const set = readSetPages().filter(isHeldOut);
  report('sketched pages', sketched, false, print);
  report('sketched pages with boxes', sketched, true, print);
  report('set pages', set, false, print);
}

function report(
  name: string,
  pages: readonly GeneratedPage[],
  withBoxes: boolean,
  print: (line: string) => void,
): void {
  const counts = noCounts();
  for (const page of pages) {
    const geometry = withBoxes ? page.geometry?.map((box) => box ?? undefined) : undefined;
    count(counts, page, structure(page.lines, geometry === undefined ? {} : { geometry }));
  }
  const shown = Object.entries(figures(counts)).filter(([, value]) => !Number.isNaN(value));
  print(`${name} (${pages.length}): ${shown.map(([key, value]) => `${key} ${value.toFixed(4)}`).join('  ')}`);
  print(`  by role, F1 (blocks): ${byRole(counts)}`);
}

function byRole({ roles }: Counts): string {
  return [...roles]
    .filter(([, [, gold]]) => gold > 0)
    .sort(([, [, a]], [, [, b]]) => b - a)
    .map(([role, [right, gold, own]]) => `${role} ${((2 * right) / (gold + own)).toFixed(2)} (${gold})`)
    .join(', ');
}
