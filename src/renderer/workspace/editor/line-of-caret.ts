// Which raw line a place in the corrected text comes from, and where a raw line stands in it.
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { eachBlock } from '#core/document/line-index.ts';
import { runsOf } from '#core/document/runs.ts';

/** The raw line that the caret stands in; null beside text without provenance. */
export function lineOfCaret({ selection }: EditorState): number | null {
  const { $head } = selection;
  if (!$head.parent.isTextblock) return null;
  const offset = $head.parentOffset;
  const runs = runsOf($head.parent);
  const at = runs.find(({ start, end }) => start <= offset && offset < end);
  return (at ?? runs.findLast(({ end }) => end === offset))?.n ?? null;
}

/** Where the first piece of a raw line begins; null when none is left. */
export function placeOfLine(doc: Node, n: number): number | null {
  let place: number | null = null;
  eachBlock(doc, (block, pos) => {
    if (place !== null) return;
    const run = runsOf(block).find((one) => one.n === n);
    if (run !== undefined) place = pos + 1 + run.start;
  });
  return place;
}
