// Which doubt comes next, when the one at hand may be decided by now.
import { type Doubt, PASSES, passOf } from './doubt.ts';

/**
 * The doubt to go to from another, round the end to the first; null when none is open.
 * @param from the doubt to leave, which may be decided by now
 * @param before the doubts among which it stood
 */
export function neighbourDoubt(
  doubts: readonly Doubt[],
  from: Doubt | null,
  before: readonly Doubt[],
  side: 'next' | 'previous',
): Doubt | null {
  const first = (side === 'next' ? doubts[0] : doubts.at(-1)) ?? null;
  if (from === null) return first;
  const open = new Map(doubts.map((doubt) => [doubt.key, doubt]));
  const at = before.findIndex(({ key }) => key === from.key);
  if (at === -1) return besideIts(doubts, from, side) ?? first;
  // From the one beside it round to itself, whichever is still open.
  const inTurn =
    side === 'next'
      ? [...before.slice(at + 1), ...before.slice(0, at + 1)]
      : [...before.slice(at), ...before.slice(0, at)].reverse();
  for (const { key } of inTurn) {
    const found = open.get(key);
    if (found !== undefined) return found;
  }
  return first;
}

/** Beside a doubt that is not among those known: the nearest of its pass by place, else the first of a later pass. */
function besideIts(doubts: readonly Doubt[], from: Doubt, side: 'next' | 'previous'): Doubt | undefined {
  const pass = (doubt: Doubt): number => PASSES.indexOf(passOf(doubt));
  return side === 'next'
    ? (doubts.find((one) => pass(one) === pass(from) && one.from >= from.from) ??
        doubts.find((one) => pass(one) > pass(from)))
    : doubts.findLast((one) => pass(one) === pass(from) && one.from < from.from);
}
