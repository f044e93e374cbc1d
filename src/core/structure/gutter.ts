// Where two printed columns that came out side by side in one line are best cut apart: the wide gap that most of the
// lines have at one place, else the middle.

/** White space that no printed line has between words: two columns may stand on its sides. */
const WIDE_GAP = /(?<=\S)(?: {2,}|\u3000+|\t+)(?=\S)/gu;
/** How far a line's own gap may lie from the column, in characters. */
const NEAR = 3;

interface Gap {
  readonly from: number;
  readonly to: number;
}

const gapsOf = (line: string): Gap[] =>
  [...line.matchAll(WIDE_GAP)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** The column, in UTF-16 offsets of the raw lines, at which to cut them; null where no line is long enough. */
export function proposeColumn(lines: readonly string[]): number | null {
  const longest = Math.max(0, ...lines.map((line) => line.trimEnd().length));
  if (longest < 2) return null;
  const middle = longest / 2;
  const votes = new Map<number, number>();
  for (const line of lines) {
    for (const { from, to } of gapsOf(line)) {
      // Left edges of a column stand in line; right edges may be ragged.
      for (let at = from + 1; at <= to; at += 1) votes.set(at, (votes.get(at) ?? 0) + (at === to ? 2 : 1));
    }
  }
  let best = Math.round(middle);
  let most = 0;
  for (const [at, count] of votes) {
    const isNearer = Math.abs(at - middle) < Math.abs(best - middle);
    if (count > most || (count === most && isNearer)) [best, most] = [at, count];
  }
  return best;
}

/** Where to cut one line: the gap of its own at or beside the column, else the column itself. */
export const cutOf = (line: string, column: number): number => gapBeside(line, column) ?? column;

/** Where a line's own gap at or beside a column ends; null where it has none there. */
export function gapBeside(line: string, column: number): number | null {
  return gapsOf(line).find(({ from, to }) => from - NEAR <= column && column <= to + NEAR)?.to ?? null;
}
