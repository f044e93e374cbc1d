// What of a page wants a decision. A doubt is a proposal of the engine that is not sure enough and still stands as it was
// proposed: what a person decided, or changed, is no doubt any more. Nothing of this is stored; document and evidence
// say it all, so undoing a decision brings its doubt back.
import type { Node } from 'prosemirror-model';
import type { Finding } from '#core/checks/check.ts';
import { blockAttrs, isArticle, isBlock } from '#core/document/attrs.ts';
import type { LineIndex, Piece } from '#core/document/line-index.ts';
import { isDiscarded, piecesByLine } from '#core/document/provenance.ts';
import type { Evidence } from '#core/model/page.ts';
import { isPerson, ROLES, type Role } from '#core/model/words.ts';
import { type Doubt, type DoubtOf, type DoubtOrder, PASSES, type Pass, passOf } from './doubt.ts';
import { doubtOfSeam } from './seam-doubts.ts';
import { doubtsOfFindings, linesOf, openQueries } from './text-doubts.ts';

export interface Doubting {
  readonly raw: readonly string[];
  readonly evidence: Evidence;
  /** Proposals below this confidence are doubts. */
  readonly threshold: number;
  /** By passes when absent. */
  readonly order?: DoubtOrder;
  /** Those that are gone through; all when absent. */
  readonly passes?: readonly Pass[];
  /** What checks found in this very document. */
  readonly findings?: readonly Finding[];
}

/** A doubt about what the engine proposed. */
export type ProposalDoubt = DoubtOf<'membership' | 'role' | 'seam' | 'join'>;

/** The open doubts of a page, in the order in which they are gone through. */
export function doubtsOf(doc: Node, doubting: Doubting): Doubt[] {
  const { raw, evidence, threshold, order = 'passes', passes = PASSES, findings = [] } = doubting;
  const pieces = piecesByLine(doc);
  const blocks = evidence.blocks.flatMap((block) => doubtOfBlock(block, pieces, doc, threshold) ?? []);
  // A block that is not gone through says nothing of where it begins.
  const asked = new Set(blocks.filter((block) => passes.includes(passOf(block))).map(({ from }) => from));
  const page = { doc, raw, pieces, threshold, isSettledBreak: breakSettler(doc, asked) };
  const doubts: Doubt[] = [
    ...blocks,
    ...evidence.seams.flatMap((seam) => doubtOfSeam(seam, page) ?? []),
    ...doubtsOfFindings(doc, findings),
    ...openQueries(doc),
  ];
  const pass = (doubt: Doubt): number => (order === 'passes' ? PASSES.indexOf(passOf(doubt)) : 0);
  return doubts
    .filter((doubt) => passes.includes(passOf(doubt)))
    .sort((a, b) => pass(a) - pass(b) || a.from - b.from);
}

/** The one question about a block: whether it stands where it belongs, else whether it is what it was taken for. */
export function doubtOfBlock(
  proposal: Evidence['blocks'][number],
  pieces: LineIndex,
  doc: Node,
  threshold: number,
): DoubtOf<'membership' | 'role'> | null {
  const { n, confidence, membership, reasons, anchor } = proposal;
  if (confidence >= threshold && membership >= threshold) return null;
  const piece = pieces.get(n)?.[0];
  if (piece === undefined || isDiscarded(piece)) return null;
  const { role, by, placed } = blockAttrs(piece.block);
  if (piece.run.start > 0) return null;
  const about = {
    from: piece.blockPos,
    to: piece.blockPos + piece.block.nodeSize,
    lines: linesOf(piece.block),
    reasons,
    role,
  };
  const isRoleOpen = !isPerson(by) && role === proposal.role;
  const isHome = !isPerson(placed) && anchor !== n && standsAsProposed(piece, anchor, pieces, doc);
  if (isHome && membership < threshold) {
    const least = isRoleOpen ? Math.min(membership, confidence) : membership;
    return { ...about, kind: 'membership', key: `membership:${n}`, confidence: least };
  }
  if (!isRoleOpen || confidence >= threshold) return null;
  return { ...about, kind: 'role', key: `role:${n}`, confidence, other: otherRole(proposal) };
}

/** What a block would be if not what was proposed. */
function otherRole({ role, second }: Evidence['blocks'][number]): Role {
  const known = ROLES.find((one) => one === second && one !== role);
  return known ?? (role === 'paragraph' ? 'headline' : 'paragraph');
}

/**
 * A break in front of a block of another role or article than the one before is no question of its own where the block
 * is asked about, or a person said what it is or where it belongs: that says that it begins there.
 * @param asked positions of blocks that are in doubt
 */
export function breakSettler(doc: Node, asked: ReadonlySet<number>): (left: Piece, right: Piece) => boolean {
  return (left, right) => {
    const { role, by, placed } = blockAttrs(right.block);
    const articles = articlesByBlock(doc);
    const isAlike =
      blockAttrs(left.block).role === role && articles.get(left.blockPos) === articles.get(right.blockPos);
    return !isAlike && (asked.has(right.blockPos) || isPerson(by) || isPerson(placed));
  };
}

/** True when a block is in one article with its anchor, or as loose as it was. */
function standsAsProposed(piece: Piece, anchor: number | null, pieces: LineIndex, doc: Node): boolean {
  const articles = articlesByBlock(doc);
  const own = articles.get(piece.blockPos);
  if (anchor === null) return own === undefined;
  const other = pieces.get(anchor)?.[0];
  return other !== undefined && own !== undefined && articles.get(other.blockPos) === own;
}

const cache = new WeakMap<Node, ReadonlyMap<number, Node>>();

/** The innermost article of each block, by position; resolving every place of a long page would take too long. */
function articlesByBlock(doc: Node): ReadonlyMap<number, Node> {
  const known = cache.get(doc);
  if (known !== undefined) return known;
  const articles = new Map<number, Node>();
  doc.descendants((node, pos, parent) => {
    if (!isBlock(node)) return true;
    if (parent !== null && isArticle(parent)) articles.set(pos, parent);
    return false;
  });
  cache.set(doc, articles);
  return articles;
}
