// The blocks that stand on the page: proposals are about these; what a person set aside stays so.
import type { Node } from 'prosemirror-model';
import { articleAttrs, groupAttrs, isArticle, isDiscard, isGroup } from '#core/document/attrs.ts';
import type { Place } from '#core/document/commands/places.ts';
import { eachBlock } from '#core/document/line-index.ts';
import { isPerson } from '#core/model/words.ts';

/** Every block outside of discards, in document order. */
export function standingBlocks(doc: Node): Place[] {
  const places: Place[] = [];
  eachBlock(doc, (node, pos, top) => {
    if (!isDiscard(top)) places.push({ node, pos });
  });
  return places;
}

/** True for an article that a person called corrected; nothing of it is proposed any more. */
export const isCorrected = (node: Node): boolean =>
  isArticle(node) && articleAttrs(node).status === 'corrected';

/** True for an article or group that a person made, or said something of that would go with it. */
function isDecided(node: Node): boolean {
  if (isGroup(node)) return isPerson(groupAttrs(node).by);
  if (!isArticle(node)) return false;
  const { by, placed, continues, continuedFrom, area } = articleAttrs(node);
  const isLinked = continues !== null || continuedFrom !== null;
  return isPerson(by) || isPerson(placed) || isLinked || area !== null || isCorrected(node);
}

/** True for the last block in something that a person made or spoke of: without it that would be gone. */
export function isLastOfDecided(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const holder = $pos.node(depth);
    if (holder.childCount > 1) return false;
    if (isDecided(holder)) return true;
  }
  return false;
}
