// Which blocks belong together, and in which order they are read: bodies first, then what stands around them.
import { FURNITURE, ROLES, type Role } from '#core/model/words.ts';
import { ARTICLE_WEIGHTS, type ArticleWeights } from './article-weights.ts';
import { homesOfCaptions } from './captions.ts';
import type { Draft, Drafts } from './draft.ts';
import { alignBylines, alignHeads, findBylines, findHeads } from './heads.ts';
import type { Line } from './lines.ts';
import { BODY, findStreams } from './streams.ts';
import type { Structure, StructureArticle, StructureBlock } from './types.ts';

/** Groups blocks into articles; furniture stays outside. `inOrder` false keeps the order of the page. */
export function toArticles(found: Drafts, lines: readonly Line[], inOrder: boolean, weights: ArticleWeights = ARTICLE_WEIGHTS): Structure['content'] {
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
    if (heads[h - 1]?.end !== head.start - 1) headAbove.set(head.end + 1, owner.get(head.members[0] ?? -1) ?? -1);
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

const RANK: ReadonlyMap<Role, number> = new Map(
  ROLES.map(
    (role) => [role, BODY.has(role) && role !== 'standfirst' && role !== 'note' ? 100 : ROLES.indexOf(role)] as const,
  ),
);

/** Head, byline and standfirst first, the body as it runs, captions with their credits last. */
function readingOrder(
  members: readonly number[],
  body: readonly number[],
  drafts: readonly Draft[],
  first: ReadonlyMap<number, number>,
): number[] {
  const place = new Map(body.map((m, i) => [m, i]));
  const rank = (m: number): number => {
    const role = drafts[m]?.block.role ?? 'unknown';
    if (role === 'caption' || role === 'credit' || role === 'staff') return 200;
    return RANK.get(role) ?? 100;
  };
  return [...members].sort(
    (a, b) => rank(a) - rank(b) || (place.get(a) ?? 0) - (place.get(b) ?? 0) || (first.get(a) ?? 0) - (first.get(b) ?? 0),
  );
}

function articleOf(members: readonly number[], drafts: readonly Draft[]): StructureArticle {
  const content = members.flatMap((m) => drafts[m]?.block ?? []);
  const has = (role: Role): boolean => content.some((block) => block.role === role);
  const isPhoto = has('caption') && !has('paragraph');
  return {
    type: 'article',
    kind: isPhoto ? 'photo' : 'news',
    incomplete: has('headline') ? [] : ['headline'],
    content,
  };
}
