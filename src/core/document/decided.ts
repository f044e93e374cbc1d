// Writes down what a person decided by an edit: which runs now meet others than before, which blocks stand in another
// article, and what stands elsewhere among its neighbours. Commands need not think of it; proposals leave alone what
// bears a name.
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type Author, isPerson } from '#core/model/words.ts';
import { blockAttrs, isBlock } from './attrs.ts';
import { movedIn } from './moved.ts';
import { type Run, runsOf } from './runs.ts';
import { schema } from './schema.ts';

interface Held {
  readonly block: Node;
  readonly pos: number;
  /** Id of the article or group that holds the block; empty for a loose one, null in a discard. */
  readonly holder: string | null;
}

/** Where a run was: which run it followed in its block (null at the start of one), and who held it. */
interface Was {
  readonly follows: string | null;
  readonly holder: string | null;
  readonly placed: Author;
}

const keyOf = ({ n, from }: Run): string => `${n}:${from}`;

/**
 * Adds to a transaction the names that its other steps call for; text and places stay as they are.
 * @param before the document that the transaction began with
 */
export function recordDecisions(tr: Transaction, before: Node, by: Author): void {
  if (!tr.docChanged) return;
  const [old, now] = [heldBlocks(before), heldBlocks(tr.doc)];
  const unchanged = new Map(old.map(({ block, holder }) => [block, holder]));
  const kept = new Set(
    now.filter(({ block, holder }) => unchanged.get(block) === holder).map(({ block }) => block),
  );
  const were = new Map<string, Was>();
  for (const { block, holder } of old) {
    if (kept.has(block)) continue;
    const { placed } = blockAttrs(block);
    for (const [run, follows] of chained(block)) were.set(keyOf(run), { follows, holder, placed });
  }
  for (const { block, pos, holder } of now) {
    if (holder === null || kept.has(block)) continue;
    for (const [run, follows] of chained(block)) {
      if (isPerson(run.by) || were.get(keyOf(run))?.follows === follows) continue;
      const mark = schema.marks.line.create({ n: run.n, from: run.from, by });
      tr.addMark(pos + 1 + run.start, pos + 1 + run.end, mark);
    }
    const placed = placedBy(block, holder, were, by);
    if (placed !== blockAttrs(block).placed) tr.setNodeAttribute(pos, 'placed', placed);
  }
  for (const pos of movedIn(before, tr.doc)) {
    if (!isPerson(String(tr.doc.nodeAt(pos)?.attrs.placed))) tr.setNodeAttribute(pos, 'placed', by);
  }
}

function placedBy(block: Node, holder: string | null, were: ReadonlyMap<string, Was>, by: Author): Author {
  const { placed } = blockAttrs(block);
  const first = runsOf(block)[0];
  const was = first === undefined ? undefined : were.get(keyOf(first));
  if (was === undefined) return placed;
  if (was.holder !== holder) return by;
  return isPerson(placed) ? placed : was.placed;
}

/** Each run of a block with the key of the one that it follows. */
function chained(block: Node): [Run, string | null][] {
  const runs = runsOf(block);
  return runs.map((run, i) => {
    const last = runs[i - 1];
    return [run, last === undefined ? null : keyOf(last)];
  });
}

function heldBlocks(doc: Node): Held[] {
  const found: Held[] = [];
  doc.descendants((block, pos, parent) => {
    if (!isBlock(block)) return true;
    const id: unknown = parent === doc ? '' : parent?.attrs.id;
    found.push({ block, pos, holder: typeof id === 'string' ? id : null });
    return false;
  });
  return found;
}
