// Pages of 10,000 lines in the three shapes that strain an editor differently: many articles, one article, no article.
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';

export const SHAPES = ['200 articles', 'one article', 'loose blocks'] as const;
export type Shape = (typeof SHAPES)[number];

const LINES = 10_000;
const LINES_A_BLOCK = 5;
const BLOCKS_AN_ARTICLE = 10;
const MEASURE = 16;
const HAN = '山水田园春夏秋冬东西南北日月星云花鸟鱼虫城门街市桥路车船人家书报纸墨灯火钟鼓晨昏';

/** The raw lines: running text of one measure, the same at each call. */
export function benchLines(): string[] {
  return Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: MEASURE }, (_, i) => HAN[(line * 7 + i * (1 + (line % 5))) % HAN.length]).join(''),
  );
}

/** The structure of a page of such lines. */
export function benchStructure(shape: Shape): Structure {
  const blocks: StructureBlock[] = Array.from({ length: LINES / LINES_A_BLOCK }, (_, i) => ({
    role: shape !== 'loose blocks' && i % BLOCKS_AN_ARTICLE === 0 ? 'headline' : 'paragraph',
    runs: Array.from({ length: LINES_A_BLOCK }, (_, j) => ({
      n: i * LINES_A_BLOCK + j + 1,
      ...(j + 1 < LINES_A_BLOCK ? { join: 'none' as const } : {}),
    })),
    parts: [],
    confidence: 1,
    membership: 1,
    reasons: [],
  }));
  return { language: 'zh-Hans', content: contentOf(shape, blocks), seams: [], interleaved: [] };
}

function contentOf(shape: Shape, blocks: readonly StructureBlock[]): Structure['content'] {
  if (shape === 'loose blocks') return blocks;
  const size = shape === 'one article' ? blocks.length : BLOCKS_AN_ARTICLE;
  return Array.from(
    { length: blocks.length / size },
    (_, i): StructureArticle => ({
      type: 'article',
      kind: 'news',
      incomplete: [],
      content: blocks.slice(i * size, (i + 1) * size),
    }),
  );
}
