// Two columns that came out as one, as the engine tells it of the raw lines, for as long as they stand so: side by side in
// one line until the line is cut, or by turns until the lines are dealt.
import { type Run, runsOf } from '../document/runs.ts';
import { isPerson, LINE_KEEPING } from '../model/words.ts';
import { gapBeside } from '../structure/gutter.ts';
import type { CheckedBlock, PageCheck, PageFinding, Remedy } from './check.ts';

/** Lines that it takes at the least. */
const SIDE_BY_SIDE = 2;
const BY_TURNS = 6;

interface Standing {
  readonly block: CheckedBlock;
  readonly run: Run;
}

export const columns: PageCheck = {
  scope: 'page',
  ids: ['interleaved-columns'],
  *run(blocks, { columns: known }): Generator<PageFinding> {
    if (known === undefined || known.found.length === 0) return;
    for (const { kind, from, to, gutter } of known.found) {
      const standing = standingIn(blocks, from, to);
      if (kind === 'alternating') yield* byTurns(standing);
      else if (gutter !== undefined) yield* sideBySide(standing, gutter, known.raw);
    }
  },
};

/** The runs of raw lines in blocks that a person did not call a table or the like. */
function standingIn(blocks: readonly CheckedBlock[], from: number, to: number): Standing[] {
  return blocks
    .filter(({ node, role }) => !(isPerson(String(node.attrs.by)) && LINE_KEEPING.has(role)))
    .flatMap((block) =>
      runsOf(block.node)
        .filter(({ n }) => from <= n && n <= to)
        .map((run) => ({ block, run })),
    );
}

function* sideBySide(
  standing: readonly Standing[],
  gutter: number,
  raw: readonly string[],
): Generator<PageFinding> {
  const pieces = Map.groupBy(standing, ({ run }) => run.n);
  const isWhole = ({ run }: Standing): boolean => pieces.get(run.n)?.length === 1;
  const uncut = standing.filter(
    (one) => isWhole(one) && gapBeside(raw[one.run.n - 1] ?? '', gutter) !== null,
  );
  if (uncut.length < SIDE_BY_SIDE) return;
  // A line of one column only goes to its side; one that runs across both stays whole.
  const isOneSided = ({ run }: Standing): boolean => {
    const line = raw[run.n - 1] ?? '';
    return line.trimEnd().length <= gutter || line.slice(0, gutter).trim() === '';
  };
  const [first, last] = [uncut[0], uncut.at(-1)];
  if (first === undefined || last === undefined) return;
  const between = standing.slice(standing.indexOf(first), standing.indexOf(last) + 1);
  const lines = between.filter((one) => uncut.includes(one) || (isWhole(one) && isOneSided(one)));
  yield found(lines, { kind: 'cut-columns', lines: numbersOf(lines), column: gutter });
}

/** The longest stretches in which each line follows the one before it on the raw page. */
function* byTurns(standing: readonly Standing[]): Generator<PageFinding> {
  const ranks = new Map(
    numbersOf(standing)
      .toSorted((a, b) => a - b)
      .map((n, rank) => [n, rank]),
  );
  const rankOf = (one: Standing | undefined): number =>
    one === undefined ? -2 : (ranks.get(one.run.n) ?? -2);
  let stretch: Standing[] = [];
  for (const one of [...standing, undefined]) {
    if (rankOf(one) === rankOf(stretch.at(-1)) + 1) {
      if (one !== undefined) stretch.push(one);
      continue;
    }
    if (stretch.length >= BY_TURNS)
      yield found(stretch, { kind: 'deal-lines', lines: numbersOf(stretch) }, 'columns-by-turns');
    stretch = one === undefined ? [] : [one];
  }
}

const numbersOf = (standing: readonly Standing[]): number[] => [...new Set(standing.map(({ run }) => run.n))];

function found(standing: readonly Standing[], remedy: Remedy, message?: PageFinding['message']): PageFinding {
  const [first, last] = [standing[0], standing.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a finding is about something');
  const { lines } = remedy;
  return {
    check: 'interleaved-columns',
    block: first.block,
    from: first.run.start,
    // It reaches to the end of its last line, in another block as it may be.
    to: last.block.pos + last.run.end - first.block.pos,
    params: { from: String(Math.min(...lines)), to: String(Math.max(...lines)) },
    remedy,
    isWhole: true,
    ...(message === undefined ? {} : { message }),
  };
}
