// Corrections: where the text of a run differs from its raw line. Derived, never stored; joining characters and white
// space at a line's ends are none.
import type { Node } from 'prosemirror-model';
import { differences } from './alignment.ts';
import { eachBlock } from './line-index.ts';
import { piecesByLine, shareOf } from './provenance.ts';
import { type Run, runsOf } from './runs.ts';
import { joinOf, textWithJoin } from './seams.ts';

export interface Correction {
  readonly n: number;
  /** Offsets in the raw line. */
  readonly from: number;
  readonly to: number;
  /** What the raw text has there, and what the corrected text has. */
  readonly raw: string;
  readonly text: string;
  /** Positions in the document. */
  readonly start: number;
  readonly end: number;
}

/** Blocks whose positions lie between two others, both included. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export const isOutside = (pos: number, extent: Extent | undefined): boolean =>
  extent !== undefined && (pos < extent.from || pos > extent.to);

/** All corrections of a page, or of some of its blocks, in document order; discarded text has none. */
export function corrections(doc: Node, raw: readonly string[], extent?: Extent): Correction[] {
  const index = piecesByLine(doc);
  const found: Correction[] = [];
  eachBlock(doc, (block, pos, top) => {
    if (top.type.name === 'discard' || isOutside(pos, extent)) return;
    const runs = runsOf(block);
    runs.forEach((run, i) => {
      const starts = (index.get(run.n) ?? []).map((piece) => piece.run.from);
      const isJoined = runs[i + 1]?.start === run.end;
      found.push(...correctionsOf(run, pos + 1, raw[run.n - 1] ?? '', starts, isJoined));
    });
  });
  return found;
}

/**
 * Corrections of one run.
 * @param base position of the start of its block's text
 * @param starts where the pieces of its line begin
 * @param isJoined false for a run that meets no other at its end
 */
export function correctionsOf(
  run: Run,
  base: number,
  rawLine: string,
  starts: readonly number[],
  isJoined: boolean,
): Correction[] {
  const slice = shareOf(rawLine, run.from, starts);
  if (run.text === slice.text) return [];
  const expected = isJoined ? textWithJoin(slice.text, joinOf(run.text, slice.text)) : slice.text;
  const text = isJoined ? run.text : run.text.trimEnd();
  return differences(expected, text).map(({ fromA, toA, fromB, toB }) => ({
    n: run.n,
    from: Math.min(slice.from + fromA, slice.to),
    to: Math.min(slice.from + toA, slice.to),
    raw: expected.slice(fromA, toA),
    text: text.slice(fromB, toB),
    start: base + run.start + fromB,
    end: base + run.start + toB,
  }));
}
