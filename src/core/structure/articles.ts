// Which blocks belong together: an article begins with its headline and goes on to the next.
import { FURNITURE } from '#core/model/words.ts';
import type { Structure, StructureArticle, StructureBlock } from './types.ts';

/** Groups blocks, in order, into articles; furniture stays outside. */
export function toArticles(blocks: readonly StructureBlock[]): Structure['content'] {
  const content: (StructureArticle | StructureBlock)[] = [];
  let open: StructureBlock[] = [];
  const close = (): void => {
    if (open.length > 0) content.push({ type: 'article', kind: 'news', incomplete: [], content: open });
    open = [];
  };
  for (const block of blocks) {
    if (FURNITURE.has(block.role)) {
      content.push(block);
      continue;
    }
    if (block.role === 'headline' && open.some(({ role }) => role !== 'headline')) close();
    open.push(block);
  }
  close();
  return content;
}
