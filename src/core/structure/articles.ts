// Which blocks belong together, and in which order they are read: bodies first, then what stands around them.
import type { Role } from '#core/model/words.ts';
import { FURNITURE, ROLES } from '#core/model/words.ts';
import type { Draft, Drafts } from './draft.ts';
import { alignHeads, type Head } from './heads.ts';
import { BODY, findStreams } from './streams.ts';
import type { Structure, StructureArticle, StructureBlock } from './types.ts';

const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck', 'instalment']);

/** Groups blocks into articles; furniture stays outside. `inOrder` false keeps the order of the page. */
export function toArticles(found: Drafts, inOrder: boolean): Structure['content'] {
  const { drafts, stretches } = found;
  const streams = findStreams(found);
  const heads = findHeads(found);
  const headOf = alignHeads(heads, streams, found);
  const owner = new Map<number, number>();
  streams.forEach(({ members }, s) => {
    for (const m of members) owner.set(m, s);
  });
  let next = streams.length;
  const alone = (): number => next++;
  heads.forEach(({ members }, h) => {
    const s = headOf[h] ?? alone();
    for (const m of members) owner.set(m, s);
  });
  attachOthers(found, owner, alone);
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
    else articles.set(home, [...(articles.get(home) ?? []), m]);
  });
  for (const [home, members] of articles) {
    const body = streams[home]?.members ?? [];
    const ordered = inOrder ? readingOrder(members, body, drafts, first) : members;
    content.push({
      at: Math.min(...members.map((m) => first.get(m) ?? 0)),
      item: articleOf(ordered, drafts),
    });
  }
  return content.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

function findHeads({ drafts, stretches }: Drafts): Head[] {
  const heads: { members: number[]; start: number; end: number; hasHeadline: boolean }[] = [];
  stretches.forEach(({ draft }, at) => {
    const role = drafts[draft]?.block.role ?? 'unknown';
    if (!HEAD.has(role)) return;
    const last = heads.at(-1);
    const joins =
      last !== undefined &&
      last.end === at - 1 &&
      !(last.hasHeadline && (role === 'headline' || role === 'kicker'));
    if (joins) {
      last.members.push(draft);
      last.end = at;
      last.hasHeadline ||= role === 'headline';
    } else heads.push({ members: [draft], start: at, end: at, hasHeadline: role === 'headline' });
  });
  return heads;
}

/** Bylines, captions, credits and the like go to the body beside them. */
function attachOthers({ drafts, stretches }: Drafts, owner: Map<number, number>, alone: () => number): void {
  const homeAt = (at: number): number | undefined => {
    const stretch = stretches[at];
    return stretch === undefined ? undefined : owner.get(stretch.draft);
  };
  stretches.forEach(({ draft, isStart }, at) => {
    const role = drafts[draft]?.block.role ?? 'unknown';
    if (!isStart || owner.has(draft) || FURNITURE.has(role) || role === 'staff') return;
    const [before, after] = [homeAt(at - 1), nextHome(stretches.length, at, homeAt)];
    if (role === 'credit' && before !== undefined) return void owner.set(draft, before);
    if (role === 'byline') {
      const previous = drafts[stretches[at - 1]?.draft ?? -1]?.block.role;
      const isAfterHead = previous !== undefined && HEAD.has(previous);
      const home = isAfterHead ? before : (after ?? before);
      return void owner.set(draft, home ?? alone());
    }
    owner.set(draft, before ?? after ?? alone());
  });
}

function nextHome(count: number, at: number, homeAt: (at: number) => number | undefined): number | undefined {
  for (let k = at + 1; k < Math.min(count, at + 4); k++) {
    const home = homeAt(k);
    if (home !== undefined) return home;
  }
  return undefined;
}

const RANK: ReadonlyMap<Role, number> = new Map(
  ROLES.map(
    (role) =>
      [role, BODY.has(role) && role !== 'standfirst' && role !== 'note' ? 100 : ROLES.indexOf(role)] as const,
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
    (a, b) =>
      rank(a) - rank(b) ||
      (place.get(a) ?? 0) - (place.get(b) ?? 0) ||
      (first.get(a) ?? 0) - (first.get(b) ?? 0),
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
