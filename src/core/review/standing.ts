// The blocks that stand on the page: proposals are about these; what a person set aside stays so.
import type { Node } from 'prosemirror-model';
import { isDiscard } from '#core/document/attrs.ts';
import type { Place } from '#core/document/commands/places.ts';
import { eachBlock } from '#core/document/provenance.ts';

/** Every block outside of discards, in document order. */
export function standingBlocks(doc: Node): Place[] {
  const places: Place[] = [];
  eachBlock(doc, (node, pos, top) => {
    if (!isDiscard(top)) places.push({ node, pos });
  });
  return places;
}
