// Pages with gold from a folder: NAME.txt beside NAME.gold.json, as the corpus describes them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { splitLines } from '#core/page/raw-page.ts';

interface BlockJson {
  readonly type: string | readonly string[];
  readonly lines: readonly (number | readonly [number, number])[];
}

interface GoldJson {
  readonly articles: readonly { readonly id: string; readonly blocks: readonly BlockJson[] }[];
  readonly loose?: readonly BlockJson[];
  /** Set where the types of a page are guesses. */
  readonly types?: string;
  readonly skip_after?: readonly number[];
}

export interface GoldBlock {
  /** Any of these is right. */
  readonly types: readonly string[];
  readonly article: string | null;
  readonly lines: readonly number[];
}

export interface GoldPage {
  readonly name: string;
  readonly lines: readonly string[];
  readonly blocks: readonly GoldBlock[];
  /** Articles in reading order, as indices of blocks. */
  readonly articles: readonly (readonly number[])[];
  readonly hasTypes: boolean;
  /** Boundaries that the source cannot decide, by the raw line before. */
  readonly open: ReadonlySet<number>;
}

/** The pages of a folder and of the folders in it, by name. */
export function* goldPages(folder: string): Generator<GoldPage> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const gold = path.replace(/\.txt$/, '.gold.json');
    if (statSync(path).isDirectory()) yield* goldPages(path);
    else if (name.endsWith('.txt') && existsSync(gold))
      yield readGold(
        basename(name, '.txt'),
        splitLines(readFileSync(path, 'utf8')),
        JSON.parse(readFileSync(gold, 'utf8')) as GoldJson,
      );
  }
}

function readGold(name: string, lines: readonly string[], gold: GoldJson): GoldPage {
  const blocks: GoldBlock[] = [];
  const add = ({ type, lines: ranges }: BlockJson, article: string | null): number =>
    blocks.push({ types: typeof type === 'string' ? [type] : type, article, lines: expand(ranges) }) - 1;
  const articles = gold.articles.map(({ id, blocks: own }) => own.map((block) => add(block, id)));
  for (const block of gold.loose ?? []) add(block, null);
  return { name, lines, blocks, articles, hasTypes: !gold.types, open: new Set(gold.skip_after) };
}

const expand = (ranges: BlockJson['lines']): number[] =>
  ranges.flatMap((range) =>
    typeof range === 'number'
      ? [range]
      : Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i),
  );
