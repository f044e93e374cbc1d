// Columns, roundups and classified sections: one head over several short items, each behind the same mark, each with a
// place and day of its own, or each a notice under the head of such a section.
import type { GroupKind } from '#core/model/words.ts';
import type { Structure, StructureArticle, StructureBlock, StructureGroup } from './types.ts';

const MARK = /^(?:[■▶◆●◘▼▲▨•§◎○△□☆★◇▣※]|— )/u;
const CLASSIFIED =
  /^(?:分类(?:广告|信息)|分類廣告|遗失(?:声明|启事)|启事|啟事|Classified|CLASSIFIED|Wanted|WANTED|(?:For|FOR) (?:Sale|SALE|Rent|RENT|Hire|HIRE)\b|Births, |BIRTHS, |Kleine Anzeigen|Kleinanzeigen|Petites annonces|PETITES ANNONCES|Kleine advertenti|Pikkuilmoituksia|Объявления|Μικρές αγγελίες|案内広告|안내광고|إعلانات مبوبة|לוח מודעות)/u;
const FEWEST = 3;
/** Share of the paragraphs that open an item; the others go on with one. */
const MOST = 0.7;
/** Lines of an item in a classified section. */
const SHORT = 10;

/** Turns each article that is such a column into a group; everything else stays as it is. */
export function findGroups(content: Structure['content'], raw: readonly string[]): Structure['content'] {
  return content.map((item) =>
    'type' in item && item.type === 'article' ? (groupOf(item, raw) ?? item) : item,
  );
}

function groupOf(article: StructureArticle, raw: readonly string[]): StructureGroup | undefined {
  const blocks = article.content.flatMap((item) => ('type' in item ? [] : [item]));
  if (blocks.length !== article.content.length) return undefined;
  const start = blocks.findIndex(({ role }) => role === 'paragraph' || role === 'listing');
  const head = blocks.slice(0, start);
  const items = blocks.slice(start);
  const title = head.find(({ role }) => role === 'headline');
  if (start < 1 || title === undefined || items.length < FEWEST) return undefined;
  const found = itemsOf(title, items, raw);
  if (found === undefined) return undefined;
  const [kind, opens] = found;
  const articles: StructureBlock[][] = [];
  for (const item of items) {
    if (opens(item)) articles.push([item]);
    else articles.at(-1)?.push(item);
  }
  return {
    type: 'group',
    kind,
    head,
    articles: articles.map((content) => ({
      type: 'article',
      kind: kind === 'classified' ? 'classified' : 'news',
      incomplete: ['headline'],
      content,
    })),
  };
}

type Opens = (block: StructureBlock) => boolean;

/** What kind of group these blocks are, and which of them open an item. */
function itemsOf(
  title: StructureBlock,
  items: readonly StructureBlock[],
  raw: readonly string[],
): [GroupKind, Opens] | undefined {
  const paragraphs = items.filter(({ role }) => role === 'paragraph');
  const isMostly = (opens: Opens): boolean => {
    const marked = items.filter(opens).length;
    return opens(items[0] ?? title) && marked >= FEWEST && marked >= paragraphs.length * MOST;
  };
  const mark = markOf(items[0], raw);
  const isMarked: Opens = (item) => mark !== undefined && markOf(item, raw) === mark;
  if (isMostly(isMarked)) return ['roundup', isMarked];
  const isClassified = CLASSIFIED.test(textOf(title, raw));
  const isShort: Opens = ({ role, runs }) => role === 'paragraph' && runs.length <= SHORT;
  if (isClassified && isMostly(isShort)) return ['classified', isShort];
  const isDated: Opens = ({ parts }) => parts.some(({ part }) => part === 'dateline');
  return isMostly(isDated) ? ['roundup', isDated] : undefined;
}

const textOf = (block: StructureBlock | undefined, raw: readonly string[]): string =>
  (raw[(block?.runs[0]?.n ?? 0) - 1] ?? '').trim();

const markOf = (block: StructureBlock | undefined, raw: readonly string[]): string | undefined =>
  MARK.exec(textOf(block, raw))?.[0];
