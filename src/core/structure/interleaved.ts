// Two columns that came out as one: side by side within single raw lines, or their lines by turns. Only reported; a
// person, or a command, cuts them apart.
import type { Line } from './lines.ts';
import type { InterleavedColumns } from './types.ts';

/** Lines in a row that it takes to call them columns. */
const FEWEST = 6;
const WINDOW = 30;
/** Evidence a line that two columns leave between neighbours; every other line leaves less than half of it. */
const CLEARLY = 0.13;
const SELDOM = 0.5;
const GAP = /\S( {3,}|\u3000{2,}|\t+)(?=\S)/gu;
const WIDE = / {3}|[\u3000\t]/;
/** Characters on each side of a gutter, at the least: tables have shorter cells. */
const CELL = 8;

export function findInterleaved(lines: readonly Line[], raw: readonly string[]): InterleavedColumns[] {
  return [...sideBySide(lines, raw), ...alternating(lines)].sort((a, b) => a.from - b.from);
}

/** Runs of lines that have a wide gap at one place, with running text on both sides. */
function sideBySide(lines: readonly Line[], raw: readonly string[]): InterleavedColumns[] {
  const found: InterleavedColumns[] = [];
  let run: { from: number; to: number; low: number; high: number; count: number; misses: number } | undefined;
  const close = (): void => {
    if (run !== undefined && run.count >= FEWEST)
      found.push({
        kind: 'side-by-side',
        from: run.from,
        to: run.to,
        gutter: run.high,
        confidence: Math.min(0.97, 0.7 + run.count * 0.02),
      });
    run = undefined;
  };
  for (const { n } of lines) {
    const line = raw[n - 1] ?? '';
    const gaps = gapsOf(line);
    const now = run;
    const hit = now === undefined ? gaps[0] : gaps.find(([from, to]) => from < now.high && to > now.low);
    if (hit === undefined) {
      if (run === undefined) continue;
      // One column may have no line at this height.
      const indent = line.length - line.trimStart().length;
      const isOneSided = line.trimEnd().length <= run.low + 1 || indent >= run.low;
      if (!isOneSided && ++run.misses > 1) close();
      continue;
    }
    const [from, to] = hit;
    if (run === undefined) run = { from: n, to: n, low: from, high: to, count: 1, misses: 0 };
    else
      run = {
        from: run.from,
        to: n,
        low: Math.max(run.low, from),
        high: Math.min(run.high, to),
        count: run.count + 1,
        misses: 0,
      };
  }
  close();
  return found;
}

/** Wide gaps with running text before and after, as [from, to] in characters. */
function gapsOf(line: string): [number, number][] {
  if (line.length > 400 || !WIDE.test(line)) return [];
  return [...line.matchAll(GAP)].flatMap((match): [number, number][] => {
    const from = match.index + 1;
    const to = from + (match[1]?.length ?? 0);
    const [left, right] = [line.slice(0, from).trim(), line.slice(to).trim()];
    const runs = left.length >= CELL && right.length >= CELL && !/\d[\d.,%]*$/.test(right);
    return runs ? [[from, to]] : [];
  });
}

/** Windows in which neighbours do not go together, but every line and the one after the next do. */
function alternating(lines: readonly Line[]): InterleavedColumns[] {
  const found: { from: number; to: number; score: number }[] = [];
  const near = lines.map((line, i) => against(line, lines[i + 1]));
  const far = lines.map((line, i) => against(line, lines[i + 2]));
  let [nearSum, farSum] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    nearSum += (near[i] ?? 0) - (near[i - WINDOW] ?? 0);
    farSum += (far[i] ?? 0) - (far[i - WINDOW] ?? 0);
    if (i < WINDOW - 1 || nearSum - farSum < WINDOW * CLEARLY || farSum > nearSum * SELDOM) continue;
    const from = i - WINDOW + 1;
    const score = (nearSum - farSum) / WINDOW;
    const last = found.at(-1);
    if (last !== undefined && from <= last.to + 1) {
      last.to = i;
      last.score = Math.max(last.score, score);
    } else found.push({ from, to: i, score });
  }
  return found.map(({ from, to, score }) => {
    const [first, last] = core(from, to, (i) => (near[i] ?? 0) - (far[i] ?? 0) - CLEARLY);
    return {
      kind: 'alternating',
      from: lines[first]?.n ?? 1,
      // What speaks against neighbours was said of the last and the one after it.
      to: lines[Math.min(last + 1, lines.length - 1)]?.n ?? 1,
      confidence: Math.min(0.95, 0.6 + score * 0.5),
    };
  });
}

/** The stretch whose sum is the greatest: a window reaches over the ends of what it shows. */
function core(from: number, to: number, at: (i: number) => number): [number, number] {
  let best: [number, number] = [from, to];
  let most = 0;
  let [start, sum] = [from, 0];
  for (let i = from; i <= to; i++) {
    if (sum <= 0) [start, sum] = [i, 0];
    sum += at(i);
    if (sum > most) {
      most = sum;
      best = [start, i];
    }
  }
  return best;
}

/** How much speaks against one line going on in another, from 0 to 1. */
function against(left: Line | undefined, right: Line | undefined): number {
  if (left === undefined || right === undefined) return 0;
  if (left.last === 'hyphen' && right.first !== 'lower') return 1;
  if (left.endsSentence && right.first === 'lower') return 1;
  if (!left.endsSentence && (left.last === 'lower' || left.last === 'comma') && right.first === 'upper')
    return 0.35;
  // Columns of two measures: lines of one are as wide as one another.
  return Math.abs(left.width - right.width) > (left.isWide ? 2 : 3.5) ? 0.6 : 0;
}
