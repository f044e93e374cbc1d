// Taking a page's proposals anew without touching what a person decided. Lines whose seam bears a name meet as they do,
// blocks whose role or place bears one keep it, discards and corrected articles stay, and no character changes but those
// that join lines, nor these where a person said something of them.
import type { Node } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import { blockAttrs, isDiscard } from '#core/document/attrs.ts';
import { articlesOf, endOf } from '#core/document/commands/places.ts';
import { contextOf } from '#core/document/context.ts';
import { currentEvidence, withEvidence } from '#core/document/evidence.ts';
import { evidenceOf } from '#core/document/from-structure.ts';
import { asOwnStep } from '#core/document/history.ts';
import { piecesByLine } from '#core/document/provenance.ts';
import { dropEmpty, repair } from '#core/document/repair.ts';
import { type Run, runsOf } from '#core/document/runs.ts';
import { type Seam, seamsIn } from '#core/document/seams.ts';
import { cutBlock, mergeBlocks, rejoinedBlock } from '#core/document/splice.ts';
import { isPerson, MACHINE } from '#core/model/words.ts';
import type { Structure } from '#core/structure/types.ts';
import { mergedEvidence } from './evidence.ts';
import { orderAnew } from './ordering.ts';
import { placeAnew } from './placing.ts';
import { type ProposedLine, readProposal } from './proposal.ts';
import { isCorrected, isLastOfDecided, standingBlocks } from './standing.ts';

interface Restructuring {
  readonly raw: readonly string[];
  readonly structure: Structure;
  readonly newId: () => string;
  /** Raw lines to take anew; all when absent. */
  readonly scope?: ReadonlySet<number>;
}

/** What the steps need besides the transaction. */
interface Proposed {
  readonly raw: readonly string[];
  /** What is proposed of a line, if it is to be taken anew. */
  readonly of: (n: number) => ProposedLine | undefined;
}

/** Writes the proposals as steps on a transaction. */
function restructure(tr: Transaction, { raw, structure, newId, scope }: Restructuring): void {
  const lines = readProposal(structure);
  const corrected = correctedLines(tr.doc);
  const of = (n: number): ProposedLine | undefined =>
    (scope === undefined || scope.has(n)) && !corrected.has(n) ? lines.get(n) : undefined;
  const proposed = { raw, of };
  cutApart(tr, proposed);
  joinTogether(tr, proposed);
  giveRoles(tr, proposed);
  placeAnew(tr, of, newId);
  orderAnew(tr, of);
  dropEmpty(tr);
  repair(tr, raw, newId);
}

/** Raw lines of articles that a person called corrected. */
function correctedLines(doc: Node): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { node } of articlesOf(doc)) {
    if (!isCorrected(node)) continue;
    node.descendants((child) => {
      if (child.isTextblock) for (const { n } of runsOf(child)) lines.add(n);
      return !child.isTextblock;
    });
  }
  return lines;
}

/** True when a run is all that the page has of its line. */
function isWhole(run: Run, doc: Node): boolean {
  return piecesByLine(doc).get(run.n)?.length === 1;
}

/** Ends seams by the machine where the lines no longer follow each other. */
function cutApart(tr: Transaction, { raw, of }: Proposed): void {
  const { doc } = tr;
  const isCut = ({ left, right }: Seam): boolean => {
    const proposal = of(right.n);
    if (proposal === undefined || isPerson(right.by) || of(left.n) === undefined) return false;
    return proposal.follows?.n !== left.n && isWhole(left, doc) && isWhole(right, doc);
  };
  for (const { node, pos } of standingBlocks(doc).reverse()) {
    const seams = seamsIn(node).filter(isCut);
    if (seams.length === 0) continue;
    const halves: Node[] = [];
    let rest = node;
    for (const { offset } of seams.reverse()) {
      const [first, second] = cutBlock(rest, offset, { doc, raw });
      halves.unshift(second);
      rest = first;
    }
    tr.replaceWith(pos, pos + node.nodeSize, [rest, ...halves]);
  }
}

