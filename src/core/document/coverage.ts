// The coverage line: where every raw line is. Each non-blank line is counted once, by its first piece.
import type { Node } from 'prosemirror-model';
import { FURNITURE } from '#core/model/words.ts';
import { isBlank } from '#core/page/raw-page.ts';
import { blockAttrs, isArticle, isDiscard } from './attrs.ts';
import { corrections } from './corrections.ts';
import type { Piece } from './line-index.ts';
import { piecesByLine } from './provenance.ts';

export interface Coverage {
  /** Non-blank raw lines; the sum of the five that follow. */
  readonly lines: number;
  /** In articles, and in the heads of groups. */
  readonly placed: number;
  /** In blocks outside articles that are no furniture: they call for a home. */
  readonly loose: number;
  readonly furniture: number;
  readonly discarded: number;
  readonly removed: number;
  /** Lines with a correction, wherever they are. */
  readonly corrected: number;
  readonly articles: number;
}

export function coverage(doc: Node, raw: readonly string[]): Coverage {
  const counts = { placed: 0, loose: 0, furniture: 0, discarded: 0, removed: 0 };
  const index = piecesByLine(doc);
  let lines = 0;
  raw.forEach((line, i) => {
    if (isBlank(line)) return;
    lines += 1;
    counts[placeOf(index.get(i + 1)?.[0])] += 1;
  });
  const corrected = new Set(corrections(doc, raw).map(({ n }) => n)).size;
  return { lines, ...counts, corrected, articles: countArticles(doc) };
}

function placeOf(piece: Piece | undefined): 'placed' | 'loose' | 'furniture' | 'discarded' | 'removed' {
  if (piece === undefined) return 'removed';
  if (isDiscard(piece.top)) return 'discarded';
  if (piece.top !== piece.block) return 'placed';
  return FURNITURE.has(blockAttrs(piece.block).role) ? 'furniture' : 'loose';
}

function countArticles(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (isArticle(node)) count += 1;
    return !node.isTextblock;
  });
  return count;
}
