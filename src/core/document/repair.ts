// Restores the invariants after edits that ProseMirror makes by itself. It looks at nothing but the resulting document,
// so it does not matter how an edit was made; typing inside a run is recognised first and costs one block.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';
import { contentSpan, isBlank } from '#core/page/raw-page.ts';
import { lineOf } from './attrs.ts';
import { contextOf } from './context.ts';
import { unfusedRuns, violations } from './invariants.ts';
import { pieceEnd, pieceStart, piecesByLine, shareOf } from './provenance.ts';
import { locate } from './relocate.ts';
import { type Run, runsOf } from './runs.ts';
import { schema } from './schema.ts';

/** Rounds after which a document that will not be mended is a fault of ours. */
const MOST_ROUNDS = 8;

const key = new PluginKey<boolean>('repair');

/**
 * Repairs after every transaction that may need it, as one undo step with it. Never appends to a transaction that is
 * composing: changes of the document in mid-composition leave stray letters behind. What a composition left is mended
 * by the first transaction after it.
 */
export function repairPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      // True while an edit made in a composition waits to be looked at.
      apply: (tr, waits) =>
        (tr.docChanged && isComposing(tr) && maybeUnsound(tr)) || (waits && isComposing(tr)),
    },
    appendTransaction(transactions, before, state) {
      if (transactions.some(isComposing)) return null;
      const waited = key.getState(before) === true;
      if (!waited && !transactions.some((tr) => tr.docChanged && maybeUnsound(tr))) return null;
      return repaired(state);
    },
  });
}

function isComposing(tr: Transaction): boolean {
  return tr.getMeta('composition') !== undefined;
}

function repaired(state: EditorState): Transaction | null {
  const { raw, newId } = contextOf(state);
  const tr = state.tr;
  return repair(tr, raw, newId) ? tr : null;
}

/** False when a transaction cannot have broken an invariant: it only changed text inside runs of one block. */
function maybeUnsound(tr: Transaction): boolean {
  return tr.steps.some((step, i) => {
    const before = tr.docs[i];
    return before === undefined || maybeBreaks(step, before, tr.docs[i + 1] ?? tr.doc);
  });
}

function maybeBreaks(step: Step, before: Node, after: Node): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
    return step.mark.type === schema.marks.line;
  if (!(step instanceof ReplaceStep) || step.slice.openStart !== 0 || step.slice.openEnd !== 0) return true;
  const $from = before.resolve(step.from);
  if (!$from.parent.isTextblock || step.to > $from.end()) return true;
  const known = runsOf($from.parent);
  for (const node of step.slice.content.content) {
    const line = node.isText ? lineOf(node) : null;
    if (line === null ? !node.isText : !known.some((run) => run.n === line.n && run.from === line.from))
      return true;
  }
  const now = runsOf(after.resolve($from.start()).parent);
  // When a run is gone, runs elsewhere may meet that it had kept apart.
  return now.length < known.length || !areOrdinary(now);
}

/** True when every run of a block holds text and is alone of its line. */
function areOrdinary(runs: readonly Run[]): boolean {
  if (runs.some((run) => isBlank(run.text))) return false;
  return runs.length < 2 || new Set(runs.map((run) => run.n)).size === runs.length;
}

/**
 * Restores every invariant by steps on `tr`.
 * @returns whether there was anything to do
 */
export function repair(tr: Transform, raw: readonly string[], newId: () => string): boolean {
  const steps = tr.steps.length;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [first] = violations(tr.doc, raw);
    if (first === undefined) break;
    repairContainers(tr, newId);
    repairLines(tr, raw);
    fuse(tr);
  }
  return tr.steps.length > steps;
}

/** Renames what shares its id with something before it, takes away what is empty, and leaves a place to type. */
function repairContainers(tr: Transform, newId: () => string): void {
  dropEmpty(tr);
  if (tr.doc.childCount === 0) tr.insert(0, schema.nodes.block.create());
  for (const violation of violations(tr.doc, [])) {
    if (violation.rule === 'id') tr.setNodeAttribute(violation.pos, 'id', newId());
  }
}

/** Takes away groups, articles and discards that hold nothing, innermost first. */
export function dropEmpty(tr: Transform): void {
  const empty: { pos: number; size: number }[] = [];
  const isEmpty = (node: Node, pos: number): boolean => {
    if (node.isTextblock) return false;
    const children: boolean[] = [];
    node.forEach((child, offset) => {
      children.push(isEmpty(child, pos + 1 + offset));
    });
    const all = children.every(Boolean);
    if (all) empty.push({ pos, size: node.nodeSize });
    return all;
  };
  tr.doc.forEach((node, pos) => {
    isEmpty(node, pos);
  });
  const outermost = empty.filter(
    (one) => !empty.some((other) => other.pos < one.pos && one.pos + one.size < other.pos + other.size),
  );
  for (const { pos, size } of outermost.sort((a, b) => b.pos - a.pos)) tr.delete(pos, pos + size);
}

/** Strips marks that name no place, and gives each of several claimants of a place its own. */
function repairLines(tr: Transform, raw: readonly string[]): void {
  const { doc } = tr;
  for (const [n, all] of piecesByLine(doc)) {
    const rawLine = raw[n - 1] ?? '';
    const content = contentSpan(rawLine);
    const pieces = all.filter(({ run }) => !isBlank(run.text));
    for (const piece of all) {
      if (!pieces.includes(piece)) tr.removeMark(pieceStart(piece), pieceEnd(piece), schema.marks.line);
    }
    const starts = pieces.map(({ run }) => run.from);
    for (const from of new Set(starts)) {
      const claimants = pieces.filter(({ run }) => run.from === from);
      const share = shareOf(rawLine, from, starts);
      const isOutside = from < content.from || from >= content.to || share.text === '';
      if (claimants.length === 1 && !isOutside) continue;
      for (const piece of claimants) tr.removeMark(pieceStart(piece), pieceEnd(piece), schema.marks.line);
      if (isOutside) continue;
      const texts = claimants.map(({ run }) => run.text);
      for (const found of locate(rawLine.slice(share.from, share.to), texts)) {
        const piece = claimants[found.claimant];
        if (piece === undefined) continue;
        const mark = schema.marks.line.create({ n, from: share.from + found.from, by: piece.run.by });
        tr.addMark(pieceStart(piece) + found.start, pieceStart(piece) + found.end, mark);
      }
    }
  }
}

/** Makes one run of runs that meet in order. */
function fuse(tr: Transform): void {
  const { doc } = tr;
  for (const violation of unfusedRuns(doc)) {
    const $pos = doc.resolve(violation.pos);
    // Chains fuse from the left: the run before may itself have been fused by now.
    const left = tr.doc.resolve(violation.pos).nodeBefore;
    const right = runsOf($pos.parent).find((run) => run.start === $pos.parentOffset);
    const line = left === null ? null : lineOf(left);
    if (line === null || right === undefined) continue;
    tr.addMark(violation.pos, $pos.start() + right.end, schema.marks.line.create({ ...line }));
  }
}
