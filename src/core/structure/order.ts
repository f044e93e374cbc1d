// The order in which the blocks of an article are read. Bodies keep the order of the page; only what stands around them
// moves, and of that only what the article has once.
import type { Role } from '#core/model/words.ts';
import type { Draft } from './draft.ts';
import { HEAD } from './heads.ts';

/**
 * Head, byline and standfirst first, the body as it runs, captions with their credits last. A byline that stands behind
 * the body of an article whose head stands before it is a signature and stays there. A head or byline in the middle of
 * the body stays as well where another one stands at its border, and so does a standfirst that does not open the body.
 * @param members drafts of the article
 * @param body those of them that are its running text, in order
 * @param first the place on the page of each draft
 */
export function readingOrder(
  members: readonly number[],
  body: readonly number[],
  drafts: readonly Draft[],
  first: ReadonlyMap<number, number>,
): number[] {
  const placeOf = (m: number): number => first.get(m) ?? 0;
  const roleOf = (m: number): Role => drafts[m]?.block.role ?? 'unknown';
  const [start, end] = [body[0], body.at(-1)].map((m) => (m === undefined ? -1 : placeOf(m)));
  const isLate = (m: number): boolean => end !== undefined && end >= 0 && placeOf(m) > end;
  const isWithin = (m: number): boolean =>
    start !== undefined && start >= 0 && placeOf(m) > start && !isLate(m);
  const hasAtBorder = (test: (role: Role) => boolean): boolean =>
    members.some((m) => test(roleOf(m)) && !isWithin(m));
  const headAtBorder = hasAtBorder((role) => role === 'headline');
  const bylineAtBorder = hasAtBorder((role) => role === 'byline');
  const headIsFirst = members.some((m) => roleOf(m) === 'headline' && !isLate(m));
  const [bodySet, openings] = [new Set(body), new Set(body.slice(0, 2))];
  const rank = (m: number): number => {
    const role = roleOf(m);
    if (HEAD.has(role)) return isWithin(m) && headAtBorder ? 3 : 0;
    if (role === 'byline') {
      if (isLate(m) && headIsFirst) return 4;
      return isWithin(m) && bylineAtBorder ? 3 : 1;
    }
    if (role === 'standfirst' || role === 'note') return openings.has(m) || !bodySet.has(m) ? 2 : 3;
    return role === 'caption' || role === 'credit' || role === 'staff' ? 5 : 3;
  };
  const ranks = new Map(members.map((m) => [m, rank(m)]));
  return [...members].sort((a, b) => (ranks.get(a) ?? 3) - (ranks.get(b) ?? 3) || placeOf(a) - placeOf(b));
}
