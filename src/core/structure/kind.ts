// What kind of item an article is, and what it lacks on this page, as far as its blocks tell.
import type { ArticleKind, Incomplete, Role } from '#core/model/words.ts';
import type { Draft } from './draft.ts';
import { readJump } from './jump.ts';
import type { StructureBlock } from './types.ts';

const KINDS: readonly (readonly [ArticleKind, RegExp])[] = [
  ['weather', /^(?:天气|天氣|今日天气|The Weather|Weather|Wetter|Météo|天気|날씨|Погода|Sää)/iu],
  ['erratum', /^(?:更正|勘误|勘誤|Correction|Erratum|Berichtigung|Rectificati|訂正|정정)/iu],
  ['editorial', /^(?:社论|社論|社説|사설|Editorial|Leitartikel|本报评论员|评论员文章)/iu],
  ['notice', /^(?:公告|启事|啟事|通告|声明|Notice|Public Notice|Bekanntmachung|Avis)/iu],
];

export function kindOf(drafts: readonly Draft[]): ArticleKind {
  const has = (role: Role): boolean => drafts.some(({ block }) => block.role === role);
  if (has('caption') && !has('paragraph')) return 'photo';
  if (has('instalment')) return 'serial';
  const titles = drafts.filter(({ block }) => block.role === 'headline' || block.role === 'kicker');
  for (const { lines } of titles)
    for (const [kind, pattern] of KINDS) if (pattern.test(lines[0]?.form ?? '')) return kind;
  return 'news';
}

/** Whether headline, start or end stand elsewhere. */
export function incompleteOf(drafts: readonly Draft[]): Incomplete[] {
  const found: Incomplete[] = [];
  if (!drafts.some(({ block }) => block.role === 'headline')) found.push('headline');
  const jumps = drafts.flatMap(jumpsOf);
  if (jumps.some(({ direction }) => direction === 'from')) found.push('start');
  const last = drafts.filter(({ block }) => block.role === 'paragraph').at(-1);
  const breaksOff =
    last !== undefined && last.lines.length > 2 && !/[\p{P}\p{S}]$/u.test(last.lines.at(-1)?.form ?? '.');
  if (jumps.some(({ direction }) => direction === 'to') || breaksOff) found.push('end');
  return found;
}

/** Jump lines, and jumps at the end of a paragraph. */
function jumpsOf({ block, lines }: Draft): NonNullable<StructureBlock['jump']>[] {
  if (block.jump !== undefined) return [block.jump];
  return block.parts.flatMap(({ part, n, from, to }) => {
    const line = lines.find((own) => own.n === n);
    if (part !== 'jump' || line === undefined) return [];
    return readJump(line.text.slice(from - line.indentLength, to - line.indentLength)) ?? [];
  });
}
