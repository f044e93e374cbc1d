// Where a block of a role usually stands within its article: titles first, the body in its own order, captions last.
import type { Node } from 'prosemirror-model';
import { ROLES, type Role } from '#core/model/words.ts';
import { blockAttrs, isBlock } from '../attrs.ts';

const BODY_FROM = ROLES.indexOf('subheading');
const BODY_TO = ROLES.indexOf('staff');

/** Rank of a role in an article; all of the body have one, captions and their credits another. */
function rankOf(role: Role): number {
  const i = ROLES.indexOf(role);
  if (role === 'unknown' || (i >= BODY_FROM && i <= BODY_TO)) return BODY_FROM;
  return role === 'credit' ? ROLES.indexOf('caption') : i;
}

/**
 * The index among the article's other children where a block of this role stands best: the fewest blocks on the wrong
 * side of it, and of such places the one nearest to where it is.
 * @param others the children of the article without the block
 * @param now where the block is among them; Infinity for one that comes from elsewhere
 */
export function usualIndex(others: readonly Node[], role: Role, now: number): number {
  const rank = rankOf(role);
  const ranks = others.map((node) => (isBlock(node) ? rankOf(blockAttrs(node).role) : BODY_FROM));
  let wrong = ranks.filter((other) => other < rank).length;
  let best = 0;
  let least = wrong;
  ranks.forEach((other, i) => {
    if (other < rank) wrong -= 1;
    if (other > rank) wrong += 1;
    const isNearer = Math.abs(i + 1 - now) < Math.abs(best - now);
    if (wrong < least || (wrong === least && (isNearer || now === Number.POSITIVE_INFINITY))) {
      best = i + 1;
      least = wrong;
    }
  });
  return best;
}

/** True for the roles that stand above the body. */
export function isTitle(role: Role): boolean {
  return rankOf(role) < BODY_FROM;
}
