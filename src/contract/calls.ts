// Every call that the renderer may make. A new one is an entry here and a handler in src/main.
import { z } from 'zod';
import type { ReadCounts } from '#core/checks/likelier-look-alikes.ts';
import type { PageSketch } from '#core/document/continuations.ts';
import type { Context, Hit } from '#core/find/find.ts';
import { FindQuery } from '#core/find/query.ts';
import type { Edition, PageEntry } from '#core/model/edition.ts';
import { EditionMetadata, Id } from '#core/model/edition.ts';
import { ENCODINGS, type Encoding } from '#core/model/encoding.ts';
import type { FailureJson } from '#core/model/failure.ts';
import type { PageGeometry } from '#core/model/geometry.ts';
import { JournalEntry, type PageFile } from '#core/model/page.ts';
import type { VersionEntry } from '#core/model/version.ts';
import type { Structure } from '#core/structure/types.ts';
import { call } from './entry.ts';
import { type Settings, SettingsChange } from './settings.ts';

const Nothing = z.object({}).strict();
const PageRef = z.object({ edition: Id, page: Id });
export type PageRef = z.infer<typeof PageRef>;

/** The host as the renderer meets it at start. */
export interface HostInfo {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Folder of the library. */
  readonly library: string;
  /** Set when nothing can be written: another process holds the library, or its format is newer. */
  readonly readOnly: FailureJson | null;
  readonly settings: Settings;
  /** Name under which a person's decisions are recorded. */
  readonly author: string;
  /** Preferred languages of the system, best first. */
  readonly languages: readonly string[];
  /** Pages named on the command line, and the files that could not be opened. */
  readonly open: readonly PageRef[];
  readonly failures: readonly FailureJson[];
}

/** A received file, before it is imported. Nothing is in the library yet. */
export interface Inspection {
  /** Names the received bytes until the host ends. */
  readonly upload: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Encodings that decode these bytes without an error, likeliest first. */
  readonly candidates: readonly Encoding[];
  readonly lines: number;
  /** Pages that the file makes when split at its form feeds; 1 when it has none. */
  readonly pages: number;
  /** First lines, for a look at the encoding. */
  readonly preview: string;
  /** The page that already holds the same bytes. */
  readonly known: PageRef | null;
  /** What the text itself says of the edition; empty strings where it says nothing. */
  readonly proposal: {
    readonly newspaper: string;
    readonly date: string;
    readonly number: string;
    readonly label: string;
  };
}

/** A page as opened: its raw text, the base document, and the journal from there. */
export interface OpenedPage {
  readonly edition: Edition;
  readonly page: PageEntry;
  /** Decoded text, line ends as they came. */
  readonly raw: string;
  /** Where the raw lines stand on the scan; null where nobody knows. */
  readonly geometry: PageGeometry | null;
  /** Set when the file that says so was damaged: it was set aside. */
  readonly geometryDamage: FailureJson | null;
  readonly candidates: readonly Encoding[];
  /** The document that the journal starts from, and the entries since. */
  readonly base: PageFile;
  readonly journal: readonly JournalEntry[];
  /** Set when the file was damaged and an older version was opened: says so, and where the damaged one lies. */
  readonly recovered: FailureJson | null;
}

/** What was found on one page of an edition, each hit with what stands around it. */
export interface EditionPageHits {
  readonly page: string;
  /** Printed label; may be empty. */
  readonly label: string;
  readonly revision: number;
  readonly hits: readonly (Omit<Hit, 'block'> & Context)[];
}

/** An article of a page that is not shown, for a look at it. */
export interface ArticleElsewhere {
  /** Printed label of its page. */
  readonly label: string;
  /** The article node as JSON; null when the page no longer has it. */
  readonly article: Readonly<Record<string, unknown>> | null;
}

