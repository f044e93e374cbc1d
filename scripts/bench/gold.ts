// What a page should become, in the little that a corrector's decisions are judged by: the block, role and article of
// each raw line. Read from the samples' gold, from a corpus' gold, or from a generated page.
import { readFileSync } from 'node:fs';
import type { Role } from '#core/model/words.ts';
import type { GeneratedPage } from '../train/generated-page.ts';

export interface GoldBlock {
  /** Any of them is right. */
  readonly roles: readonly string[];
  /** Null outside of articles. */
  readonly article: string | null;
  readonly lines: readonly number[];
}

export interface GoldPage {
  readonly name: string;
  readonly raw: readonly string[];
  readonly blocks: readonly GoldBlock[];
}

export function generatedGold(page: GeneratedPage): GoldPage {
  const blocks = page.blocks.map(({ role, article, lines }) => ({
    roles: [role],
    article: article === null ? null : String(article),
    lines,
  }));
  return { name: page.id, raw: page.lines, blocks };
}

interface SampleGold {
  readonly blocks: readonly {
    readonly role: Role;
    readonly article: number | null;
    readonly lines: number[];
  }[];
}

/** A corpus' blocks name their lines by ranges, and their role as `type`. */
interface CorpusBlock {
  readonly type: string | readonly string[];
  readonly lines: readonly (readonly [number, number])[];
}
interface CorpusGold {
  readonly articles: readonly { readonly id: string; readonly blocks: readonly CorpusBlock[] }[];
}

/** @param file the raw page; its gold stands beside it */
export function readGold(file: URL): GoldPage {
  const raw = readFileSync(file, 'utf8').split(/\r?\n/);
  const gold = JSON.parse(readFileSync(new URL(file.href.replace(/\.txt$/, '.gold.json')), 'utf8')) as
    | SampleGold
    | CorpusGold;
  const name = decodeURIComponent(file.pathname.split('/').at(-1) ?? '');
  return { name, raw, blocks: 'blocks' in gold ? sampleBlocks(gold) : corpusBlocks(gold) };
}

function sampleBlocks({ blocks }: SampleGold): GoldBlock[] {
  return blocks.map(({ role, article, lines }) => ({
    roles: [role],
    article: article === null ? null : String(article),
    lines,
  }));
}

function corpusBlocks({ articles }: CorpusGold): GoldBlock[] {
  return articles.flatMap(({ id, blocks }) =>
    blocks.map(({ type, lines }) => ({
      roles: typeof type === 'string' ? [type] : type,
      article: id,
      lines: lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
    })),
  );
}