/** Merges blocks by the machine where one's first line now follows the other's last. */
function joinTogether(tr: Transaction, proposed: Proposed): void {
  for (const place of standingBlocks(tr.doc)) {
    const n = runsOf(place.node)[0]?.n;
    if (n !== undefined) joinToBefore(tr, n, proposed);
  }
}

function joinToBefore(tr: Transaction, n: number, { raw, of }: Proposed): void {
  const follows = of(n)?.follows;
  if (follows == null || of(follows.n) === undefined) return;
  const pieces = piecesByLine(tr.doc);
  const [[left, leftTwin], [right, rightTwin]] = [pieces.get(follows.n) ?? [], pieces.get(n) ?? []];
  if (left === undefined || right === undefined || leftTwin !== undefined || rightTwin !== undefined) return;
  if (isDiscard(left.top) || isDiscard(right.top) || left.blockPos === right.blockPos) return;
  if (right.run.start !== 0 || left.run.end !== left.block.content.size || isPerson(right.run.by)) return;
  const { by, placed } = blockAttrs(right.block);
  if (isPerson(by) || isPerson(placed) || isLastOfDecided(tr.doc, right.blockPos)) return;
  const page = { doc: tr.doc, raw };
  const merged = mergeBlocks(left.block, right.block, page, MACHINE);
  const seam = seamsIn(merged).find((one) => one.right.n === n);
  const node = seam === undefined ? merged : rejoinedBlock(merged, seam, follows.join, page, MACHINE);
  const [a, b] = [left, right].map(({ block, blockPos }) => ({ node: block, pos: blockPos }));
  if (a === undefined || b === undefined) return;
  // The later one first, so that the other's position holds.
  if (a.pos < b.pos) tr.delete(b.pos, endOf(b)).replaceWith(a.pos, endOf(a), node);
  else tr.replaceWith(a.pos, endOf(a), node).delete(b.pos, endOf(b));
}

/** Gives blocks by the machine the role of their first line, and their seams the joins that go with it. */
function giveRoles(tr: Transaction, { raw, of }: Proposed): void {
  const { doc } = tr;
  for (const { node, pos } of standingBlocks(doc).reverse()) {
    const first = runsOf(node)[0];
    const proposal = first === undefined ? undefined : of(first.n);
    const attrs = blockAttrs(node);
    if (proposal === undefined || isPerson(attrs.by) || attrs.role === proposal.role) continue;
    let block = node.type.create({ ...attrs, role: proposal.role }, node.content);
    for (const { n } of runsOf(node)) {
      const seam = seamsIn(block).find(({ right }) => right.n === n);
      const follows = of(n)?.follows;
      if (seam === undefined || isPerson(seam.right.by) || follows?.n !== seam.left.n) continue;
      block = rejoinedBlock(block, seam, follows.join, { doc, raw }, MACHINE);
    }
    tr.replaceWith(pos, pos + node.nodeSize, block);
  }
}

/**
 * Takes proposals anew as one undo step, with what the engine now says of the page; refuses where neither would change.
 * Undoing brings the text back as it was, not the evidence: that is about the raw page, and the newest is the best.
 * @param scope raw lines to take anew; all when absent
 */
export function restructureCommand(structure: Structure, scope?: ReadonlySet<number>): Command {
  return (state, dispatch) => {
    const { raw, newId } = contextOf(state);
    const tr = asOwnStep(state.tr);
    restructure(tr, { raw, structure, newId, ...(scope === undefined ? {} : { scope }) });
    const [known, said] = [currentEvidence(state), evidenceOf(structure)];
    const evidence = scope === undefined ? said : mergedEvidence(known, said, scope);
    const isSame = JSON.stringify(evidence) === JSON.stringify(known);
    if (tr.doc.eq(state.doc) && isSame) return false;
    dispatch?.(isSame ? tr : withEvidence(tr, evidence));
    return true;
  };
}
