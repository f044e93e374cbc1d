// A page's document as the library keeps it (editions/ID/pages/PAGE.json), and an entry of its journal.
import { z } from 'zod';
import { Id } from './edition.ts';

/** Proposals below this confidence are doubts, unless a person sets it otherwise. */
export const DOUBT_THRESHOLD = 0.65;

/** A ProseMirror node or step as JSON; its meaning is checked by the schema, not here. */
const Json = z.record(z.string(), z.unknown());

/** What the engine said of the page when it was structured, keyed by raw line; beside the document, not in it. */
export const Evidence = z.object({
  language: z.string(),
  /** By the raw line that the seam follows: probability that join-or-break is right, and why. */
  seams: z.array(
    z.object({
      after: z.number().int(),
      join: z.string(),
      confidence: z.number(),
      /** Probability that the join is the right one, where the script leaves two. */
      joined: z.number().optional(),
      reasons: z.array(z.string()),
    }),
  ),
  /** By the first raw line of the proposed block. */
  blocks: z.array(
    z.object({
      n: z.number().int(),
      role: z.string(),
      /** The likeliest other role. */
      second: z.string().optional(),
      confidence: z.number(),
      membership: z.number(),
      /** First raw line of the block at which its article was recognised; null for a loose block. */
      anchor: z.number().int().nullable().default(null),
      reasons: z.array(z.string()),
    }),
  ),
  interleaved: z.array(
    z.object({
      kind: z.enum(['alternating', 'side-by-side']),
      from: z.number().int(),
      to: z.number().int(),
      gutter: z.number().optional(),
      confidence: z.number(),
    }),
  ),
});
export type Evidence = z.infer<typeof Evidence>;

export const PageFile = z.object({
  id: Id,
  /** How many journal entries the document contains, counted from the page's creation. */
  revision: z.number().int().nonnegative(),
  document: Json,
  evidence: Evidence,
  saved: z.string(),
});
export type PageFile = z.infer<typeof PageFile>;

/**
 * One transaction of a page, as the renderer sends it and the journal keeps it.
 * `undo` and `redo` carry the steps that they came to, so that the document can be replayed without a history.
 */
export const JournalEntry = z.object({
  /** The revision that this entry leads to. */
  revision: z.number().int().positive(),
  kind: z.enum(['edit', 'undo', 'redo']),
  steps: z.array(Json),
  /** Milliseconds since 1970, as ProseMirror's transactions carry it; groups typing into undo steps. */
  time: z.number(),
  /** True when this entry begins an undo step of its own. */
  boundary: z.boolean().default(false),
  /** True when the entry is no undo step (a proposal, a repair). */
  unhistoric: z.boolean().default(false),
  author: z.string(),
  /** Common to the steps of one change over many pages. */
  batch: z.string().max(64).optional(),
  /** What the engine says of the page from here on, where this entry took its proposals anew. */
  evidence: Evidence.optional(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** What the engine last said of a page: with the newest of its entries that says so, else with its base. */
export function latestEvidence(base: Evidence, entries: readonly Pick<JournalEntry, 'evidence'>[]): Evidence {
  return entries.findLast(({ evidence }) => evidence !== undefined)?.evidence ?? base;
}
