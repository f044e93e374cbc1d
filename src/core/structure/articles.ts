// Which blocks belong together, and in which order they are read.
import { FURNITURE } from '#core/model/words.ts';
import { ARTICLE_MODEL, type ArticleModel } from './article-weights.ts';
import { type Home, homesOf } from './assemble.ts';
import type { Draft, Drafts } from './draft.ts';
import { incompleteOf, kindOf } from './kind.ts';
import type { Line } from './lines.ts';
import { calibrated } from './model/calibration.ts';
import { readingOrder } from './order.ts';
import type { Structure, StructureArticle, StructureBlock } from './types.ts';

/** What of an article may be proposed. */
export interface Proposals {
  /** Blocks in reading order; else they keep the order of the page. */
  readonly order: boolean;
  /** Blocks may turn out to be headlines. */
  readonly roles: boolean;
}

/** Groups blocks into articles; furniture stays outside. */
export function toArticles(
  plain: Drafts,
  lines: readonly Line[],
  { order, roles }: Proposals,
  model: ArticleModel = ARTICLE_MODEL,
): Structure['content'] {
  const [{ found, streams }, homes] = homesOf(plain, lines, model, roles);
  const { stretches } = found;
  const { drafts } = found;
  const blocks = drafts.map(({ block }, m) => placed(block, homes.of.get(m), model));
  const first = new Map<number, number>();
  stretches.forEach(({ draft }, at) => {
    if (!first.has(draft)) first.set(draft, at);
  });
  const articles = new Map<number, number[]>();
  const content: { at: number; item: StructureBlock | StructureArticle }[] = [];
  blocks.forEach((block, m) => {
    const home = homes.of.get(m);
    if (home === undefined || FURNITURE.has(block.role)) content.push({ at: first.get(m) ?? 0, item: block });
    else {
      const members = articles.get(home.article);
      if (members === undefined) articles.set(home.article, [m]);
      else members.push(m);
    }
  });
  for (const [home, members] of articles) {
    const ordered = order ? readingOrder(members, streams[home]?.members ?? [], drafts, first) : members;
    const at = members.reduce((low, m) => Math.min(low, first.get(m) ?? low), Number.MAX_SAFE_INTEGER);
    content.push({ at, item: articleOf(ordered, drafts, blocks) });
  }
  return content.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** The block, knowing how surely it belongs to its article, and why. */
function placed(block: StructureBlock, home: Home | undefined, model: ArticleModel): StructureBlock {
  if (home === undefined || FURNITURE.has(block.role)) return { ...block, membership: block.confidence };
  return {
    ...block,
    membership: calibrated(model.membership[home.isBody ? 'body' : 'around'], home.share, 0),
    reasons: [...block.reasons, ...home.reasons],
  };
}

function articleOf(
  members: readonly number[],
  drafts: readonly Draft[],
  blocks: readonly StructureBlock[],
): StructureArticle {
  const own = members.flatMap((m) => drafts[m] ?? []);
  return {
    type: 'article',
    kind: kindOf(own),
    incomplete: incompleteOf(own),
    content: members.flatMap((m) => blocks[m] ?? []),
  };
}
