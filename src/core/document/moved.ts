// What an edit moved: into another holder, or among its neighbours, of which the fewest are taken that must have moved
// to make the order what it is.
import type { Node } from 'prosemirror-model';
import { isBlock, isDiscard } from './attrs.ts';
import { runsOf } from './runs.ts';

interface Child {
  readonly key: string;
  /** Position before it. */
  readonly pos: number;
}

/** Names a child for as long as it stands: a block by its first run, anything else by its id. */
function keyOf(node: Node): string | null {
  if (!isBlock(node)) return isDiscard(node) ? null : `#${String(node.attrs.id)}`;
  const first = runsOf(node)[0];
  return first === undefined ? null : `${first.n}:${first.from}`;
}

/** The children of the page and of everything in it that holds others, discards left out, by the holder's name. */
function childrenByHolder(doc: Node): Map<string, Child[]> {
  const found = new Map<string, Child[]>();
  const visit = (holder: Node, name: string, start: number): void => {
    const children: Child[] = [];
    found.set(name, children);
    holder.forEach((node, offset) => {
      const key = keyOf(node);
      if (key === null) return;
      children.push({ key, pos: start + offset });
      if (!isBlock(node)) visit(node, key, start + offset + 1);
    });
  };
  visit(doc, '', 0);
  return found;
}

/** Positions after an edit of what stands in another holder, or elsewhere among the neighbours that it had and has. */
export function movedIn(before: Node, after: Node): number[] {
  const old = childrenByHolder(before);
  const holders = new Map([...old].flatMap(([holder, children]) => children.map(({ key }) => [key, holder])));
  return [...childrenByHolder(after)].flatMap(([holder, children]) => {
    const ranks = new Map(old.get(holder)?.map(({ key }, rank) => [key, rank]));
    const arrived = children.filter(({ key }) => (holders.get(key) ?? holder) !== holder);
    const known = children.filter(({ key }) => ranks.has(key));
    const rankOf = ({ key }: Child): number => ranks.get(key) ?? 0;
    const isInOrder = known.every((child, i) => {
      const last = known[i - 1];
      return last === undefined || rankOf(last) < rankOf(child);
    });
    if (isInOrder) return arrived.map(({ pos }) => pos);
    const kept = longestAscent(known, rankOf);
    return [...arrived, ...known.filter((child) => !kept.has(child))].map(({ pos }) => pos);
  });
}

/** A longest row of items whose ranks ascend. */
export function longestAscent<T extends object>(
  items: readonly T[],
  rankOf: (item: T) => number,
): ReadonlySet<T> {
  /** Of all ascents of a length (index + 1), the item that ends the one with the lowest end. */
  const ends: T[] = [];
  const before = new Map<T, T | undefined>();
  for (const item of items) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle];
      if (end !== undefined && rankOf(end) < rankOf(item)) low = middle + 1;
      else high = middle;
    }
    before.set(item, ends[low - 1]);
    ends[low] = item;
  }
  const kept = new Set<T>();
  for (let item = ends.at(-1); item !== undefined; item = before.get(item)) kept.add(item);
  return kept;
}
