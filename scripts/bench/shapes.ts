// Pages of 10,000 lines in the three shapes that strain an editor differently: many articles, one article, no article.
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';

export const SHAPES = ['200 articles', 'one article', 'loose blocks'] as const;
/** The first shape with something misread in every fifth line, which the checks find. */
export const MISREAD = '2,000 findings';
export type Shape = (typeof SHAPES)[number] | typeof MISREAD;

const LINES = 10_000;
const LINES_A_BLOCK = 5;
const BLOCKS_AN_ARTICLE = 10;
const MEASURE = 16;
const FINDINGS = 2_000;
const MISREADINGS = ['自巳', '⼈', ' ', '的的', '《'];
const HAN = '山水田园春夏秋冬东西南北日月星云花鸟鱼虫城门街市桥路车船人家书报纸墨灯火钟鼓晨昏';

/** The raw lines: running text of one measure, the same at each call. */
export function benchLines(): string[] {
  return Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: MEASURE }, (_, i) => HAN[(line * 7 + i * (1 + (line % 5))) % HAN.length]).join(''),
  );
}

/** The same lines with what is misread in them, and with ends of sentences. */
export function misreadLines(): string[] {
  const every = LINES / FINDINGS;
  return benchLines().map((line, i) => {
    if (i % every === 0)
      return `${line.slice(0, 8)}${MISREADINGS[(i / every) % MISREADINGS.length]}${line.slice(8)}`;
    return i % every === every - 1 ? `${line.slice(0, -1)}。` : line;
  });
}

/** The lines of a page of a shape. */
export const linesOf = (shape: Shape): string[] => (shape === MISREAD ? misreadLines() : benchLines());

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
