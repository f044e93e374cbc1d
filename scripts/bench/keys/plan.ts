// The keys of a skilled corrector, found by search: from the page as proposed, rows of keys are tried side by side, and
// those go on that leave least to do. A row is done when every block is right and no proposal is in doubt.
import { articlesOf, blocksOfSelection } from '#core/document/commands/places.ts';
import { runsOf } from '#core/document/runs.ts';
import { ROLES } from '#core/model/words.ts';
import type { GoldPage } from '../gold.ts';
import { Desk, type Moment, type Step, strokesOf } from './desk.ts';
import { compare, countWrong, goldLines, type Placement, placements, type Wrong } from './gold-state.ts';

/** Rows of keys that are followed side by side. */
const WIDTH = 14;
/** What each thing that is wrong, or in doubt, will cost at the least, in keys. */
const COST = { wrong: 1.4, doubt: 1 } as const;
/** Rows are given up after so many steps. */
const MOST_STEPS = 120;

type Gold = ReturnType<typeof goldLines>;

interface Row {
  readonly moment: Moment;
  readonly steps: readonly Step[];
  readonly keys: number;
  readonly left: Left;
}

interface Left {
  readonly wrong: Wrong;
  readonly articles: ReadonlyMap<string, string>;
  /** Commands that it takes at the least to put right what is wrong. */
  readonly mending: number;
  readonly doubts: number;
  readonly placed: readonly Placement[];
}

export interface Plan {
  readonly steps: readonly Step[];
  /** Strokes of all steps. */
  readonly keys: number;
  /** What differed at first, and how many doubts there were. */
  readonly differing: Wrong;
  readonly doubts: number;
  /** What is wrong at the end; nothing when it was found. */
  readonly wrong: number;
  /** Where every raw line stands at the end. */
  readonly placed: readonly Placement[];
  readonly desk: Desk;
}

export function planKeys(gold: GoldPage): Plan {
  const desk = new Desk(gold.raw);
  const lines = goldLines(gold);
  const leftNow = (): Left => {
    const placed = placements(desk.state.doc);
    const found = compare(placed, lines);
    const mending = mendingOf(found.wrong, placed, lines);
    return { ...found, mending, doubts: desk.openProposals().length, placed };
  };
  const first: Row = { moment: desk.moment, steps: [], keys: 0, left: leftNow() };
  let rows: Row[] = [first];
  let done: Row | null = isDone(first) ? first : null;
  let nearest = first;
  const known = new Map<string, number>([[nameOf(first), 0]]);
  for (let step = 0; step < MOST_STEPS && rows.length > 0; step += 1) {
    const next = new Map<string, Row>();
    for (const row of rows) {
      for (const one of stepsFrom(row, desk, lines)) {
        desk.moment = row.moment;
        if (!desk.press(one)) continue;
        const keys = row.keys + strokesOf(one).length;
        const now: Row = { moment: desk.moment, steps: [...row.steps, one], keys, left: leftNow() };
        if (isDone(now) && (done === null || keys < done.keys)) done = now;
        const name = nameOf(now);
        if ((known.get(name) ?? Number.POSITIVE_INFINITY) <= keys) continue;
        known.set(name, keys);
        next.set(name, now);
      }
    }
    const best = done?.keys ?? Number.POSITIVE_INFINITY;
    rows = [...next.values()]
      .filter((row) => estimate(row) < best)
      .sort((a, b) => estimate(a) - estimate(b) || toDo(a) - toDo(b))
      .slice(0, WIDTH);
    const [leader] = rows;
    if (leader !== undefined && toDo(leader) < toDo(nearest)) nearest = leader;
  }
  const end = done ?? nearest;
  desk.moment = end.moment;
  return {
    steps: end.steps,
    keys: end.keys,
    differing: first.left.wrong,
    doubts: first.left.doubts,
    wrong: countWrong(end.left.wrong),
    placed: end.left.placed,
    desk,
  };
}

const toDo = ({ left }: Row): number => COST.wrong * left.mending + COST.doubt * left.doubts;

/** How many commands it takes at the least: a line that follows a wrong one is cut off and joined, in its article too. */
function mendingOf({ seams, roles, memberships }: Wrong, placed: readonly Placement[], gold: Gold): number {
  const places = new Map(placed.map((one) => [one.n, one]));
  const isWithin = (n: number): boolean => (gold.get(n)?.follows ?? null) !== null;
  const twice = seams.filter((n) => isWithin(n) && (places.get(n)?.follows ?? null) !== null);
  return seams.length + twice.length + roles.length + memberships.filter((n) => !isWithin(n)).length;
}
const estimate = (row: Row): number => row.keys + toDo(row);
const isDone = ({ left }: Row): boolean => countWrong(left.wrong) === 0 && left.doubts === 0;

/** The same text, caret and doubt are the same place, however it was come to. */
function nameOf({ moment: { state, review }, left: { placed } }: Row): string {
  const { from, to } = state.selection;
  const text = placed.map(({ n, follows, role, article }) => `${n}${follows}${role}${article}`).join();
  return `${from} ${to} ${review.current?.key} ${text}`;
}

const command = (id: Extract<Step, { type: 'command' }>['id']): Step => ({ type: 'command', id });

const MENDING = [
  'split-at-seam',
  'merge-block-before',
  'merge-block-after',
  'join-line-before',
  'article-starts-here',
  'article-ends-here',
  'make-article',
  'merge-article-before',
  'merge-article-after',
  'headline-of-article-before',
  'headline-of-article-after',
  'to-no-article',
  'move-up',
  'move-down',
] as const;
const GOING = ['next-block', 'previous-block', 'next-line', 'previous-line', 'select-next-block'] as const;

/** What is worth trying from a row: keys of the doubt at hand, and, where something is wrong, what could mend it. */
function stepsFrom({ moment, left }: Row, desk: Desk, gold: Gold): Step[] {
  desk.moment = moment;
  const steps: Step[] = [];
  if (left.doubts > 0)
    steps.push(
      ...(desk.current === null ? [command('next-doubt')] : [command('accept-doubt'), command('flip-doubt')]),
    );
  const { wrong } = left;
  const all = [...wrong.seams, ...wrong.roles, ...wrong.memberships];
  if (all.length === 0) return steps;
  steps.push(...MENDING.map(command), ...GOING.map(command));
  const block = blocksOfSelection(desk.state)[0];
  const n = block === undefined ? undefined : runsOf(block.node)[0]?.n;
  const wanted = n === undefined ? undefined : gold.get(n);
  const role = ROLES.find((one) => wanted?.roles.includes(one));
  if (role !== undefined) {
    steps.push(command(`role-${role}`));
    if (strokesOf(command(`role-in-place-${role}`)).length > 0) steps.push(command(`role-in-place-${role}`));
  }
  const index = articlesOf(desk.state.doc).findIndex(
    ({ node }) => left.articles.get(String(node.attrs.id)) === wanted?.article,
  );
  const digit = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const)[index];
  if (digit !== undefined) steps.push(command(`to-article-${digit}`));
  // By number to where something is wrong, unless the caret is there.
  for (const line of new Set([wrong.seams[0], wrong.roles[0], wrong.memberships[0], all.at(-1)]))
    if (line !== undefined && line !== n) steps.push({ type: 'line', n: line });
  return steps;
}
