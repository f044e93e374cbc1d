// Two printed columns that came out as one: cuts the selected raw lines at a column, or deals them by turns, into two
// blocks. Pieces keep their raw line and where in it they begin.
import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { Evidence } from '#core/model/page.ts';
import { MACHINE } from '#core/model/words.ts';
import { isBlank } from '#core/page/raw-page.ts';
import { cutOf, proposeColumn } from '#core/structure/gutter.ts';
import { differences, offsetInA } from '../alignment.ts';
import { isDiscard } from '../attrs.ts';
import { eachBlock } from '../line-index.ts';
import { sliceOf } from '../provenance.ts';
import { dropEmpty } from '../repair.ts';
import { type Run, runsOf } from '../runs.ts';
import { schema } from '../schema.ts';
import { joinOf, textWithJoin } from '../seams.ts';
import { cutBlock, mergeBlocks, type RawPage } from '../splice.ts';
import { command, type Editing } from './command.ts';
import { placeCaret } from './moving.ts';
import { blocksOfSelection, discardAt, endOf, type Place } from './places.ts';

/** To which of the two blocks a stretch of text goes; null for what is not selected and stays. */
type Side = 'left' | 'right' | null;

interface Stretch {
  /** Offsets in the text of its block. */
  readonly from: number;
  readonly to: number;
  readonly side: Side;
}

/** A run with its place, among those that the selection touches. */
export interface SelectedRun {
  readonly block: Place;
  readonly run: Run;
}

/** The runs that the selection touches, outside discards, in order. */
export function runsOfSelection(state: EditorState): SelectedRun[] {
  const { from, to } = state.selection;
  return blocksOfSelection(state)
    .filter(({ pos }) => discardAt(state.doc, pos) === null)
    .flatMap((block) =>
      runsOf(block.node)
        .filter(({ start, end }) => block.pos + 1 + start < Math.max(to, from + 1) && from <= block.pos + end)
        .map((run) => ({ block, run })),
    );
}

/** The runs of raw lines, outside discards, in order. */
function runsOfLines(doc: Node, lines: ReadonlySet<number>): SelectedRun[] {
  const found: SelectedRun[] = [];
  eachBlock(doc, (node, pos, top) => {
    if (isDiscard(top)) return;
    for (const run of runsOf(node)) if (lines.has(run.n)) found.push({ block: { node, pos }, run });
  });
  return found;
}

/** The column that the evidence names for the selected lines, else the one that their gaps show. */
export function columnOfSelection(
  state: EditorState,
  raw: readonly string[],
  interleaved: Evidence['interleaved'],
): number | null {
  const lines = runsOfSelection(state).map(({ run }) => run.n);
  const known = interleaved.find(
    ({ gutter, from, to }) => gutter !== undefined && lines.some((n) => from <= n && n <= to),
  );
  return known?.gutter ?? proposeColumn(lines.map((n) => raw[n - 1] ?? ''));
}

/**
 * Cuts the selected raw lines at a column: what stands before it goes into one block, what stands behind into another.
 * A line with a gap beside the column is cut there.
 * @param column UTF-16 offset in the raw lines
 */
export function cutAtColumn(column: number): Command {
  return command((state, editing) => cut(runsOfSelection(state), column, state.doc, editing));
}

/** Cuts raw lines at a column, whatever is selected. */
export function cutLinesAt(lines: readonly number[], column: number): Command {
  return command(({ doc }, editing) => cut(runsOfLines(doc, new Set(lines)), column, doc, editing));
}

function cut(selected: readonly SelectedRun[], column: number, doc: Node, editing: Editing): Write | null {
  const { raw } = editing;
  const page = { doc, raw };
  return intoTwo(selected, editing, ({ run }) => {
    const at = cutInRun(run, cutOf(raw[run.n - 1] ?? '', column), page);
    const whole = { from: run.start, to: run.end };
    if (isBlank(run.text.slice(0, at - run.start))) return [{ ...whole, side: 'right' }];
    if (isBlank(run.text.slice(at - run.start))) return [{ ...whole, side: 'left' }];
    return [
      { ...whole, to: at, side: 'left' },
      { ...whole, from: at, side: 'right' },
    ];
  });
}

/** Deals the selected raw lines by turns into two blocks. */
export const dealLines: Command = command((state, editing) => deal(runsOfSelection(state), editing));

