// Which blocks belong together, and in which order they are read: bodies first, then what stands around them.
import { FURNITURE, type Role } from '#core/model/words.ts';
import { ARTICLE_WEIGHTS, type ArticleWeights } from './article-weights.ts';
import { homesOfCaptions } from './captions.ts';
import type { Draft, Drafts } from './draft.ts';
import { alignBylines, alignHeads, findBylines, findHeads, HEAD } from './heads.ts';
import { incompleteOf, kindOf } from './kind.ts';
import type { Line } from './lines.ts';
import { findStreams } from './streams.ts';
import type { Structure, StructureArticle, StructureBlock } from './types.ts';

/** Groups blocks into articles; furniture stays outside. `inOrder` false keeps the order of the page. */
export function toArticles(
  found: Drafts,
  lines: readonly Line[],
  inOrder: boolean,
  weights: ArticleWeights = ARTICLE_WEIGHTS,
): Structure['content'] {
  const { drafts, stretches } = found;
  const streams = findStreams(found, lines, weights);
  const owner = new Map<number, number>();
  streams.forEach(({ members }, s) => {
    for (const m of members) owner.set(m, s);
  });
  let next = streams.length;
  const alone = (): number => next++;
  const heads = findHeads(found);
  const headOf = alignHeads(heads, streams, found, weights);
  heads.forEach(({ members }, h) => {
    const s = headOf[h] ?? alone();
    for (const m of members) owner.set(m, s);
  });
  const headAbove = new Map<number, number>();
  heads.forEach((head, h) => {
    // Where several heads stand together, the one right above tells nothing.
    if (heads[h - 1]?.end !== head.start - 1)
      headAbove.set(head.end + 1, owner.get(head.members[0] ?? -1) ?? -1);
  });
  const bylines = findBylines(found);
  const bylineOf = alignBylines(bylines, streams, found, (at) => headAbove.get(at), weights);
  bylines.forEach(({ members, start }, b) => {
    const home = bylineOf[b] ?? headAbove.get(start) ?? alone();
    for (const m of members) owner.set(m, home);
  });
  for (const [m, home] of homesOfCaptions(found, streams, owner, weights)) owner.set(m, home ?? alone());
  const first = new Map<number, number>();
  stretches.forEach(({ draft }, at) => {
    if (!first.has(draft)) first.set(draft, at);
  });
  const articles = new Map<number, number[]>();
  const content: { at: number; item: StructureBlock | StructureArticle }[] = [];
  drafts.forEach((draft, m) => {
    const home = owner.get(m);
    if (home === undefined || FURNITURE.has(draft.block.role))
      content.push({ at: first.get(m) ?? 0, item: draft.block });
    else {
      const members = articles.get(home);
      if (members === undefined) articles.set(home, [m]);
      else members.push(m);
    }
  });
  for (const [home, members] of articles) {
    const ordered = inOrder ? readingOrder(members, streams[home]?.members ?? [], drafts, first) : members;
    const at = members.reduce((low, m) => Math.min(low, first.get(m) ?? low), Number.MAX_SAFE_INTEGER);
    content.push({ at, item: articleOf(ordered, drafts) });
  }
  return content.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/**
 * Head, byline and standfirst first, the body as it runs, captions with their credits last. A byline that stands behind
 * the body of an article whose head stands before it is a signature and stays there.
 */
function readingOrder(
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

function articleOf(members: readonly number[], drafts: readonly Draft[]): StructureArticle {
  const own = members.flatMap((m) => drafts[m] ?? []);
  return {
    type: 'article',
    kind: kindOf(own),
    incomplete: incompleteOf(own),
    content: own.map(({ block }) => block),
  };
}
