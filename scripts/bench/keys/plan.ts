// The keys of a practised user, found by search: from the page as proposed, what could be done next is tried side by side,
// and those rows of keys go on that leave least to do. A row is done when every block is right and no proposal in doubt.
import { lineOfCaret } from '#renderer/workspace/editor/line-of-caret.ts';
import type { GoldPage } from '../gold.ts';
import { Desk, type Moment, type Step } from './desk.ts';
import { compare, countWrong, goldLines, type Placement, placements, type Wrong } from './gold-state.ts';
import { type Habit, keysOf, movesFrom, type Standing } from './moves.ts';

/** Rows of keys that are followed side by side. */
const WIDTH = 10;
/** What it costs, in keys, to put right a thing that is wrong, and to go by number to where it stands, at the least. */
const COST = { wrong: 1.1, going: 4 } as const;
/** Rows are given up after so many moves, or when none of them came nearer in so many. */
const MOST_MOVES = 150;
const PATIENCE = 8;

type Gold = ReturnType<typeof goldLines>;

interface Row {
  readonly moment: Moment;
  readonly steps: readonly Step[];
  readonly keys: number;
  readonly left: Left;
}

interface Left extends Standing {
  /** Keys that it takes at the least to put right what is wrong and to decide what is in doubt. */
  readonly work: number;
  /** The same with the keys of going there. */
  readonly toDo: number;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** Where every raw line stands after each step. */
  readonly trail: readonly (readonly Placement[])[];
  /** What differed at first, and how many doubts there were. */
  readonly differing: Wrong;
  readonly doubts: number;
  /** True when the steps lead to a page that is right. */
  readonly isFound: boolean;
  readonly desk: Desk;
}

/** The fewest keys that either habit leads to. */
export function planKeys(gold: GoldPage): Plan {
  const [after, between] = [planWith(gold, 'after'), planWith(gold, 'between')];
  return isBetter(between, after) ? between : after;
}

const isBetter = (a: Plan, b: Plan): boolean =>
  a.isFound === b.isFound ? keysOf(a.steps) < keysOf(b.steps) : a.isFound;

function planWith(gold: GoldPage, habit: Habit): Plan {
  const desk = new Desk(gold.raw);
  const lines = goldLines(gold);
  const first: Row = { moment: desk.moment, steps: [], keys: 0, left: standingOf(desk, lines) };
  let rows: Row[] = [first];
  let done: Row | null = isDone(first) ? first : null;
  let nearest = first;
  const known = new Map<string, number>([[nameOf(first), 0]]);
  let waited = 0;
  for (let move = 0; move < MOST_MOVES && rows.length > 0 && waited < PATIENCE; move += 1) {
    const next = new Map<string, Row>();
    for (const row of rows) {
      desk.moment = row.moment;
      for (const steps of movesFrom(desk, row.left, lines, habit)) {
        desk.moment = row.moment;
        if (!steps.every((step) => desk.press(step))) continue;
        const keys = row.keys + keysOf(steps);
        const left = standingOf(desk, lines);
        // Nobody mends without mending; only going from doubt to doubt comes nearer by itself.
        if (left.work >= row.left.work && !isGoing(steps)) continue;
        const now: Row = { moment: desk.moment, steps: [...row.steps, ...steps], keys, left };
        if (isDone(now) && (done === null || keys < done.keys)) done = now;
        const name = nameOf(now);
        if ((known.get(name) ?? Number.POSITIVE_INFINITY) <= keys) continue;
        known.set(name, keys);
        next.set(name, now);
      }
    }
    const most = done?.keys ?? Number.POSITIVE_INFINITY;
    rows = [...next.values()]
      .filter((row) => row.keys + row.left.doubts < most)
      .sort((a, b) => estimate(a) - estimate(b) || a.left.toDo - b.left.toDo)
      .slice(0, WIDTH);
    const [leader] = rows;
    const isNearer = leader !== undefined && leader.left.toDo < nearest.left.toDo;
    waited = isNearer ? 0 : waited + 1;
    if (isNearer) nearest = leader;
  }
  const { steps } = done ?? nearest;
  const trail = replay(desk, first.moment, steps);
  const { wrong, doubts } = first.left;
  return { steps, trail, differing: wrong, doubts, isFound: done !== null, desk };
}

/** Presses steps again from a moment, for where every line stands after each. */
function replay(desk: Desk, from: Moment, steps: readonly Step[]): Placement[][] {
  desk.moment = from;
  return steps.map((step) => {
    desk.press(step);
    return placements(desk.state.doc);
  });
}

type Found = Pick<Standing, 'placed' | 'articles'>;

function standingOf(desk: Desk, gold: Gold): Left {
  const placed = placements(desk.state.doc);
  const found = compare(placed, gold);
  const open = desk.openProposals();
  const work = COST.wrong * mendingOf(found.wrong, { ...found, placed }, gold) + open.length;
  const toDo = work + goingOf(found.wrong, placed, [...open, lineOfCaret(desk.state) ?? 0]);
  return { ...found, placed, doubts: open.length, work, toDo };
}

/**
 * Keys of going to what is wrong: from block to block where something before it is gone to anyway, else by number.
 * @param stops raw lines that are come to without going: the caret's, and those in doubt
 */
function goingOf(wrong: Wrong, placed: readonly Placement[], stops: readonly number[]): number {
  const blocks = new Map<number, number>();
  let block = -1;
  for (const { n, follows } of placed) {
    if (follows === null) block += 1;
    blocks.set(n, block);
  }
  const at = (lines: readonly number[]): number[] => lines.flatMap((n) => blocks.get(n) ?? []);
  const known = new Set(at(stops));
  let keys = 0;
  const sites = new Set(at([...wrong.seams, ...wrong.roles, ...wrong.memberships, ...wrong.orders]));
  for (const site of [...sites].sort((a, b) => a - b)) {
    let nearest: number = COST.going;
    for (const one of known) nearest = Math.min(nearest, Math.abs(site - one));
    keys += nearest;
    known.add(site);
  }
  return keys;
}

/** How many commands it takes at the least: what follows a wrong line is cut off, and then joined or given its own. */
function mendingOf(wrong: Wrong, { placed, articles }: Found, gold: Gold): number {
  const places = new Map(placed.map((one) => [one.n, one]));
  const hidden = wrong.seams.reduce((sum, n) => {
    const [place, right] = [places.get(n), gold.get(n)];
    if (place === undefined || right === undefined || place.follows === null) return sum;
    const article = place.article === null ? null : (articles.get(place.article) ?? null);
    const isAnother = right.follows !== null || !right.roles.includes(place.role);
    return sum + Number(isAnother) + Number(article !== right.article);
  }, 0);
  return wrong.seams.length + hidden + wrong.roles.length + wrong.memberships.length + wrong.orders.length;
}

const isGoing = (steps: readonly Step[]): boolean =>
  steps.every((step) => step.type === 'leave' || (step.type === 'command' && step.id.endsWith('-doubt')));

const estimate = (row: Row): number => row.keys + row.left.toDo;
const isDone = ({ left }: Row): boolean => countWrong(left.wrong) === 0 && left.doubts === 0;

/** The same text, caret and doubt are the same place, however it was come to. */
function nameOf({ moment: { state, review, isAdrift }, left: { placed } }: Row): string {
  const { from, to } = state.selection;
  const text = placed.map(({ n, follows, role, article }) => `${n}${follows}${role}${article}`).join();
  return `${isAdrift} ${from} ${to} ${review.current?.key} ${text}`;
}
