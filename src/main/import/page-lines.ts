// A page as lines, refused where it is none: a file of millions of lines would take more memory than there is.
import { Failure } from '#core/model/failure.ts';
import { countLines, isBlank, splitLines } from '#core/page/raw-page.ts';

/** Lines of one page at most: hundreds of times what a broadsheet has, and a gigabyte while they are structured. */
export const MOST_LINES = 1_000_000;

/**
 * The raw lines of a page.
 * @param name of the file, for the failure
 * @throws {Failure} 'page-too-long'
 */
export function pageLines(name: string, text: string): string[] {
  refuseTooLong(name, text);
  return splitLines(text);
}

/** Lines that hold something. */
export const countFull = (lines: readonly string[]): number => lines.filter((line) => !isBlank(line)).length;

/** @throws {Failure} 'page-too-long' */
export function refuseTooLong(name: string, page: string): void {
  if (countLines(page) > MOST_LINES) throw new Failure('page-too-long', { file: name, limit: MOST_LINES });
}
