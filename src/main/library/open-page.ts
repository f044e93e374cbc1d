// A page while it is open: the host's own document, to which every edit is applied, journalled and flushed before it is
// acknowledged, and its snapshot, written soon after the last of them.
import type { Node } from 'prosemirror-model';
import { applyEntry } from '#core/document/journal.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import {
  type Evidence,
  type JournalEntry,
  latestEvidence,
  type PageFile,
  PageFile as PageFileParser,
} from '#core/model/page.ts';
import { type JournalWriter, openJournal } from './journal.ts';
import { jsonFile } from './json-file.ts';
import type { LoadedPage, PagePaths } from './load-page.ts';
import { takeTurns } from './take-turns.ts';

/** Milliseconds from the last change to the snapshot. */
const REST = 1_000;
/** Milliseconds until a snapshot that failed is tried again. */
const RETRY = 5_000;

export interface Saved {
  readonly revision: number;
  /** ISO time. */
  readonly saved: string;
}

export interface PageEvents {
  saved(saved: Saved): Promise<void>;
  failed(failure: FailureJson): void;
}

export interface OpenPage {
  readonly base: PageFile;
  readonly entries: readonly JournalEntry[];
  readonly recovered: FailureJson | null;
  readonly revision: number;
  readonly doc: Node;
  /** What the engine last said of it. */
  readonly evidence: Evidence;
  /**
   * Applies, journals and flushes entries that follow `revision`.
   * @returns the revision reached
   * @throws {Failure} 'revision-conflict', 'steps-refused', 'disk-full' or 'write-failed', and nothing has changed
   */
  edit(revision: number, entries: readonly JournalEntry[]): Promise<number>;
  /** Writes the snapshot now. */
  save(): Promise<Saved>;
  /** Writes what is unsaved and lets go of the files. */
  close(): Promise<void>;
}

/** @param loaded as read from the files */
export function openPage(paths: PagePaths, loaded: LoadedPage, events: PageEvents): OpenPage {
  const entries = [...loaded.entries];
  const snapshot = jsonFile(paths.page, PageFileParser);
  let { doc } = loaded;
  let evidence = latestEvidence(loaded.base.evidence, entries);
  let revision = loaded.base.revision + entries.length;
  let saved: Saved | null = null;
  let journal: JournalWriter | null = null;
  let timer: NodeJS.Timeout | undefined;
  const inTurn = takeTurns();

  async function write(): Promise<Saved> {
    if (saved !== null && saved.revision === revision) return saved;
    const now = new Date().toISOString();
    await snapshot.write({ ...loaded.base, revision, document: doc.toJSON(), evidence, saved: now });
    const written = { revision, saved: now };
    // Saved is what its listeners took as well: else the next try would tell nobody.
    await events.saved(written);
    saved = written;
    // Not before: a save by command that fails leaves the next one to the timer.
    clearTimeout(timer);
    return written;
  }

  function saveIn(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      inTurn(write).catch((error: unknown) => {
        const failure = error instanceof Failure ? error : new Failure('internal', {}, { cause: error });
        events.failed(failure.toJSON());
        saveIn(RETRY);
      });
    }, delay);
  }

  return {
    base: loaded.base,
    recovered: loaded.recovered,
    get entries() {
      return entries;
    },
    get revision() {
      return revision;
    },
    get doc() {
      return doc;
    },
    get evidence() {
      return evidence;
    },
    edit: (follows, added) =>
      inTurn(async () => {
        checkRevisions(follows, added, revision);
        let next = doc;
        for (const entry of added) next = applyEntry(next, entry);
        journal ??= await openJournal(paths.journal, loaded.base, loaded.journalLength);
        await journal.append(added);
        doc = next;
        evidence = latestEvidence(evidence, added);
        revision += added.length;
        entries.push(...added);
        saveIn(REST);
        return revision;
      }),
    save: () => inTurn(write),
    close: () =>
      inTurn(async () => {
        clearTimeout(timer);
        try {
          if (revision > (saved?.revision ?? loaded.base.revision + loaded.entries.length)) await write();
        } finally {
          await journal?.close();
          journal = null;
        }
      }),
  };
}

function checkRevisions(follows: number, entries: readonly JournalEntry[], revision: number): void {
  const inOrder = entries.every((entry, i) => entry.revision === follows + i + 1);
  if (follows !== revision || !inOrder) throw new Failure('revision-conflict', { revision, follows });
}
