// How far a page and each of its articles are: doubts left, characters read, raw lines corrected. Derived, never stored.
import type { Node } from 'prosemirror-model';
import { isArticle, isBlock } from '#core/document/attrs.ts';
import { corrections } from '#core/document/corrections.ts';
import { type ReadCount, readingProgress } from '#core/document/read-through.ts';
import type { Doubt } from './doubt.ts';

export interface Progress {
  /** Open doubts. */
  readonly doubts: number;
  /** Characters, white space not counted, and those of them that were read as they are. */
  readonly characters: number;
  readonly read: number;
  /** Raw lines that hold a correction. */
  readonly corrected: number;
}

/**
 * How far each article is, by id; what stands in a box counts for the box alone.
 * @param doubts of this very document
 */
export function articleProgress(
  doc: Node,
  raw: readonly string[],
  doubts: readonly Doubt[],
): Map<string, Progress> {
  const articleAt = articlesByPlace(doc);
  const open = countBy(doubts, ({ from }) => articleAt(from));
  const lines = new Map<string, Set<number>>();
  for (const { n, start } of corrections(doc, raw)) {
    const article = articleAt(start);
    if (article !== null) lines.set(article, (lines.get(article) ?? new Set()).add(n));
  }
  return new Map(
    [...readingProgress(doc).articles].map(([id, { characters, read }]) => [
      id,
      { characters, read, doubts: open.get(id) ?? 0, corrected: lines.get(id)?.size ?? 0 },
    ]),
  );
}

/** The share of characters that were read, as a whole percentage that is 100 only when all of them were. */
export function percentRead({ characters, read }: Pick<ReadCount, 'characters' | 'read'>): number {
  return characters === 0 ? 0 : Math.floor((100 * read) / characters);
}

/** The innermost article at a position in the document. */
function articlesByPlace(doc: Node): (pos: number) => string | null {
  const blocks: { readonly pos: number; readonly article: string | null }[] = [];
  doc.descendants((node, pos, parent) => {
    if (!isBlock(node)) return true;
    blocks.push({ pos, article: parent !== null && isArticle(parent) ? String(parent.attrs.id) : null });
    return false;
  });
  return (pos) => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.pos ?? 0) <= pos) low = middle + 1;
      else high = middle;
    }
    return blocks[low - 1]?.article ?? null;
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
