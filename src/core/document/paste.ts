// Pasting keeps where text came from when it came from this page: then it was cut here and stands nowhere else, or
// `repair` sees by its place in the raw line that it is a copy. Text of another page comes without provenance.
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { differences } from './alignment.ts';
import { lineOf } from './attrs.ts';
import { runsOf } from './runs.ts';
import { schema } from './schema.ts';

/**
 * A slice as it may be pasted: marks of runs whose text is not that of the raw line they name are taken off.
 * @param raw the raw lines of the page pasted into
 */
export function keepProvenance(slice: Slice, raw: readonly string[]): Slice {
  const clean = (node: Node): Node => {
    if (!node.isTextblock) return node.copy(mapFragment(node.content, clean));
    const foreign = runsOf(node).filter((run) => !isLike(run.text.trim(), raw[run.n - 1] ?? ''));
    if (foreign.length === 0) return node;
    return node.copy(
      mapFragment(node.content, (text) => {
        const line = lineOf(text);
        const isForeign = foreign.some((run) => run.n === line?.n && run.from === line.from);
        return isForeign ? text.mark(schema.marks.line.removeFromSet(text.marks)) : text;
      }),
    );
  };
  return new Slice(mapFragment(slice.content, clean), slice.openStart, slice.openEnd);
}

/** True when a text could be a part of a raw line, corrections allowed. */
function isLike(text: string, rawLine: string): boolean {
  if (rawLine.includes(text)) return true;
  const changed = differences(text, rawLine).reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  return changed * 2 <= text.length;
}

function mapFragment(fragment: Fragment, map: (node: Node) => Node): Fragment {
  return Fragment.fromArray(fragment.content.map(map));
}
