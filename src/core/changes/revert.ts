// Taking back one change alone, as one undo step.
import type { Mark, Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { assertNever } from '../assert-never.ts';
import { command, type Editing } from '../document/commands/command.ts';
import { moveTo, placeCaret } from '../document/commands/moving.ts';
import { blockAt, endOf, type Place } from '../document/commands/places.ts';
import { restoreLine } from '../document/commands/restore-line.ts';
import type { Correction } from '../document/corrections.ts';
import { longestAscent } from '../document/moved.ts';
import { dropEmpty } from '../document/repair.ts';
import { runsOf } from '../document/runs.ts';
import { schema } from '../document/schema.ts';
import { seamsIn } from '../document/seams.ts';
import { rejoinedBlock } from '../document/splice.ts';
import type { Evidence } from '../model/page.ts';
import { type Change, changeKey, changesOf } from './change.ts';
import { ranked } from './order.ts';

/** Takes a change back; refuses when the page no longer has it. */
export function revertChange(change: Change, evidence: Evidence): Command {
  if (change.type === 'removed') return restoreLine(change.n);
  return command((state, editing) => {
    const now = changesOf(state.doc, { raw: editing.raw, evidence });
    const key = changeKey(change);
    const still = now.find((one) => changeKey(one) === key);
    return still === undefined ? null : plan(state, still, editing, evidence);
  });
}

function plan(
  state: EditorState,
  change: Change,
  editing: Editing,
  evidence: Evidence,
): ((tr: Transaction) => void) | null {
  switch (change.type) {
    case 'correction':
      return (tr) => uncorrect(tr, change);
    case 'join':
      return rejoin(state, change, editing);
    case 'moved':
      return moveBack(state, change.pos, evidence);
    case 'discard': {
      const node = state.doc.nodeAt(change.pos);
      if (node === null) return null;
      return (tr) => {
        tr.replaceWith(change.pos, change.pos + node.nodeSize, node.content);
        placeCaret(tr, change.pos + 1);
      };
    }
    case 'added':
      return (tr) => remove(tr, change);
    case 'reading':
      return (tr) => void tr.removeMark(change.from, change.to, schema.marks[change.mark]);
    case 'removed':
      return null;
    default:
      return assertNever(change);
  }
}

/** Puts the raw characters back under the provenance of their run. */
function uncorrect(tr: Transaction, { n, raw, start, end }: Correction): void {
  if (raw === '') {
    tr.delete(start, end);
    return;
  }
  const $start = tr.doc.resolve(start);
  const offset = $start.parentOffset;
  const run = runsOf($start.parent).find((one) => one.n === n && one.start <= offset && offset <= one.end);
  if (run === undefined) return;
  const line = schema.marks.line.create({ n, from: run.from, by: run.by });
  tr.replaceWith(start, end, schema.text(raw, line.addToSet(otherMarks($start.parent, offset, run.start))));
}

/** Parts and reading marks around an offset, of the text before it in the same run, else of what follows. */
function otherMarks(block: Node, offset: number, runStart: number): readonly Mark[] {
  const node = (offset > runStart ? block.childBefore(offset) : block.childAfter(offset)).node;
  return node === null ? [] : schema.marks.line.removeFromSet(node.marks);
}

function rejoin(state: EditorState, { pos, usual }: Extract<Change, { type: 'join' }>, editing: Editing) {
  const $pos = state.doc.resolve(pos);
  const block = blockAt($pos);
  const seam = block && seamsIn(block.node).find(({ offset }) => offset === $pos.parentOffset);
  if (block === null || !seam) return null;
  return (tr: Transaction): void => {
    const page = { doc: state.doc, raw: editing.raw };
    const node = rejoinedBlock(block.node, seam, usual, page, editing.by);
    tr.replaceWith(block.pos + 1, endOf(block) - 1, node.content);
    placeCaret(tr, Math.min(pos, block.pos + node.nodeSize - 1));
  };
}

/** Puts a block behind the one that was proposed before it, of those that did not move. */
function moveBack(state: EditorState, pos: number, evidence: Evidence) {
  const node = state.doc.nodeAt(pos);
  const blocks = ranked(state.doc, evidence);
  const own = blocks.find((block) => block.pos === pos);
  if (node === null || own === undefined) return null;
  const kept = [...longestAscent(blocks, ({ rank }) => rank)].sort((a, b) => a.rank - b.rank);
  const before = kept.findLast(({ rank }) => rank < own.rank);
  const after = kept.find(({ rank }) => rank > own.rank);
  const beside = before ?? after;
  if (beside === undefined) return null;
  const place: Place = { node, pos };
  const size = state.doc.nodeAt(beside.pos)?.nodeSize ?? 0;
  return (tr: Transaction): void =>
    void moveTo(tr, [place], before === undefined ? beside.pos : beside.pos + size);
}

/** Takes added text away, and its block when nothing else is in it. */
function remove(tr: Transaction, { pos, end }: Extract<Change, { type: 'added' }>): void {
  const block = blockAt(tr.doc.resolve(pos));
  const isAll = block !== null && block.node.content.size === end - pos;
  if (isAll) tr.delete(block.pos, endOf(block));
  else tr.delete(pos, end);
  dropEmpty(tr);
}
