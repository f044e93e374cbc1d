// A library with a sample page in it, structured as its gold says, so that stories begin from a page that is known.
import { readFileSync } from 'node:fs';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import type { ArticleKind, Join, Role } from '#core/model/words.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import type { Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';
import { openLibrary } from '#main/library/library.ts';
import { readThrough } from '../reading.ts';

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

/** Makes a library in a folder with one edition and a sample as its page A03, structured as its gold says or otherwise. */
export async function makeSampleLibrary(
  folder: string,
  name: SampleName,
  structure: Structure = goldStructure(name),
): Promise<void> {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `article${ids}`;
  };
  const library = await openLibrary(
    folder,
    async (lines) => ({
      document: documentFromStructure(lines, structure, newId).toJSON() as Record<string, unknown>,
      evidence: evidenceOf(structure),
    }),
    { changed: () => undefined, saved: () => undefined, saveFailed: () => undefined },
  );
  const metadata = { newspaper: 'Sample', date: '2024-05-01', number: '', statement: '', notes: '' };
  const { id } = await library.createEdition(metadata);
  const page = { name: `${name}.txt`, bytes: sampleBytes(name), encoding: 'utf-8' as const, label: 'A03' };
  const [ref] = await library.addPages(id, [page]);
  if (ref !== undefined) await library.open(ref);
  await library.close();
}

interface TextPage {
  readonly label: string;
  readonly text: string;
  readonly isRead?: boolean;
  /** As the engine says when absent. */
  readonly structure?: Structure;
}

/** Makes a library in a folder with one edition of pages by their label and raw text; some read. */
export async function makeTextLibrary(folder: string, pages: readonly TextPage[]): Promise<void> {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `article${ids}`;
  };
  const library = await openLibrary(
    folder,
    async (lines) => {
      const own = pages.find(({ text }) => splitLines(text).join('\n') === lines.join('\n'));
      const proposed = own?.structure ?? structure(lines);
      const page = documentFromStructure(lines, proposed, newId);
      return {
        document: (own?.isRead === true ? readThrough(page) : page).toJSON() as Record<string, unknown>,
        evidence: evidenceOf(proposed),
      };
    },
    { changed: () => undefined, saved: () => undefined, saveFailed: () => undefined },
  );
  const metadata = { newspaper: 'Sample', date: '2024-05-01', number: '', statement: '', notes: '' };
  const { id } = await library.createEdition(metadata);
  const added = pages.map(({ label, text }) => ({
    name: `${label}.txt`,
    bytes: Buffer.from(text),
    encoding: 'utf-8' as const,
    label,
  }));
  for (const ref of await library.addPages(id, added)) await library.open(ref);
  await library.close();
}
