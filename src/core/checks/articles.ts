// Articles that lack what the page's others have: a headline without body, a body without headline, a caption without
// credit. What a person marked as incomplete is no finding.
import { articleAttrs, isArticle } from '../document/attrs.ts';
import type { CheckedBlock, PageCheck, PageFinding } from './check.ts';

const BODY: ReadonlySet<string> = new Set(['paragraph', 'verse', 'listing', 'table', 'caption', 'quote']);
const TITLES: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck']);
const CREDITED = /(?:摄|攝|图|圖|供图|Photo|Photograph|Picture|Foto)\S{0,12}$|(?:摄|攝)影?[：:]?/u;

export const articles: PageCheck = {
  scope: 'page',
  ids: ['no-body', 'no-headline', 'caption-without-credit'],
  *run(blocks, _facts, doc): Generator<PageFinding> {
    const incomplete = new Map<string, readonly string[]>();
    doc.descendants((node) => {
      if (isArticle(node)) incomplete.set(articleAttrs(node).id, articleAttrs(node).incomplete);
      return !node.isTextblock;
    });
    const members = Map.groupBy(blocks, ({ article }) => article);
    for (const [id, own] of members) {
      const lacks = id === null ? undefined : incomplete.get(id);
      const first = own.find(({ text }) => text !== '');
      if (lacks === undefined || first === undefined) continue;
      const headline = own.find(({ role, text }) => role === 'headline' && text !== '');
      // A short item of a group has a subheading for its title.
      const isTitled =
        first.role === 'subheading' || own.some(({ role, text }) => TITLES.has(role) && text !== '');
      const body = own.some(({ role }) => BODY.has(role));
      if (headline !== undefined && !body) yield whole('no-body', headline);
      const isText = own.some(({ role, text }) => role === 'paragraph' && text.length > 60);
      if (!isTitled && isText && !lacks.includes('headline')) yield whole('no-headline', first);
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
  return hasPart || next?.role === 'credit' || CREDITED.test(caption.text);
}

const whole = (check: PageFinding['check'], block: CheckedBlock): PageFinding => ({
  check,
  block,
  from: 0,
  to: block.text.length,
  isWhole: true,
});
