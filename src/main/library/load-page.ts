// Opening a page's files: the journal is believed first, then the snapshot, then the newest version; what is damaged is
// set aside and told, never deleted, and the raw page itself is always there to begin again from.
import type { Node } from 'prosemirror-model';
import { applyEntry, documentFromJson } from '#core/document/journal.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import { type JournalEntry, latestEvidence, PageFile } from '#core/model/page.ts';
import { type ReadJournal, readJournal } from './journal.ts';
import { copyAside, outOfTheWay, readJson } from './json-file.ts';
import { newestVersion } from './versions.ts';

export interface PagePaths {
  readonly page: string;
  readonly journal: string;
  readonly versions: string;
}

export interface LoadedPage {
  readonly base: PageFile;
  readonly entries: readonly JournalEntry[];
  /** The document that the entries lead to. */
  readonly doc: Node;
  /** Sound bytes of the journal file; 0 when it begins anew. */
  readonly journalLength: number;
  readonly recovered: FailureJson | null;
}

/**
 * @param fresh makes the first document, when none was ever made or none is left
 * @param isWritable false to leave damaged files where they are
 */
export async function loadPage(
  paths: PagePaths,
  fresh: () => Promise<PageFile>,
  isWritable: boolean,
): Promise<LoadedPage> {
  let recovered: FailureJson | null = null;
  const rescue = async (path: string, error: unknown): Promise<null> => {
    if (!(error instanceof Failure) || error.code !== 'file-damaged') throw error;
    recovered = await outOfTheWay(path, error, isWritable);
    return null;
  };
  const played = await readPlayed(paths.journal).catch((error) => rescue(paths.journal, error));
  const snapshot = await readSnapshot(paths.page).catch((error) => rescue(paths.page, error));

  if (played !== null) {
    if (played.damage !== null) {
      recovered = await outOfTheWay(paths.journal, played.damage, isWritable, { away: copyAside });
    }
    if (snapshot === null || snapshot.base.revision <= played.base.revision + played.entries.length) {
      return { ...played, recovered };
    }
    // The snapshot has more than the journal: edits of the journal were lost, their result was not.
    await rescue(
      paths.journal,
      new Failure('file-damaged', { file: paths.journal, reason: 'it ends too early' }),
    );
  }
  const { base, doc } =
    snapshot ?? withDocument((await newestVersion(paths.versions))?.page ?? (await fresh()));
  return { base, entries: [], doc, journalLength: 0, recovered };
}

const withDocument = (base: PageFile): Pick<LoadedPage, 'base' | 'doc'> => ({
  base,
  doc: documentFromJson(base.document),
});

async function readSnapshot(path: string): Promise<Pick<LoadedPage, 'base' | 'doc'> | null> {
  const page = await readJson(path, PageFile);
  return page === null ? null : withDocument(page);
}

/** @throws {Failure} 'file-damaged' when its base does not read, or is no page */
async function readPlayed(path: string): Promise<Played | null> {
  const journal = await readJournal(path);
  return journal === null ? null : play(journal);
}

interface Played extends Pick<LoadedPage, 'base' | 'entries' | 'doc' | 'journalLength'> {
  readonly damage: Failure | null;
}

/** Applies a journal as far as it goes. */
function play({ base, entries, length, damage }: ReadJournal): Played {
  let doc = documentFromJson(base.document);
  for (const entry of entries) {
    try {
      doc = applyEntry(doc, entry);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // Steps that do not fit make the rest of the journal unreadable; it begins anew from what was reached.
      const sound = entries.slice(0, entries.indexOf(entry));
      const evidence = latestEvidence(base.evidence, sound);
      const reached = { ...base, revision: entry.revision - 1, document: doc.toJSON(), evidence };
      return { base: reached, entries: [], doc, journalLength: 0, damage: error };
    }
  }
  return { base, entries, doc, journalLength: length, damage };
}
