// Libraries for tests: opened in the test itself, or made ready on disk, with every page opened once, for whoever starts
// the built application over them, stories and benches.
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import type { Structure } from '#core/structure/types.ts';
import { type Library, openLibrary } from '#main/library/library.ts';
import { readThrough } from './reading.ts';

export interface LibraryPage {
  /** Of the file. */
  readonly name: string;
  readonly label: string;
  /** In UTF-8; no two pages have the same. */
  readonly bytes: Buffer;
  /** As the engine says when absent. */
  readonly structure?: Structure;
  /** True when every line of it was read through. */
  readonly isRead?: boolean;
}

type Propose = Parameters<typeof openLibrary>[1];

/** What a page is first, as a structure says. */
export const pageOf = (
  lines: readonly string[],
  proposed: Structure,
  newId: () => string,
  isRead = false,
): Awaited<ReturnType<Propose>> => {
  const page = documentFromStructure(lines, proposed, newId);
  return {
    document: (isRead ? readThrough(page) : page).toJSON() as Record<string, unknown>,
    evidence: evidenceOf(proposed),
  };
};

const asEngineSays: Propose = async (lines) => pageOf(lines, structure(lines), () => 'id');

/** Opens a library whose events nobody hears. */
export const openQuietly = (folder: string, propose: Propose = asEngineSays): Promise<Library> =>
  openLibrary(folder, propose, {
    changed: () => undefined,
    saved: () => undefined,
    saveFailed: () => undefined,
  });

/** Makes a library in a folder with one edition of 1 May 2024. */
export async function makeLibrary(
  folder: string,
  newspaper: string,
  pages: readonly LibraryPage[],
): Promise<void> {
  const known = new Map(pages.map((page) => [splitLines(page.bytes.toString()).join('\n'), page]));
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `article${ids}`;
  };
  const library = await openQuietly(folder, async (lines) => {
    const own = known.get(lines.join('\n'));
    return pageOf(lines, own?.structure ?? structure(lines), newId, own?.isRead);
  });
  const metadata = { newspaper, date: '2024-05-01', number: '', statement: '', notes: '' };
  const { id } = await library.createEdition(metadata);
  const added = pages.map(({ name, label, bytes }) => ({ name, label, bytes, encoding: 'utf-8' as const }));
  for (const ref of await library.addPages(id, added)) await library.open(ref);
  await library.close();
}
