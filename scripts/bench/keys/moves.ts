// What a practised user would try next at the desk: a key of the doubt at hand, or going to something wrong that is near
// and mending it. Each is a row of steps whose keys are pressed one after the other.
import type { Node } from 'prosemirror-model';
import { isDiscard } from '#core/document/attrs.ts';
import { articlesOf, blocksOfSelection } from '#core/document/commands/places.ts';
import { eachBlock } from '#core/document/line-index.ts';
import { runsOf } from '#core/document/runs.ts';
import { ROLES } from '#core/model/words.ts';
import type { Desk, Step } from './desk.ts';
import { strokesOf } from './desk.ts';
import type { GoldLine, Placement, Wrong } from './gold-state.ts';

type Gold = ReadonlyMap<number, GoldLine>;

/** How a page stands, as far as it says what to try. */
export interface Standing {
  readonly wrong: Wrong;
  readonly articles: ReadonlyMap<string, string>;
  readonly placed: readonly Placement[];
  readonly doubts: number;
}

/** Wrong places that are tried from where the caret is, nearest first. */
const MOST_PLACES = 5;
/** Blocks that are taken into a selection, and places that a block is moved by, at the most. */
const MOST_TIMES = 8;

const command = (id: Extract<Step, { type: 'command' }>['id']): Step => ({ type: 'command', id });
const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step);
export const keysOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + strokesOf(step).length, 0);

/** When a user looks further, at what is least sure of the rest: when the doubts are decided, or between them as well. */
export type Habit = 'after' | 'between';

/** Everything worth trying from where the desk is. */
export function movesFrom(desk: Desk, standing: Standing, gold: Gold, habit: Habit): Step[][] {
  const moves: Step[][] = [];
  const isBetween = habit === 'between' && desk.current === null;
  if (standing.doubts === 0 || desk.isFurther || isBetween) moves.push([command('further-doubt')]);
  if (desk.isFurther) moves.push([command('accept-doubt')], [command('flip-doubt')]);
  if (standing.doubts > 0) {
    const again: Step[] = [{ type: 'leave' }, command('next-doubt')];
    if (desk.isFurther) moves.push([command('next-doubt')]);
    else if (desk.current === null) moves.push(desk.isAdrift ? again : [command('next-doubt')]);
    else
      moves.push(
        [command('accept-doubt')],
        [command('flip-doubt')],
        [command('next-doubt')],
        // From the first again, for what was passed over.
        again,
      );
  }
  const page = pageOf(desk.state.doc);
  const ways = wrongLines(standing.wrong)
    .flatMap((n) => {
      const way = wayTo(desk, page, n);
      return way === null ? [] : [{ n, way, keys: keysOf(way) }];
    })
    .sort((a, b) => a.keys - b.keys)
    .slice(0, MOST_PLACES);
  for (const { n, way } of ways)
    for (const mending of mendingsAt(n, page, desk, standing, gold)) moves.push([...way, ...mending]);
  return moves;
}

const wrongLines = ({ seams, roles, memberships, orders }: Wrong): number[] => [
  ...new Set([...seams, ...roles, ...memberships, ...orders]),
];

interface BlockLines {
  readonly pos: number;
  readonly lines: readonly { readonly n: number; readonly at: number }[];
}

/** The blocks of the page with where each line begins, in document order. */
function pageOf(doc: Node): readonly BlockLines[] {
  const blocks: BlockLines[] = [];
  eachBlock(doc, (block, pos, top) => {
    if (isDiscard(top)) return;
    const lines = runsOf(block).map(({ n, start }) => ({ n, at: pos + 1 + start }));
    blocks.push({ pos, lines });
  });
  return blocks;
}

/** The fewest keys that bring the caret to where a raw line begins; null where it does not stand. */
function wayTo(desk: Desk, page: readonly BlockLines[], n: number): Step[] | null {
  const target = page.findIndex(({ lines }) => lines.some((line) => line.n === n));
  const block = page[target];
  const line = block?.lines.findIndex((one) => one.n === n) ?? -1;
  const at = block?.lines[line]?.at;
  if (at === undefined) return null;
  const byNumber: Step[] = [{ type: 'line', n }];
  if (desk.isAdrift) return byNumber;
  const selected = blocksOfSelection(desk.state);
  const [first, last] = [selected[0], selected.at(-1)];
  const { head, empty } = desk.state.selection;
  if (first === undefined || last === undefined) return byNumber;
  const isHere = empty && (head === at || (line === 0 && first.pos === block?.pos));
  if (isHere) return [];
  const from = page.findIndex(({ pos }) => pos === first.pos);
  const to = page.findIndex(({ pos }) => pos === last.pos);
  const blocks =
    target > to
      ? times(target - to, command('next-block'))
      : target < from
        ? times(from - target, command('previous-block'))
        : null;
  const starts = page.flatMap(({ lines }) => lines.map((one) => one.at));
  const passed = starts.filter((one) => (head < at ? one > head && one <= at : one < head && one >= at));
  const ways = [
    byNumber,
    ...waysByArticle(desk, page, at),
    times(passed.length, command(head < at ? 'next-line' : 'previous-line')),
  ];
  if (blocks !== null) ways.push([...blocks, ...times(line, command('next-line'))]);
  return ways.reduce((a, b) => (keysOf(b) < keysOf(a) ? b : a));
}

