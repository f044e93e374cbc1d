// What of a page wants a decision. A doubt is a proposal of the engine that is not sure enough and still stands as it was
// proposed: what a person decided, or changed, is no doubt any more. Nothing of this is stored; document and evidence
// say it all, so undoing a decision brings its doubt back.
import type { Node } from 'prosemirror-model';
import { blockAttrs, isArticle, isBlock } from '#core/document/attrs.ts';
import { isDiscarded, type Piece, pieceEnd, pieceStart, piecesByLine } from '#core/document/provenance.ts';
import { queriesOf } from '#core/document/queries.ts';
import { joinAt } from '#core/document/seams.ts';
import type { Evidence } from '#core/model/page.ts';
import { isPerson, type Join, type Role } from '#core/model/words.ts';

interface Doubted {
  /** Names the doubt for as long as it is open. */
  readonly key: string;
  /** Where it stands in the document. */
  readonly from: number;
  readonly to: number;
  /** The raw lines that it is about. */
  readonly lines: readonly number[];
  /** Probability that the proposal is right. */
  readonly confidence: number;
  /** Codes; the locales have their words. */
  readonly reasons: readonly string[];
}

export type Doubt =
  /** Whether a block belongs to the article that it stands in; outside of articles, to none. */
  | (Doubted & { readonly kind: 'membership'; readonly role: Role })
  | (Doubted & { readonly kind: 'role'; readonly role: Role })
  /** Whether two lines that follow each other stand in one block, and how they are joined there. */
  | (Doubted & { readonly kind: 'seam'; readonly join: Join | 'break' })
  /** What a person asked about the text; open until it is closed, however sure the engine is. */
  | (Doubted & { readonly kind: 'query'; readonly id: string; readonly question: string });

export const DOUBT_KINDS = [
  'membership',
  'role',
  'seam',
  'query',
] as const satisfies readonly Doubt['kind'][];

/** Articles and headlines first, then seams article by article; or everything as it stands on the page. */
export type DoubtOrder = 'passes' | 'page';

/** How many decisions the engine made: one for each seam, and two, role and article, for each block. */
export const decisionsIn = ({ seams, blocks }: Evidence): number => seams.length + 2 * blocks.length;

/**
 * The open doubts of a page.
 * @param threshold proposals below this confidence are doubts
 */
export function doubtsOf(
  doc: Node,
  raw: readonly string[],
  evidence: Evidence,
  threshold: number,
  order: DoubtOrder = 'passes',
): Doubt[] {
  const pieces = piecesByLine(doc);
  const doubts = [
    ...evidence.blocks.flatMap((block) => doubtsOfBlock(block, pieces, doc, threshold)),
    ...evidence.seams.flatMap((seam) => doubtOfSeam(seam, pieces, doc, raw, threshold) ?? []),
    ...openQueries(doc),
  ];
  const pass = (doubt: Doubt): number => (order === 'passes' ? PASSES.indexOf(passOf(doubt)) : 0);
  return doubts.sort((a, b) => pass(a) - pass(b) || a.from - b.from);
}

/** Passes over a page, in order. */
export const PASSES = ['articles', 'seams', 'text'] as const;
export type Pass = (typeof PASSES)[number];

/** The pass that a doubt is decided in. */
export function passOf({ kind }: Doubt): Pass {
  if (kind === 'query') return 'text';
  return kind === 'seam' ? 'seams' : 'articles';
}

function openQueries(doc: Node): Doubt[] {
  return queriesOf(doc)
    .filter(({ state }) => state === 'open')
    .map(({ id, question, from, to, lines }) => ({
      kind: 'query',
      key: `query:${id}`,
      id,
      question,
      from,
      to,
      lines,
      confidence: 0,
      reasons: [],
    }));
}

type Pieces = ReadonlyMap<number, readonly Piece[]>;

function doubtsOfBlock(
  proposal: Evidence['blocks'][number],
  pieces: Pieces,
  doc: Node,
  threshold: number,
): Doubt[] {
  const { n, confidence, membership, reasons, anchor } = proposal;
  if (confidence >= threshold && membership >= threshold) return [];
  const piece = pieces.get(n)?.[0];
  if (piece === undefined || isDiscarded(piece)) return [];
  const { role, by, placed } = blockAttrs(piece.block);
  if (piece.run.start > 0) return [];
  const about = {
    from: piece.blockPos,
    to: piece.blockPos + piece.block.nodeSize,
    lines: linesOf(piece.block),
    reasons,
    role,
  };
  const doubts: Doubt[] = [];
  const isHome = !isPerson(placed) && anchor !== n && standsAsProposed(piece, anchor, pieces, doc);
  if (isHome && membership < threshold)
    doubts.push({ ...about, kind: 'membership', key: `membership:${n}`, confidence: membership });
  if (!isPerson(by) && role === proposal.role && confidence < threshold)
    doubts.push({ ...about, kind: 'role', key: `role:${n}`, confidence });
  return doubts;
}

/** True when a block is in one article with its anchor, or as loose as it was. */
function standsAsProposed(piece: Piece, anchor: number | null, pieces: Pieces, doc: Node): boolean {
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

function linesOf(block: Node): number[] {
  const lines = new Set<number>();
  block.forEach((text) => {
    for (const mark of text.marks) if (mark.type.name === 'line') lines.add(Number(mark.attrs.n));
  });
  return [...lines];
}

function doubtOfSeam(
  { after, join, confidence, reasons }: Evidence['seams'][number],
  pieces: Pieces,
  doc: Node,
  raw: readonly string[],
  threshold: number,
): Doubt | null {
  if (confidence >= threshold) return null;
  const next = nextLine(raw, after);
  const left = pieces.get(after)?.at(-1);
  const right = next === null ? undefined : pieces.get(next)?.[0];
  if (left === undefined || right === undefined || next === null || isPerson(right.run.by)) return null;
  if (isDiscarded(left) || isDiscarded(right)) return null;
  const isJoined = left.block === right.block && left.blockPos === right.blockPos;
  const about = { kind: 'seam', key: `seam:${after}`, lines: [after, next], confidence, reasons } as const;
  if (join === 'break') {
    // A break that is still one: the right line begins its block.
    if (isJoined || right.run.start > 0) return null;
    return { ...about, join, from: pieceStart(right), to: pieceEnd(right) };
  }
  if (!isJoined || left.run.end !== right.run.start) return null;
  const now = joinAt({ offset: right.run.start, left: left.run, right: right.run }, doc, raw);
  return now === join ? { ...about, join: now, from: pieceStart(left), to: pieceEnd(right) } : null;
}

/** The next raw line that is not blank. */
export function nextLine(raw: readonly string[], n: number): number | null {
  for (let at = n; at < raw.length; at += 1) if ((raw[at] ?? '').trim() !== '') return at + 1;
  return null;
}
