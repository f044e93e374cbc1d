// What a doubt is: something of the page that wants a person's decision, with its place, its proposal and its reasons.
import type { Finding } from '#core/checks/check.ts';
import type { Evidence } from '#core/model/page.ts';
import type { Join, Role } from '#core/model/words.ts';

interface Doubted {
  /** Names the doubt for as long as it is open. */
  readonly key: string;
  /** Where it stands in the document. */
  readonly from: number;
  readonly to: number;
  /** The raw lines that it is about. */
  readonly lines: readonly number[];
  /** Probability that the proposal is right; 0 where none is made. */
  readonly confidence: number;
  /** Codes; the locales have their words. */
  readonly reasons: readonly string[];
}

export type Doubt =
  /**
   * Whether a block, as what it is taken for, belongs to the article that it stands in; outside of articles, to none.
   * Where the role is unsure too, it is asked here: one block, one question.
   */
  | (Doubted & { readonly kind: 'membership'; readonly role: Role })
  /** What a block is, and what it would be otherwise. */
  | (Doubted & { readonly kind: 'role'; readonly role: Role; readonly other: Role })
  /** Whether two lines that follow each other stand in one block, and how they are joined there. */
  | (Doubted & { readonly kind: 'seam'; readonly join: Join | 'break' })
  /** How two lines of one block are joined, where the script leaves two ways: a hyphen, a gap between Korean words. */
  | (Doubted & { readonly kind: 'join'; readonly join: Join; readonly other: Join })
  /** What a check found. */
  | (Doubted & { readonly kind: 'finding'; readonly finding: Finding })
  /** What a person asked about the text; open until it is closed, however sure the engine is. */
  | (Doubted & { readonly kind: 'query'; readonly id: string; readonly question: string });

export type DoubtKind = Doubt['kind'];

/** A doubt of one kind. */
export type DoubtOf<K extends DoubtKind> = Extract<Doubt, { kind: K }>;

/** Articles and headlines first, then seams article by article; or everything as it stands on the page. */
export type DoubtOrder = 'passes' | 'page';

/** Passes over a page, in order. */
export const PASSES = ['articles', 'seams', 'text'] as const;
export type Pass = (typeof PASSES)[number];

const PASS: Readonly<Record<DoubtKind, Pass>> = {
  membership: 'articles',
  role: 'articles',
  seam: 'seams',
  join: 'seams',
  finding: 'text',
  query: 'text',
};

/** The pass that a doubt is decided in. */
export const passOf = ({ kind }: Doubt): Pass => PASS[kind];

/** How many decisions the engine made: one for each seam, and two, role and article, for each block. */
export const decisionsIn = ({ seams, blocks }: Evidence): number => seams.length + 2 * blocks.length;
