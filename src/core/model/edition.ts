// An edition as the library keeps it (editions/ID/edition.json): metadata and the list of its pages.
import { z } from 'zod';
import { ENCODINGS } from './encoding.ts';

/** Opaque ids: lower-case letters and digits, never labels. They are folder and file names too. */
export const Id = z.string().regex(/^[a-z0-9]{8,32}$/);
export type Id = z.infer<typeof Id>;

export const EDITION_STATUSES = ['raw', 'in-progress', 'corrected', 'final'] as const;

/** What a person states about an edition. Dates are ISO, as exact as known: 2023, 2023-02, 2023-02-17. */
export const EditionMetadata = z.object({
  newspaper: z.string().max(500),
  date: z.union([z.literal(''), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)]),
  /** Issue number as printed. */
  number: z.string().max(100).default(''),
  /** Edition statement: morning, city … */
  statement: z.string().max(200).default(''),
  notes: z.string().max(10_000).default(''),
});
export type EditionMetadata = z.infer<typeof EditionMetadata>;

/** Where a page's raw text came from and how it is read. */
export const RawSource = z.object({
  /** File name as imported, without folders. */
  name: z.string(),
  /** Of the imported bytes of this page. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  encoding: z.enum(ENCODINGS),
});
export type RawSource = z.infer<typeof RawSource>;

/** How far a page is: counts, derived anew at each save and kept beside the page list so that lists need not open pages. */
export const PageProgress = z.object({
  /** Non-blank raw lines. */
  lines: z.number().int().nonnegative(),
  /** Of these, placed in articles or furniture. */
  placed: z.number().int().nonnegative(),
  corrected: z.number().int().nonnegative(),
  discarded: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  articles: z.number().int().nonnegative(),
  /** Doubts left at the threshold of the day; null where nobody has counted them. */
  doubts: z.number().int().nonnegative().nullable().default(null),
  /** Characters, white space not counted, and those of them that a person read. */
  characters: z.number().int().nonnegative().default(0),
  read: z.number().int().nonnegative().default(0),
});
export type PageProgress = z.infer<typeof PageProgress>;

export const SCAN_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/tiff'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

/** The image of a page, in the edition's folder of scans. */
export const Scan = z.object({
  /** Name of the original there. */
  file: Id,
  /** File name as attached, without folders. */
  name: z.string(),
  type: z.enum(SCAN_TYPES),
  /** Of the original. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  /** Name of the WebP picture that is shown instead, where browsers cannot show the original. */
  shown: Id.nullable(),
});
export type Scan = z.infer<typeof Scan>;

export const PageEntry = z.object({
  id: Id,
  /** Printed label such as A03 or 1; may be empty. */
  label: z.string().max(100),
  raw: RawSource,
  /** Absent where nobody has attached one. */
  scan: Scan.optional(),
  progress: PageProgress,
});
export type PageEntry = z.infer<typeof PageEntry>;

export const Edition = z.object({
  id: Id,
  metadata: EditionMetadata,
  /** In the order of the print; a page's sequence is its place here, from 1. */
  pages: z.array(PageEntry),
  status: z.enum(EDITION_STATUSES),
  /** True for the one edition that takes pages without metadata. */
  unsorted: z.boolean().default(false),
  /** ISO times. */
  created: z.string(),
  modified: z.string(),
});
export type Edition = z.infer<typeof Edition>;
