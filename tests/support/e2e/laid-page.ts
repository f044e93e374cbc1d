// A page laid down block by block, as no engine proposed it, for stories that need a page of a certain shape.
import type { Join, Role } from '#core/model/words.ts';
import type { Structure, StructureBlock } from '#core/structure/types.ts';

/** A role and the lines of a block. */
export type LaidBlock = readonly [role: Role, ...lines: string[]];

interface LaidPage {
  readonly text: string;
  readonly structure: Structure;
}

/** @param items blocks outside of articles, and the blocks of each article */
export function laidPage(language: string, items: readonly (LaidBlock | readonly LaidBlock[])[]): LaidPage {
  const lines: string[] = [];
  const join: Join = language.startsWith('zh') ? 'none' : 'space';
  const lay = ([role, ...own]: LaidBlock): StructureBlock => {
    const first = lines.length + 1;
    lines.push(...own);
    const runs = own.map((_, i) => (i + 1 < own.length ? { n: first + i, join } : { n: first + i }));
    return { role, runs, parts: [], confidence: 1, membership: 1, reasons: [] };
  };
  const content = items.map((item) =>
    isBlock(item)
      ? lay(item)
      : { type: 'article' as const, kind: 'news' as const, incomplete: [], content: item.map(lay) },
  );
  return { text: lines.join('\n'), structure: { language, content, seams: [], interleaved: [] } };
}

const isBlock = (item: LaidBlock | readonly LaidBlock[]): item is LaidBlock => typeof item[0] === 'string';
