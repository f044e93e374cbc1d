// Libraries with a sample page, structured as its gold says, or with pages of a story's own, so that stories begin from
// pages that are known.
import { readFileSync } from 'node:fs';
import type { ArticleKind, Join, Role } from '#core/model/words.ts';
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';
import { makeLibrary } from '../library.ts';

const SAMPLES = new URL('../../../resources/samples/', import.meta.url);

export type SampleName = 'zh-daily' | 'en-weekly';

interface Gold {
  readonly language: string;
  readonly blocks: readonly {
    readonly role: Role;
    readonly article: number | null;
    readonly lines: number[];
  }[];
  readonly joins: readonly { readonly after: number; readonly join: Join | 'break' }[];
}

/** The raw bytes of a sample. */
export const sampleBytes = (name: SampleName): Buffer => readFileSync(new URL(`${name}.txt`, SAMPLES));

/** The gold of a sample as a structure; articles stand where their first block does. */
export function goldStructure(name: SampleName): Structure {
  const gold: Gold = JSON.parse(readFileSync(new URL(`${name}.gold.json`, SAMPLES), 'utf8'));
  const joins = new Map(gold.joins.map(({ after, join }) => [after, join]));
  const toBlock = ({ role, lines }: Gold['blocks'][number]): StructureBlock => ({
    role,
    runs: lines.map((n, i) => {
      const join = joins.get(n);
      return i + 1 < lines.length && join !== undefined && join !== 'break' ? { n, join } : { n };
    }),
    parts: [],
    confidence: 1,
    membership: 1,
    reasons: [],
  });
  const content: (StructureArticle | StructureBlock)[] = [];
  const articles = new Map<number, StructureBlock[]>();
  for (const block of gold.blocks) {
    if (block.article === null) content.push(toBlock(block));
    else {
      const blocks = articles.get(block.article);
      if (blocks !== undefined) blocks.push(toBlock(block));
      else {
        const first = [toBlock(block)];
        articles.set(block.article, first);
        content.push({ type: 'article', kind: 'news' satisfies ArticleKind, incomplete: [], content: first });
      }
    }
  }
  return { language: gold.language, content, seams: [], interleaved: [] };
}

/** The same blocks, all taken for paragraphs. */
export const allParagraphs = (proposed: Structure): Structure => ({
  ...proposed,
  content: proposed.content.map(bare),
});

const bare = <T extends Structure['content'][number] | StructureArticle['content'][number]>(item: T): T => {
  if (!('type' in item)) return { ...item, role: 'paragraph' };
  return item.type === 'article' ? { ...item, content: item.content.map(bare) } : item;
};

/** Makes a library in a folder with one edition and a sample as its page A03, structured as its gold says or otherwise. */
export function makeSampleLibrary(
  folder: string,
  name: SampleName,
  structure: Structure = goldStructure(name),
): Promise<void> {
  const page = { name: `${name}.txt`, label: 'A03', bytes: sampleBytes(name), structure };
  return makeLibrary(folder, 'Sample', [page]);
}

interface TextPage {
  readonly label: string;
  readonly text: string;
  readonly isRead?: boolean;
  /** As the engine says when absent. */
  readonly structure?: Structure;
}

/** Makes a library in a folder with one edition of pages by their label and raw text; some read. */
export function makeTextLibrary(folder: string, pages: readonly TextPage[]): Promise<void> {
  const made = pages.map(({ label, text, ...page }) => ({
    ...page,
    label,
    name: `${label}.txt`,
    bytes: Buffer.from(text),
  }));
  return makeLibrary(folder, 'Sample', made);
}
