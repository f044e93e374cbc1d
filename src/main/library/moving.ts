// Moving a page to another edition. Both list it while its files are on their way, so that whenever that is broken off,
// the next start knows of it and goes on from there.
import type { PageRef } from '#contract/calls.ts';
import type { PageEntry } from '#core/model/edition.ts';
import { Failure, type FailureJson } from '#core/model/failure.ts';
import type { Editions } from './editions.ts';
import type { Layout } from './layout.ts';
import { moveFiles, moveRest } from './page-files.ts';
import { moveScan } from './scans.ts';

/**
 * Moves a page that is closed; where its files cannot be moved, everything stays where it was.
 * @throws {Failure} of writing
 */
export async function movePage(layout: Layout, editions: Editions, ref: PageRef, to: string): Promise<void> {
  const entry = editions.page(ref.edition, ref.page);
  await editions.change(to, (edition) => ({ ...edition, pages: [...edition.pages, entry] }));
  try {
    await moveFiles(layout, ref, to);
    await moveScanOf(layout, entry, ref.edition, to);
  } catch (error) {
    await moveScanOf(layout, entry, to, ref.edition);
    await moveFiles(layout, { ...ref, edition: to }, ref.edition);
    await forget(editions, to, entry);
    throw error;
  }
  await forget(editions, ref.edition, entry);
}

/**
 * Ends what was broken off: a page that two editions list belongs to the one that was changed last.
 * @returns why some could not be ended, which hinders nothing else
 */
export async function finishMoves(layout: Layout, editions: Editions): Promise<FailureJson[]> {
  const failures: FailureJson[] = [];
  const holders = Map.groupBy(
    editions.list().flatMap(({ id, modified, pages }) => pages.map((entry) => ({ id, modified, entry }))),
    ({ entry }) => entry.id,
  );
  for (const listed of holders.values()) {
    const [target, ...sources] = listed.toSorted((a, b) => b.modified.localeCompare(a.modified));
    for (const { id, entry } of sources) {
      // A copy of an edition, made by hand beside it, goes by the same id and is no move.
      if (target === undefined || id === target.id) continue;
      try {
        await moveRest(layout, { edition: id, page: entry.id }, target.id);
        await moveScanOf(layout, entry, id, target.id);
        await forget(editions, id, entry);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(error.toJSON());
      }
    }
  }
  return failures;
}

async function moveScanOf(layout: Layout, { scan }: PageEntry, from: string, to: string): Promise<void> {
  if (scan !== undefined) await moveScan(layout, scan, from, to);
}

async function forget(editions: Editions, id: string, { id: page }: PageEntry): Promise<void> {
  await editions.change(id, (edition) => ({
    ...edition,
    pages: edition.pages.filter((one) => one.id !== page),
  }));
}
