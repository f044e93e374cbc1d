// Articles that lack what the page's others have: a headline without body, a body without headline, a caption without
// credit. What a person marked as incomplete, or linked to another page, is no finding.
import type { ArticleKind } from '../model/words.ts';
import { CREDIT } from '../structure/patterns.ts';
import { articlesById } from './articles-by-id.ts';
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

const BODY: ReadonlySet<string> = new Set(['paragraph', 'verse', 'listing', 'table', 'caption', 'quote']);
const TITLES: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck']);
/** Kinds that may be nothing but display lines, and those that may have none. */
const WITHOUT_BODY: ReadonlySet<ArticleKind> = new Set<ArticleKind>(['advert', 'notice']);
const WITHOUT_HEADLINE: ReadonlySet<ArticleKind> = new Set<ArticleKind>([
  ...WITHOUT_BODY,
  'classified',
  'weather',
  'erratum',
  'photo',
]);
/** What a caption says of who made the picture, besides what the engine takes for a credit. */
const CREDITED =
  /[/／][图圖摄攝文影]$|(?:[图圖]片?|[摄攝]影|[摄攝]|写真|사진)(?:来源|來源|提供)?\s?[：:＝=/／]|(?:供[图圖]|提供|제공)[）)]?$|(?:Picture|Pictured by|Photo)s?\b.{0,36}$/u;

export const articles: PageCheck = {
  scope: 'page',
  ids: ['no-body', 'no-headline', 'caption-without-credit'],
  *run(blocks, _facts, doc): Generator<PageFinding> {
    const articles = articlesById(doc);
    const members = Map.groupBy(blocks, ({ article }) => article);
    for (const [id, own] of members) {
      const article = articles.get(id ?? '');
      const first = own.find(({ text }) => text !== '');
      if (article === undefined || first === undefined) continue;
      const { kind, incomplete: lacks, continues, continuedFrom } = article;
      const headline = own.find(({ role, text }) => role === 'headline' && text !== '');
      // A short item of a group has a subheading for its title.
      const isTitled =
        first.role === 'subheading' || own.some(({ role, text }) => TITLES.has(role) && text !== '');
      const body = own.some(({ role }) => BODY.has(role));
      const isCut = lacks.includes('end') || continues !== null;
      if (headline !== undefined && !body && !isCut && !WITHOUT_BODY.has(kind))
        yield whole('no-body', headline);
      const isText = own.some(({ role, text }) => role === 'paragraph' && text.length > 60);
      const mayLack = lacks.includes('headline') || continuedFrom !== null || WITHOUT_HEADLINE.has(kind);
      if (!isTitled && isText && !mayLack) yield whole('no-headline', first);
    }
    yield* uncredited(blocks);
  },
};

/** Captions without a credit, on a page where most have one. */
function* uncredited(blocks: readonly CheckedBlock[]): Generator<PageFinding> {
  const captions = blocks.filter(({ role, text }) => role === 'caption' && text !== '');
  const bare = captions.filter((caption) => !isCredited(caption, blocks));
  if (bare.length * 2 >= captions.length) return;
  for (const caption of bare) yield whole('caption-without-credit', caption);
}

function isCredited(caption: CheckedBlock, blocks: readonly CheckedBlock[]): boolean {
  const next = blocks[blocks.indexOf(caption) + 1];
  let hasPart = false;
  caption.node.forEach((text) => {
    hasPart ||= text.marks.some(({ type, attrs }) => type.name === 'part' && attrs.part === 'credit');
  });
  return (
    hasPart ||
    next?.role === 'credit' ||
    CREDIT.test(caption.text.trim()) ||
    CREDITED.test(caption.text.trim())
  );
}

const whole = (check: PageFinding['check'], block: CheckedBlock): PageFinding => ({
  check,
  block,
  from: 0,
  to: block.text.length,
  isWhole: true,
});
