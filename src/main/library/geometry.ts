// Where the raw lines of a page stand on its scan: read with the page, and brought in by a file of line coordinates.
import { Failure, type FailureJson } from '#core/model/failure.ts';
import { PageGeometry } from '#core/model/geometry.ts';
import { jsonFile, outOfTheWay, readJson } from './json-file.ts';

interface Read {
  /** Null where nothing is known, or the file is damaged: the page is whole without it. */
  readonly geometry: PageGeometry | null;
  /** Set when the file is damaged. */
  readonly damage: FailureJson | null;
}

/**
 * What is known of a page.
 * @param isWritable true to set a damaged file aside, so that it is told once
 */
export async function readGeometry(path: string, isWritable: boolean): Promise<Read> {
  try {
    return { geometry: await readJson(path, PageGeometry), damage: null };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'file-damaged') throw error;
    return { geometry: null, damage: await outOfTheWay(path, error, isWritable, { code: 'lines-damaged' }) };
  }
}

/**
 * Keeps line coordinates in place of those that a page has.
 * @param name of the file, for the failure
 * @throws {Failure} 'lines-unknown' for anything else, and for lines that the page does not have
 */
export async function keepGeometry(
  path: string,
  name: string,
  bytes: Uint8Array,
  lines: number,
): Promise<PageGeometry> {
  const geometry = PageGeometry.safeParse(parsed(bytes));
  if (!geometry.success || geometry.data.lines.some(({ n }) => n > lines))
    throw new Failure('lines-unknown', { file: name });
  await jsonFile(path, PageGeometry).write(geometry.data);
  return geometry.data;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
