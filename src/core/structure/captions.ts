// What else stands around bodies: captions and lines of staff, and credits, which go with the caption right above.
import type { Role } from '#core/model/words.ts';
import type { Item } from './attach.ts';
import type { Drafts } from './draft.ts';

const ROLES: ReadonlySet<Role> = new Set<Role>(['caption', 'credit', 'staff']);

/** Captions, each with the credit that follows it, and lines of staff. */
export function findCaptions({ drafts, stretches }: Drafts): Item[] {
  const items: { members: number[]; start: number; end: number }[] = [];
  stretches.forEach(({ draft, isStart }, at) => {
    const role = drafts[draft]?.block.role ?? 'unknown';
    if (!isStart || !ROLES.has(role)) return;
    const last = items.at(-1);
    if (role === 'credit' && last !== undefined && last.end === at - 1) {
      last.members.push(draft);
      last.end = at;
    } else items.push({ members: [draft], start: at, end: at });
  });
  return items;
}