/** Deals raw lines by turns into two blocks, whatever is selected. */
export function dealLinesOf(lines: readonly number[]): Command {
  return command(({ doc }, editing) => deal(runsOfLines(doc, new Set(lines)), editing));
}

const deal = (selected: readonly SelectedRun[], editing: Editing): Write | null =>
  intoTwo(selected, editing, ({ run }, i) => [
    { from: run.start, to: run.end, side: i % 2 === 0 ? 'left' : 'right' },
  ]);

/** Where a place in the raw line lies in the text of a run, in its block. */
function cutInRun(run: Run, at: number, { doc, raw }: RawPage): number {
  const slice = sliceOf(run, doc, raw);
  if (at <= slice.from) return run.start;
  if (at >= slice.to) return run.end;
  const expected = textWithJoin(slice.text, joinOf(run.text, slice.text));
  return run.start + offsetInA(differences(run.text, expected), at - slice.from);
}

type Write = (tr: Transaction) => void;

/** Makes two blocks of runs; null where one of them would hold nothing. */
function intoTwo(
  selected: readonly SelectedRun[],
  editing: Editing,
  stretchesOf: (selected: SelectedRun, i: number) => Stretch[],
): Write | null {
  const bySide = selected.map(stretchesOf);
  const holds = (side: Side): boolean =>
    bySide.some((stretches) => stretches.some((one) => one.side === side));
  const [first] = selected;
  if (first === undefined || !holds('left') || !holds('right')) return null;
  const blocks = new Map<number, { readonly block: Place; readonly stretches: Stretch[] }>();
  selected.forEach(({ block }, i) => {
    const known = blocks.get(block.pos) ?? { block, stretches: [] };
    known.stretches.push(...(bySide[i] ?? []));
    blocks.set(block.pos, known);
  });
  const role: unknown = first.block.node.attrs.role;
  return (tr) => write(tr, [...blocks.values()], role, editing);
}

/** Cuts blocks into their stretches, and puts together what goes to one side. */
function write(
  tr: Transaction,
  blocks: readonly { readonly block: Place; readonly stretches: readonly Stretch[] }[],
  role: unknown,
  { raw, by }: Editing,
): void {
  const page = { doc: tr.doc, raw };
  const pieces: { pos: number; size: number; side: Side }[] = [];
  // From the last to the first, so that positions hold; the pieces of later blocks are shifted by what comes before.
  for (const { block, stretches } of [...blocks].reverse()) {
    const cut = cutInto(block.node, stretches, page);
    const nodes = cut.map(({ node }) => node);
    tr.replaceWith(block.pos, endOf(block), nodes);
    const grown = nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0) - block.node.nodeSize;
    for (const piece of pieces) piece.pos += grown;
    let pos = block.pos;
    const placed = cut.map(({ node, side }) => {
      const piece = { pos, size: node.nodeSize, side };
      pos += node.nodeSize;
      return piece;
    });
    pieces.unshift(...placed);
  }
  const now = { doc: tr.doc, raw };
  const columns = (['left', 'right'] as const).map((side) => {
    const nodes = pieces.flatMap((piece) => (piece.side === side ? (tr.doc.nodeAt(piece.pos) ?? []) : []));
    const whole = nodes.reduce((left, right) => mergeBlocks(left, right, now, MACHINE));
    return schema.nodes.block.create({ ...whole.attrs, role, by }, whole.content);
  });
  const taken = pieces.filter(({ side }) => side !== null);
  const target = taken[0]?.pos ?? 0;
  for (const { pos, size } of [...taken].reverse()) tr.delete(pos, pos + size);
  tr.insert(target, columns);
  placeCaret(tr, target + 1);
  dropEmpty(tr);
}

/** A block as blocks of its stretches, and of what lies between them. */
function cutInto(block: Node, stretches: readonly Stretch[], page: RawPage): { node: Node; side: Side }[] {
  const pieces: { node: Node; side: Side }[] = [];
  let rest = block;
  let end = block.content.size;
  const add = (from: number, side: Side): void => {
    if (from >= end) return;
    const [before, piece] = from === 0 ? [null, rest] : cutBlock(rest, from, page);
    if (piece.content.size > 0) pieces.unshift({ node: piece, side });
    rest = before ?? rest;
    end = from;
  };
  for (const { from, to, side } of [...stretches].reverse()) {
    add(to, null);
    add(from, side);
  }
  if (end > 0) pieces.unshift({ node: rest, side: null });
  return pieces;
}
