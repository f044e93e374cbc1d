// The order in which the blocks of an article are read. Bodies keep the order of the page; only what stands around them
// moves.
import type { Role } from '#core/model/words.ts';
import type { Draft } from './draft.ts';
import { HEAD } from './heads.ts';

/**
 * Head, byline and standfirst first, the body as it runs, captions with their credits last. A byline that stands behind
 * the body of an article whose head stands before it is a signature and stays there.
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
  const place = new Map(body.map((m, i) => [m, i]));
  const placeOf = (m: number): number => first.get(m) ?? 0;
  const bodyEnd = Math.max(-1, ...body.slice(-1).map(placeOf));
  const isLate = (m: number): boolean => bodyEnd >= 0 && placeOf(m) > bodyEnd;
  const roleOf = (m: number): Role => drafts[m]?.block.role ?? 'unknown';
  const headIsFirst = members.some((m) => roleOf(m) === 'headline' && !isLate(m));
  const rank = (m: number): number => {
    const role = roleOf(m);
    if (HEAD.has(role)) return 0;
    if (role === 'byline') return isLate(m) && headIsFirst ? 4 : 1;
    if (role === 'standfirst' || role === 'note') return 2;
    return role === 'caption' || role === 'credit' || role === 'staff' ? 5 : 3;
  };
  return [...members].sort(
    (a, b) => rank(a) - rank(b) || (place.get(a) ?? 0) - (place.get(b) ?? 0) || placeOf(a) - placeOf(b),
  );
}
