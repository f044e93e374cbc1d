// A page or an edition as a file for the user.
import type { PageRef } from '#contract/calls.ts';
import type { EXPORT_FORMATS } from '#contract/streams.ts';
import { type PageJson, pageJson } from '#core/formats/page-json.ts';
import { pagesText, pageText } from '#core/formats/page-text.ts';
import type { Edition, PageEntry } from '#core/model/edition.ts';
import type { Download } from './hosts/handlers.ts';
import type { Library } from './library/library.ts';

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Exports one page, or all pages of an edition when none is named. */
export async function exportFile(
  library: Library,
  { edition: id, page, format }: { edition: string; page?: string | undefined; format: ExportFormat },
): Promise<Download> {
  const edition = library.editions.get(id);
  const refs = (page === undefined ? edition.pages.map((one) => one.id) : [page]).map((one) => ({
    edition: id,
    page: one,
  }));
  const name = fileName(edition, page === undefined ? null : library.editions.page(id, page));
  if (format === 'json') {
    const pages: PageJson[] = [];
    for (const ref of refs) pages.push(await jsonOf(library, edition, ref));
    const json = page === undefined ? { galley: 1, edition: edition.metadata, pages } : pages[0];
    return download(`${name}.json`, 'application/json', `${JSON.stringify(json, null, 2)}\n`);
  }
  const texts = [];
  for (const ref of refs) {
    const { page: open } = await library.read(ref);
    texts.push({ label: library.editions.page(id, ref.page).label, doc: open.doc });
  }
  const [only] = texts;
  const text = page !== undefined && only !== undefined ? pageText(only.doc) : pagesText(texts);
  return download(`${name}.txt`, 'text/plain; charset=utf-8', text);
}

async function jsonOf(library: Library, edition: Edition, ref: PageRef): Promise<PageJson> {
  const { page, raw } = await library.read(ref);
  return pageJson(edition, library.editions.page(ref.edition, ref.page), page.doc, raw);
}

const download = (name: string, type: string, text: string): Download => ({
  name,
  type,
  bytes: new TextEncoder().encode(text),
});

/** Newspaper, date and page label; of a page without a newspaper, the name it came by. */
function fileName({ metadata }: Edition, page: PageEntry | null): string {
  const { newspaper, date } = metadata;
  const own = page?.raw.name.replace(/\.[^.]*$/, '') ?? '';
  const parts = (newspaper === '' && own !== '' ? [own] : [newspaper, date, page?.label ?? '']).filter(
    (part) => part !== '',
  );
  // File systems refuse these characters.
  return (parts.join(' ') || 'Galley').replace(/[\\/:*?"<>|\u0000-\u001F]/g, '_');
}
