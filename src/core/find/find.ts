// Finds on a page, within blocks and across their seams.
import type { Node } from 'prosemirror-model';
import { eachBlock } from '../document/line-index.ts';
import type { Folded } from './fold.ts';
import { haystackOf } from './haystack.ts';
import { type Match, type Matches, matchTexts, type Stretch } from './match.ts';
import type { Prepared } from './query.ts';

/** Hits of one search at most; more are counted by nobody. */
export const MOST_HITS = 20_000;

/** A hit, in positions of the document. A seam that joins with nothing is a hit of no length. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** Position before its block. */
  readonly block: number;
  /** What the groups of an expression caught, as it stands in the text. */
  readonly groups?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
}

export interface Hits {
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

/** A stretch of the document; the blocks that begin in it are searched. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The texts of a page as a pattern meets them, and the way back from a match to the page. */
export interface Searched {
  readonly texts: readonly string[];
  hitsOf(matches: Matches): Hits;
}

/** Reads the blocks of a page, or of a stretch of it. */
export function searched(doc: Node, prepared: Prepared, extent?: Extent): Searched {
  const blocks: { readonly block: Node; readonly pos: number; readonly haystack: Folded }[] = [];
  eachBlock(doc, (block, pos) => {
    if (extent !== undefined && (pos < extent.from || pos >= extent.to)) return;
    if (block.content.size > 0) blocks.push({ block, pos, haystack: haystackOf(block, prepared) });
  });
  return {
    texts: blocks.map(({ haystack }) => haystack.text),
    hitsOf: ({ found, more }) => ({
      hits: found.flatMap((match) => {
        const place = blocks[match.text];
        return place === undefined ? [] : [hitOf(match, place.block, place.pos, place.haystack)];
      }),
      more,
    }),
  };
}

function hitOf(match: Match, block: Node, pos: number, { at }: Folded): Hit {
  const offset = (i: number): number => at?.[i] ?? i;
  const hit = { from: pos + 1 + offset(match.from), to: pos + 1 + offset(match.to), block: pos };
  if (match.groups === undefined) return hit;
  const text = block.textContent;
  const caught = (stretch: Stretch | null): string =>
    stretch === null ? '' : text.slice(offset(stretch[0]), offset(stretch[1]));
  const names = Object.entries(match.names ?? {}).map(([name, stretch]) => [name, caught(stretch)]);
  return { ...hit, groups: match.groups.map(caught), names: Object.fromEntries(names) };
}

/** Finds here and now; for expressions of a person's own only where they may take their time. */
export function findIn(doc: Node, prepared: Prepared, extent?: Extent): Hits {
  const page = searched(doc, prepared, extent);
  return page.hitsOf(matchTexts(prepared.pattern, page.texts, MOST_HITS));
}

/** What stands around a hit in its block. */
export interface Context {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** A hit with so many characters of its block on each side. */
export function contextOf(doc: Node, { from, to, block }: Hit, reach = 14): Context {
  const text = doc.nodeAt(block)?.textContent ?? '';
  const [start, end] = [from - block - 1, to - block - 1];
  return {
    before: [...text.slice(Math.max(0, start - 2 * reach), start)].slice(-reach).join(''),
    hit: text.slice(start, end),
    after: [...text.slice(end, end + 2 * reach)].slice(0, reach).join(''),
  };
}
