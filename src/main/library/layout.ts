// Where each thing of a library lies on disk. Names are ids, never labels.
import { join } from 'node:path';

/** Format of every file of a library; a newer one opens read-only. */
export const FORMAT = 1;

export interface Layout {
  readonly folder: string;
  readonly library: string;
  readonly lock: string;
  /** Derived from the editions; may be deleted at any time. */
  readonly index: string;
  readonly editions: string;
  edition(id: string): string;
  editionFile(id: string): string;
  page(edition: string, page: string): string;
  raw(edition: string, page: string): string;
  /** Where the raw lines stand on the scan; absent where nobody knows. */
  geometry(edition: string, page: string): string;
  journal(edition: string, page: string): string;
  versions(edition: string, page: string): string;
}

/** @param folder absolute */
export function layoutOf(folder: string): Layout {
  const edition = (id: string): string => join(folder, 'editions', id);
  return {
    folder,
    library: join(folder, 'library.json'),
    lock: join(folder, 'lock.sqlite'),
    index: join(folder, 'index.sqlite'),
    editions: join(folder, 'editions'),
    edition,
    editionFile: (id) => join(edition(id), 'edition.json'),
    page: (id, page) => join(edition(id), 'pages', `${page}.json`),
    raw: (id, page) => join(edition(id), 'raw', `${page}.txt`),
    geometry: (id, page) => join(edition(id), 'geometry', `${page}.json`),
    journal: (id, page) => join(edition(id), 'journal', `${page}.jsonl`),
    versions: (id, page) => join(edition(id), 'versions', page),
  };
}
