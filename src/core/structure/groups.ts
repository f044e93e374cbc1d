// Columns and roundups: one head over several short items, each behind the same mark.
import type { Structure, StructureArticle, StructureBlock, StructureGroup } from './types.ts';

const MARK = /^(?:[■▶◆●◘▼▲▨•§◎○△□☆★◇▣※]|— )/u;
const FEWEST = 3;

/** Turns each article that is such a roundup into a group; everything else stays as it is. */
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
  if (start < 1 || !head.some(({ role }) => role === 'headline')) return undefined;
  const mark = markOf(items[0], raw);
  if (mark === undefined) return undefined;
  const marked = items.filter((item) => markOf(item, raw) === mark).length;
  if (marked < FEWEST || marked < items.filter(({ role }) => role === 'paragraph').length * 0.8)
    return undefined;
  const articles: StructureBlock[][] = [];
  for (const item of items) {
    if (markOf(item, raw) === mark) articles.push([item]);
    else articles.at(-1)?.push(item);
  }
  return {
    type: 'group',
    kind: 'roundup',
    head,
    articles: articles.map((content) => ({
      type: 'article',
      kind: 'news',
      incomplete: ['headline'],
      content,
    })),
  };
}

function markOf(block: StructureBlock | undefined, raw: readonly string[]): string | undefined {
  const n = block?.runs[0]?.n;
  return n === undefined ? undefined : MARK.exec((raw[n - 1] ?? '').trim())?.[0];
}
