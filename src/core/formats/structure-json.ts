// A structured page as one JSON object: what `galley structure --json` prints.

import { endsInHyphen, textWithJoin } from '#core/document/seams.ts';
import type { Join } from '#core/model/words.ts';
import { contentSpan } from '#core/page/raw-page.ts';
import type { SeamDecision, Structure, StructureArticle, StructureBlock } from '#core/structure/types.ts';

export interface StructureJson {
  readonly file: string;
  readonly language: string;
  /** In reading order. */
  readonly blocks: readonly {
    readonly type: string;
    /** Same for the blocks of one article; null outside articles. */
    readonly article: string | null;
    /** Raw lines, from 1, in the order in which their text stands in the block. */
    readonly lines: readonly number[];
    readonly text: string;
  }[];
  /** Where two columns came out as one. */
  readonly interleaved: Structure['interleaved'];
  /** One for every non-blank raw line but the last. */
  readonly seams: readonly Pick<SeamDecision, 'after' | 'join' | 'confidence'>[];
}

/**
 * @param file name that the object bears
 * @param raw the raw lines that were structured
 */
export function structureJson(file: string, raw: readonly string[], structure: Structure): StructureJson {
  const blocks: StructureJson['blocks'][number][] = [];
  let articles = 0;
  const add = ({ role, runs }: StructureBlock, article: string | null): void => {
    const text = runs.map(({ n, join }) => joined(raw[n - 1] ?? '', join)).join('');
    blocks.push({ type: role, article, lines: runs.map(({ n }) => n), text });
  };
  const walk = (items: Structure['content'] | StructureArticle['content'], article: string | null): void => {
    for (const item of items) {
      if (!('type' in item)) add(item, article);
      else if (item.type === 'group') walk([...item.head, ...item.articles], null);
      else {
        articles += 1;
        walk(item.content, `a${articles}`);
      }
    }
  };
  walk(structure.content, null);
  const seams = structure.seams.map(({ after, join, confidence }) => ({ after, join, confidence }));
  return { file, language: structure.language, blocks, interleaved: structure.interleaved, seams };
}

function joined(line: string, join: Join | undefined): string {
  const { from, to } = contentSpan(line);
  const slice = line.slice(from, to);
  if (join === undefined || (join === 'hyphen' && !endsInHyphen(slice))) return slice;
  return textWithJoin(slice, join);
}
