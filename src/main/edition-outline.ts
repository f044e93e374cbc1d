// The outline of an edition over all its pages, for links between them.
import type { PageSketch } from '#core/document/continuations.ts';
import { sketchesOf } from '#core/document/sketch.ts';
import type { Edition } from '#core/model/edition.ts';
import type { Library } from './library/library.ts';

/** @throws {Failure} when a page cannot be read */
export async function sketchEdition(library: Library, id: string): Promise<PageSketch[]> {
  const edition = library.editions.get(id);
  const sketches: PageSketch[] = [];
  for (const { id: page } of edition.pages) {
    const { doc } = (await library.read({ edition: id, page })).page;
    sketches.push({ page, label: labelOf(edition, page), articles: sketchesOf(doc) });
  }
  return sketches;
}

/** The printed label of a page; where it has none, its number in the edition. */
export function labelOf({ pages }: Edition, page: string): string {
  const at = pages.findIndex(({ id }) => id === page);
  return pages[at]?.label.trim() || String(at + 1);
}
