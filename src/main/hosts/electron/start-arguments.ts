// What the shell was started with, among the switches that Chromium and Electron read themselves.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartArguments {
  /** Folder of the library; undefined for the default one. */
  readonly library: string | undefined;
  /** Raw pages to open, as absolute paths. */
  readonly files: readonly string[];
}

/**
 * @param argv as the process has it, the executable first
 * @param isPackaged false when the application's folder is an argument too, as in `electron . FILE`
 * @param folder that relative paths start from
 */
export function readStartArguments(
  argv: readonly string[],
  isPackaged: boolean,
  folder: string,
): StartArguments {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const files = isPackaged ? positionals : positionals.slice(1);
  return {
    library: typeof values.library === 'string' ? resolve(folder, values.library) : undefined,
    files: files.map((file) => resolve(folder, file)),
  };
}
