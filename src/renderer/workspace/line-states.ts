// Where each raw line is now, for the raw page to show.
import type { Node } from 'prosemirror-model';
import { blockAttrs } from '#core/document/attrs.ts';
import { isDiscarded, piecesByLine } from '#core/document/provenance.ts';
import { FURNITURE } from '#core/model/words.ts';
import { isBlank } from '#core/page/raw-page.ts';

export type LineState = 'blank' | 'placed' | 'loose' | 'furniture' | 'discarded' | 'removed';

/** The state of every raw line, that of line n at n - 1; by its first piece, as the coverage line counts. */
export function lineStates(doc: Node, raw: readonly string[]): LineState[] {
  const index = piecesByLine(doc);
  return raw.map((line, i) => {
    if (isBlank(line)) return 'blank';
    const piece = index.get(i + 1)?.[0];
    if (piece === undefined) return 'removed';
    if (isDiscarded(piece)) return 'discarded';
    if (piece.top !== piece.block) return 'placed';
    return FURNITURE.has(blockAttrs(piece.block).role) ? 'furniture' : 'loose';
  });
}
