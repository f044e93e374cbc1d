// Takes a replacement over an edition back on all its pages at once, by the id that its steps have in common.
import type { CallParsed, CallResult, PageRef } from '#contract/calls.ts';
import { undoCommand } from '#core/document/history.ts';
import { applyEntry, documentFromJson, entryOf, replay } from '#core/document/journal.ts';
import { Failure } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';
import type { Library } from '../library/library.ts';
import type { OpenPage } from '../library/open-page.ts';

type Tell = (page: PageRef, entries: readonly JournalEntry[]) => void;

/**
 * One undo step of each page on which the replacement is the last thing that was done; a page that was edited since is
 * left as it is and named, since there it can only be undone together with the edits.
 */
export async function undoReplacement(
  library: Library,
  { edition, batch }: CallParsed<'edition.undo-replacement'>,
  author: string,
  tell: Tell,
): Promise<CallResult<'edition.undo-replacement'>> {
  const undone: string[] = [];
  const skipped: string[] = [];
  for (const { id } of library.editions.get(edition).pages) {
    const ref = { edition, page: id };
    const { page } = await library.read(ref);
    if (!isReplaced(page.entries, batch)) continue;
    const entry = undoOf(page, batch, author);
    const isDone = entry !== null && (await edited(library, ref, page, entry));
    if (isDone) tell(ref, [entry]);
    (isDone ? undone : skipped).push(id);
  }
  return { undone, skipped };
}

/** True when the replacement was made on a page and has not been taken back with all others. */
function isReplaced(entries: readonly JournalEntry[], batch: string): boolean {
  return entries.findLast((entry) => entry.batch === batch)?.kind === 'edit';
}

function undoOf(page: OpenPage, batch: string, author: string): JournalEntry | null {
  const last = page.entries.at(-1);
  if (last?.batch !== batch) return null;
  const base = documentFromJson(page.base.document);
  const before = page.entries.slice(0, -1).reduce(applyEntry, base);
  const state = replay(base, page.entries, []);
  let entry: JournalEntry | null = null;
  undoCommand(state, (tr) => {
    // A step that fused with what was typed just before would take that along.
    if (tr.doc.eq(before)) entry = entryOf([tr], page.revision + 1, author);
  });
  return entry === null ? null : { ...(entry as JournalEntry), batch };
}

async function edited(library: Library, ref: PageRef, page: OpenPage, entry: JournalEntry): Promise<boolean> {
  try {
    await library.edit(ref, page.revision, [entry]);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'revision-conflict') return false;
    throw error;
  }
}
