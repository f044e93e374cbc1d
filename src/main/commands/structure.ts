// `galley structure`: raw pages in, one line of JSON each out.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { structureJson } from '#core/formats/structure-json.ts';
import type { Encoding } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import { structure } from '#core/structure/structure.ts';
import { inspectText } from '../import/inspect.ts';
import { pageLines } from '../import/page-lines.ts';
import { codeOf } from '../library/write-file.ts';

export interface StructureFilesOptions {
  readonly language?: string;
  readonly encoding?: Encoding;
}

/**
 * Structures files one by one; a file that fails is told and the others are still done.
 * @returns whether all were done
 */
export async function structureFiles(
  files: readonly string[],
  { language, encoding }: StructureFilesOptions,
  write: (line: string) => void,
  tell: (error: unknown) => void,
): Promise<boolean> {
  let isGood = true;
  for (const file of files) {
    try {
      const lines = pageLines(file, await readText(file, encoding));
      const found = structure(lines, language === undefined ? {} : { language });
      write(`${JSON.stringify(structureJson(file, lines, found))}\n`);
    } catch (error) {
      tell(error);
      isGood = false;
    }
  }
  return isGood;
}

async function readText(file: string, encoding: Encoding | undefined): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure('file-unreadable', { file, reason: codeOf(cause) }, { cause });
  });
  return inspectText(basename(file), bytes, encoding).text;
}