/** From article to article, and from its first block on, or from that of the next one back. */
function waysByArticle({ state }: Desk, page: readonly BlockLines[], at: number): Step[][] {
  const { head } = state.selection;
  const starts = articlesOf(state.doc).map(({ pos }) => pos + 2);
  const target = page.findLastIndex(({ pos }) => pos < at);
  const ways: Step[][] = [];
  for (const start of starts) {
    const from = page.findIndex(({ pos }) => pos + 1 === start);
    if (from === -1 || page[target]?.lines[0]?.at !== at) continue;
    const articles =
      start > head
        ? times(starts.filter((one) => one > head && one <= start).length, command('next-article'))
        : times(starts.filter((one) => one < head && one >= start).length, command('previous-article'));
    const blocks = times(Math.abs(target - from), command(target > from ? 'next-block' : 'previous-block'));
    ways.push([...articles, ...blocks]);
  }
  return ways;
}

/** Keys that could mend what is wrong at a line, the caret being at its beginning. */
function mendingsAt(
  n: number,
  page: readonly BlockLines[],
  desk: Desk,
  standing: Standing,
  gold: Gold,
): Step[][] {
  const { wrong, placed } = standing;
  const places = new Map(placed.map((place) => [place.n, place]));
  const [here, wanted] = [places.get(n), gold.get(n)];
  if (here === undefined || wanted === undefined) return [];
  if (here.follows !== null) return wrong.seams.includes(n) ? [[command('split-at-seam')]] : [];
  const mendings: Step[][] = [];
  const selecting = selectionsFrom(n, page, places, gold);
  const each = (...steps: Step[]): void => {
    for (const count of selecting) mendings.push([...times(count, command('select-next-block')), ...steps]);
  };
  if (wrong.seams.includes(n)) mendings.push([command('merge-block-before')], [command('join-line-before')]);
  const follower = chainFrom(n, page, places, gold);
  if (follower > 0)
    mendings.push([...times(follower, command('select-next-block')), command('merge-block-after')]);
  const role = ROLES.find((one) => wanted.roles.includes(one));
  if (role !== undefined && !wanted.roles.includes(here.role)) {
    each(command(`role-${role}`));
    each(command(`role-in-place-${role}`));
  }
  if (wanted.roles.includes('headline')) {
    each(command('headline-of-article-before'));
    each(command('headline-of-article-after'));
  }
  if (wrong.memberships.includes(n)) {
    each(command('to-no-article'));
    each(command('make-article'));
    mendings.push([command('article-starts-here')], [command('article-ends-here')]);
    mendings.push([command('merge-article-before')], [command('merge-article-after')]);
    const digit = digitOf(wanted.article, desk, standing);
    if (digit !== null) each(command(`to-article-${digit}`));
  }
  if (wrong.orders.includes(n) || wrong.memberships.includes(n)) {
    for (let count = 1; count <= MOST_TIMES; count += 1) {
      mendings.push(times(count, command('move-up')), times(count, command('move-down')));
    }
  }
  return mendings.filter((steps) => steps.every((step) => strokesOf(step).length > 0));
}

type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
const DIGITS: readonly Digit[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The number of the article of the page that stands for one of the gold. */
function digitOf(article: string | null, desk: Desk, { articles }: Standing): Digit | null {
  if (article === null) return null;
  const index = articlesOf(desk.state.doc).findIndex(
    ({ node }) => articles.get(String(node.attrs.id)) === article,
  );
  return DIGITS[index] ?? null;
}

/** How many blocks after a line's are worth selecting with it: none, and as many as should become the same. */
function selectionsFrom(
  n: number,
  page: readonly BlockLines[],
  places: ReadonlyMap<number, Placement>,
  gold: Gold,
): number[] {
  const wanted = gold.get(n);
  const at = page.findIndex(({ lines }) => lines[0]?.n === n);
  const counts = [0];
  const alike = (same: (one: GoldLine, place: Placement) => boolean): void => {
    let count = 0;
    for (const { lines } of page.slice(at + 1, at + 1 + MOST_TIMES)) {
      const first = lines[0]?.n ?? 0;
      const [one, place] = [gold.get(first), places.get(first)];
      if (one === undefined || place === undefined || !same(one, place)) break;
      count += 1;
    }
    if (!counts.includes(count)) counts.push(count);
  };
  if (wanted === undefined || at === -1) return counts;
  const own = places.get(n);
  alike((one, place) => one.article === wanted.article && place.article === own?.article);
  alike((one) => one.article === wanted.article && one.roles.some((role) => wanted.roles.includes(role)));
  alike((one) => one.article === wanted.article);
  return counts;
}

/** How many blocks after a line's belong to one block with it, line after line. */
function chainFrom(
  n: number,
  page: readonly BlockLines[],
  places: ReadonlyMap<number, Placement>,
  gold: Gold,
): number {
  const at = page.findIndex(({ lines }) => lines[0]?.n === n);
  let last = page[at]?.lines.at(-1)?.n;
  let count = 0;
  for (const { lines } of page.slice(at + 1, at + 1 + MOST_TIMES)) {
    const first = lines[0]?.n ?? 0;
    if (places.get(first)?.follows !== null || gold.get(first)?.follows !== last) break;
    last = lines.at(-1)?.n;
    count += 1;
  }
  return count;
}
