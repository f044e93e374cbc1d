// The commands on a library, each with its services opened and closed around it.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { EXPORT_FORMATS } from '#contract/streams.ts';
import { EditionMetadata } from '#core/model/edition.ts';
import { ENCODINGS } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import { exportFile } from '../exports.ts';
import { readNewPages } from '../import/read-file.ts';
import { libraryFolder } from '../library/location.ts';
import { codeOf } from '../library/write-file.ts';
import { createServices, type GalleyServices } from '../services.ts';
import { systemLanguages } from '../system-languages.ts';
import { serve } from './serve.ts';

export interface CommandEnvironment {
  readonly version: string;
  /** The built worker script, and the folder of the built renderer. */
  readonly worker: string;
  readonly renderer: string;
  readonly write: (text: string) => void;
}

type Run = (services: GalleyServices, options: unknown, environment: CommandEnvironment) => Promise<number>;

const COMMANDS = { import: importFiles, list, export: exportOne, serve } satisfies Record<string, Run>;

/** @returns the exit code */
export async function runLibraryCommand(
  name: keyof typeof COMMANDS,
  options: Record<string, unknown>,
  environment: CommandEnvironment,
  tell: (error: unknown) => void,
): Promise<number> {
  const asked = typeof options.library === 'string' ? options.library : undefined;
  const services = await createServices({
    folder: libraryFolder(asked),
    host: 'browser',
    version: environment.version,
    worker: environment.worker,
    languages: systemLanguages(),
  });
  let code = 1;
  try {
    code = await COMMANDS[name](services, options, environment);
  } catch (error) {
    tell(error);
  } finally {
    await services.close();
  }
  return code;
}

const ImportOptions = z.object({
  files: z.array(z.string()),
  edition: z.string().optional(),
  newspaper: z.string().optional(),
  date: z.string().default(''),
  encoding: z.enum(ENCODINGS).optional(),
  split: z.boolean().default(false),
});

async function importFiles(
  { library }: GalleyServices,
  given: unknown,
  { write }: CommandEnvironment,
): Promise<number> {
  const { files, edition, newspaper, date, encoding, split } = ImportOptions.parse(given);
  if (date !== '' && newspaper === undefined)
    throw new Failure('argument-invalid', { reason: '--date without --newspaper' });
  // All files are read before the first is stored, so that a bad one stores nothing.
  const pages = [];
  for (const file of files) pages.push(...(await readNewPages(file, { encoding, split })));
  const metadata = EditionMetadata.safeParse({ newspaper: newspaper ?? '', date });
  if (!metadata.success) throw new Failure('argument-invalid', { reason: `--date ${date}` });
  const id =
    edition ??
    (newspaper === undefined ? await library.unsorted() : await library.createEdition(metadata.data)).id;
  library.editions.get(id);
  for (const ref of await library.addPages(id, pages)) write(`${ref.edition} ${ref.page}\n`);
  return 0;
}

async function list(
  { library }: GalleyServices,
  _options: unknown,
  { write }: CommandEnvironment,
): Promise<number> {
  for (const edition of library.editions.list()) write(`${JSON.stringify(edition)}\n`);
  return 0;
}

const ExportOptions = z.object({
  edition: z.string(),
  page: z.string().optional(),
  format: z.enum(EXPORT_FORMATS),
  output: z.string().optional(),
});

async function exportOne(
  { library }: GalleyServices,
  given: unknown,
  { write }: CommandEnvironment,
): Promise<number> {
  const { output, ...args } = ExportOptions.parse(given);
  const { bytes } = await exportFile(library, args);
  if (output === undefined) write(new TextDecoder().decode(bytes));
  else {
    await writeFile(resolve(output), bytes).catch((cause: unknown) => {
      throw new Failure('output-failed', { file: output, reason: codeOf(cause) || String(cause) }, { cause });
    });
  }
  return 0;
}
