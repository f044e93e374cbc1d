// Hides a share of the headlines of a page, as pages hide them that are set otherwise than the generated ones: the
// label says something else, with little doubt. What finds them again must go by the page.
import type { Role } from '#core/model/words.ts';
import type { Draft, Drafts, Stretch } from '#core/structure/draft.ts';
import type { Random } from './sketch/random.ts';

const SHORT: readonly [Role, ...Role[]] = ['byline', 'caption', 'subheading', 'folio', 'paragraph'];
const LONG: readonly [Role, ...Role[]] = [
  'paragraph',
  'paragraph',
  'caption',
  'deck',
  'kicker',
  'subheading',
];

export function blinded({ drafts, stretches }: Drafts, share: number, random: Random): Drafts {
  const hidden = new Map<number, Draft>();
  drafts.forEach((draft, m) => {
    if (draft.block.role !== 'headline' || !random.chance(share)) return;
    const role = random.pick(draft.lines.length === 1 && (draft.lines[0]?.width ?? 0) < 12 ? SHORT : LONG);
    const headline = random.next() ** 2 * 0.4;
    hidden.set(m, {
      ...draft,
      block: { ...draft.block, role },
      label: { ...draft.label, role, headline, certainty: random.between(0.5, 1 - headline) },
    });
  });
  return {
    drafts: drafts.map((draft, m) => hidden.get(m) ?? draft),
    stretches: stretches.map(
      (stretch): Stretch => ({ ...stretch, label: hidden.get(stretch.draft)?.label ?? stretch.label }),
    ),
  };
}