export const CALLS = {
  'host.info': call<HostInfo>()(Nothing),
  'settings.change': call<Settings>()(SettingsChange),
  /** How often ideographs, and pairs of them, stand in what was read in this library. */
  'library.counts': call<ReadCounts>()(z.object({ terms: z.array(z.string().max(4)).max(20_000) })),
  'editions.list': call<readonly Edition[]>()(Nothing),
  'editions.create': call<Edition>()(z.object({ metadata: EditionMetadata })),
  'editions.change': call<Edition>()(z.object({ edition: Id, metadata: EditionMetadata })),
  'import.inspect': call<Inspection>()(z.object({ upload: z.string(), encoding: z.enum(ENCODINGS) })),
  /** Imports received files into an edition (null: the unsorted one), in the order given. Bytes already held are not imported again. */
  'import.commit': call<readonly PageRef[]>()(
    z.object({
      edition: Id.nullable(),
      files: z.array(
        z.object({
          upload: z.string(),
          encoding: z.enum(ENCODINGS),
          splitAtFormFeeds: z.boolean(),
          label: z.string().max(100),
        }),
      ),
    }),
  ),
  'import.forget': call<null>()(z.object({ upload: z.string() })),
  'pages.open': call<OpenedPage>()(PageRef),
  'pages.close': call<null>()(PageRef),
  /** Applies, checks, journals and flushes entries in order; answers with the revision reached. */
  'pages.edit': call<{ readonly revision: number }>()(
    PageRef.extend({ revision: z.number().int(), client: z.string(), entries: z.array(JournalEntry).min(1) }),
  ),
  /** Writes the snapshot now. */
  'pages.save': call<{ readonly revision: number; readonly saved: string }>()(PageRef),
  /** Reads the raw bytes in another encoding and structures the page anew; a page with a person's edits is kept as a version first. */
  'pages.reencode': call<OpenedPage>()(PageRef.extend({ encoding: z.enum(ENCODINGS) })),
  /** What the engine proposes for a page as it was imported; nothing is changed. */
  'pages.structure': call<Structure>()(PageRef),
  /** The articles of every page of an edition, for finding where one goes on; structures pages that never were opened. */
  'editions.outline': call<readonly PageSketch[]>()(z.object({ edition: Id })),
  'pages.article': call<ArticleElsewhere>()(PageRef.extend({ article: z.string().max(200) })),
  /** Takes the scan off a page; its file stays in the library. */
  'pages.remove-scan': call<Edition>()(PageRef),
  'pages.label': call<Edition>()(PageRef.extend({ label: z.string().max(100) })),
  /** Moves a page to the end of another edition. */
  'pages.move': call<Edition>()(PageRef.extend({ to: Id })),
  /** Versions of a page, newest first. */
  'versions.list': call<readonly VersionEntry[]>()(PageRef),
  /** Keeps the page as the host has it now. */
  'versions.save': call<VersionEntry>()(PageRef.extend({ note: z.string().max(1_000) })),
  'versions.read': call<{ readonly document: PageFile['document'] }>()(
    PageRef.extend({ id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/) }),
  ),
  /** Finds on all pages of an edition; pages without a hit are left out. Expressions are ended when they take too long. */
  'edition.find': call<{
    readonly pages: readonly EditionPageHits[];
    readonly more: boolean;
    readonly slow: boolean;
  }>()(z.object({ edition: Id, query: FindQuery })),
  /**
   * Replaces hits on many pages: an undo step of each page, all with one common id. A page whose revision is another by
   * now is left as it is and named.
   */
  'edition.replace': call<{ readonly replaced: number; readonly skipped: readonly string[] }>()(
    z.object({
      edition: Id,
      query: FindQuery,
      template: z.string().max(2_000),
      batch: Id,
      /** Hits by the position where they start. */
      pages: z.array(
        z.object({ page: Id, revision: z.number().int(), starts: z.array(z.number().int()).min(1) }),
      ),
    }),
  ),
  /**
   * Takes a replacement back on all pages where nothing was done since, by the common id of its steps; the other pages
   * are left as they are and named.
   */
  'edition.undo-replacement': call<{
    readonly undone: readonly string[];
    readonly skipped: readonly string[];
  }>()(z.object({ edition: Id, batch: Id })),
} as const;

export type Calls = typeof CALLS;
export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = z.input<Calls[N]['args']>;
export type CallParsed<N extends CallName> = z.output<Calls[N]['args']>;
export type CallResult<N extends CallName> =
  | NonNullable<Calls[N]['result']>
  | Extract<Calls[N]['result'], null>;
