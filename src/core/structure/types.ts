// What the engine takes and gives. Nothing here knows of the document: core/document builds one from a Structure.
import type { ArticleKind, GroupKind, Incomplete, Join, Part, Role } from '#core/model/words.ts';
import type { ReasonCode } from './reason-codes.ts';

/** Box of a raw line on the scan or in the PDF, in any one unit for the whole page, y downwards. */
export interface LineGeometry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Size of the type, in the same unit. */
  readonly fontSize?: number;
}

export interface StructureOptions {
  /** BCP 47 tag; guessed from the text when absent. */
  readonly language?: string;
  /** Proposals to leave out; all are made by default. */
  readonly without?: readonly ('joins' | 'roles' | 'articles' | 'order')[];
  /** Boxes by raw line: geometry[n - 1] belongs to raw line n. */
  readonly geometry?: readonly (LineGeometry | undefined)[];
}

/**
 * The decision on the boundary between raw line `after` and the next non-blank raw line.
 * `break` when the two stand in different blocks.
 */
export interface SeamDecision {
  readonly after: number;
  readonly join: Join | 'break';
  /** Probability that "same block or not" is right; 0.5 to 1. */
  readonly confidence: number;
  /** Probability that the join is the right one, where the script leaves two; absent where it does not. */
  readonly joined?: number;
  readonly reasons: readonly ReasonCode[];
}

/** One raw line in its place inside a block. */
export interface StructureRun {
  /** Raw line, from 1. Never blank; stands in exactly one block. */
  readonly n: number;
  /** How it meets the next run of the block; absent on the last. */
  readonly join?: Join;
  /** Set where an end-of-line hyphen could be part of the word: `join` is the best guess. */
  readonly doubtful?: true;
}

/** A stretch of one raw line, in UTF-16 offsets of that line as read, with a role of its own. */
export interface StructurePart {
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly part: Part;
  readonly confidence: number;
}

export interface StructureBlock {
  readonly role: Role;
  readonly runs: readonly StructureRun[];
  readonly parts: readonly StructurePart[];
  /** Probability that the role is right. */
  readonly confidence: number;
  /** The likeliest other role. */
  readonly second?: Role;
  /** Probability that the block belongs to the article that holds it. */
  readonly membership: number;
  /** Why it has this role, then why it belongs to this article. */
  readonly reasons: readonly ReasonCode[];
  /** What a jump line says: the printed page it points to and in which direction. */
  readonly jump?: { readonly page: string; readonly direction: 'to' | 'from' };
}

export interface StructureArticle {
  readonly type: 'article';
  readonly kind: ArticleKind;
  readonly incomplete: readonly Incomplete[];
  /** In reading order; box articles stand among the blocks. */
  readonly content: readonly (StructureBlock | StructureArticle)[];
}

export interface StructureGroup {
  readonly type: 'group';
  readonly kind: GroupKind;
  readonly head: readonly StructureBlock[];
  readonly articles: readonly StructureArticle[];
}

/** Two columns that came out as one: alternating lines, or side by side within single raw lines. */
export interface InterleavedColumns {
  readonly kind: 'alternating' | 'side-by-side';
  /** First and last raw line. */
  readonly from: number;
  readonly to: number;
  /** For side by side: the column (in characters) where the gutter stands. */
  readonly gutter?: number;
  readonly confidence: number;
}

export interface Structure {
  readonly language: string;
  /** The page in reading order. Every non-blank raw line stands in exactly one block of it. */
  readonly content: readonly (StructureGroup | StructureArticle | StructureBlock)[];
  /** One for every non-blank raw line but the last, by raw line. */
  readonly seams: readonly SeamDecision[];
  readonly interleaved: readonly InterleavedColumns[];
}
