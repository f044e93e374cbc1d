// What the gold of generated pages says of blocks that might be headlines.
import type { Drafts } from '#core/structure/draft.ts';
import { type Candidate, HEAD_SIGNS } from '#core/structure/overlooked.ts';
import type { Choice } from './choice.ts';
import type { GeneratedPage } from './generated-page.ts';

const NOT = new Float64Array(HEAD_SIGNS.length);

export function headChoices(page: GeneratedPage, found: Drafts, candidates: readonly Candidate[]): Choice[] {
  const heads = new Set(page.blocks.flatMap(({ role, lines }) => (role === 'headline' ? lines : [])));
  return candidates.map(({ draft, signs }): Choice => {
    const lines = found.drafts[draft]?.lines ?? [];
    const right = lines.filter(({ n }) => heads.has(n)).length;
    return { rows: [NOT, signs], right: right * 2 > lines.length ? 1 : 0, weight: 1 };
  });
}
