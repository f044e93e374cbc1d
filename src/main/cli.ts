// The command line: everything that needs no window, and the browser host. Nothing that a command does not need is
// loaded, so that `structure` runs on an older Node, and fast.
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS } from '#contract/streams.ts';
import { EditionMetadata } from '#core/model/edition.ts';
import { ENCODINGS } from '#core/model/encoding.ts';
import { Failure } from '#core/model/failure.ts';
import { failureText, interfaceLanguage } from '#core/model/failure-text.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { runLibraryCommand } from './commands/run.ts';
import { structureFiles } from './commands/structure.ts';
import { hasSqlite } from './library/sqlite.ts';
import { reportFault } from './log.ts';
import { systemLanguages } from './system-languages.ts';

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const environment = {
  version: packageJson.version,
  worker: built('./worker.js'),
  renderer: built('../renderer'),
  write: (text: string) => void process.stdout.write(text),
};

const program = new Command('galley')
  .description('Turns raw newspaper page text into corrected editions. Nothing leaves this machine.')
  .version(packageJson.version)
  .showHelpAfterError();

const library = new Option(
  '--library <dir>',
  'folder of the library (default: $GALLEY_LIBRARY, else "Galley Library" in your documents)',
);

program
  .command('structure')
  .description('print the proposed structure of raw pages: one JSON object a file, one file a line')
  .argument('<file...>', 'raw pages')
  .option('--json', 'as JSON, which is the only form', true)
  .option('--language <tag>', 'language of the pages (BCP 47); guessed when absent')
  .addOption(
    new Option('--encoding <label>', 'encoding of the files; detected when absent').choices(ENCODINGS),
  )
  .action(async (files: string[], options) => {
    if (!(await structureFiles(files, options, environment.write, tellFailure))) process.exitCode = 1;
  });

program
  .command('import')
  .description('add raw pages to the library and print their edition and page ids')
  .argument('<file...>', 'raw pages, in the order of the print')
  .addOption(library)
  .option('--edition <id>', 'edition to add to; a new one when a newspaper is named, else the unsorted one')
  .addOption(new Option('--newspaper <name>', 'newspaper of a new edition').conflicts('edition'))
  .addOption(
    new Option('--date <date>', 'date of a new edition: 2023, 2023-02 or 2023-02-17')
      .argParser(readDate)
      .conflicts('edition'),
  )
  .addOption(
    new Option('--encoding <label>', 'encoding of the files; detected when absent').choices(ENCODINGS),
  )
  .option('--split', 'split files at form feeds into pages')
  .action((files: string[], options) => inLibrary('import', { ...options, files }));

program
  .command('list')
  .description('print the editions and pages of the library, one JSON object an edition')
  .addOption(library)
  .action((options) => inLibrary('list', options));

program
  .command('export')
  .description('write a page, or all pages of an edition, in a format')
  .requiredOption('--edition <id>', 'edition')
  .option('--page <id>', 'page; all pages of the edition when absent')
  .addOption(new Option('--format <format>', 'format').choices(EXPORT_FORMATS).default('text'))
  .option('-o, --output <file>', 'file to write; standard output when absent')
  .addOption(library)
  .action((options) => inLibrary('export', options));

program
  .command('serve')
  .description('serve Galley to the browser of this machine, on 127.0.0.1 only')
  .argument('[file...]', 'raw pages to open')
  .addOption(library)
  .option('--port <n>', 'port; any free one when absent', readPort, 0)
  .option('--no-open', 'print the address and open no browser')
  .action((files: string[], options) => inLibrary('serve', { ...options, files }));

function readDate(text: string): string {
  if (!EditionMetadata.shape.date.safeParse(text).success)
    throw new InvalidArgumentError('Write it as 2023, 2023-02 or 2023-02-17.');
  return text;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Use a number from 0 to 65535.');
  }
  return port;
}

/** Runs a command that needs the library, under a Node that has what the library needs. */
async function inLibrary(
  name: Parameters<typeof runLibraryCommand>[0],
  options: Record<string, unknown>,
): Promise<void> {
  if (!hasSqlite()) {
    const { runUnderBundledNode } = await import('./commands/bundled-node.ts');
    process.exitCode = await runUnderBundledNode(process.argv.slice(1));
    return;
  }
  process.exitCode = await runLibraryCommand(name, options, environment, tellFailure);
}

function tellFailure(error: unknown): void {
  if (!(error instanceof Failure)) reportFault(error);
  const failure = error instanceof Failure ? error : new Failure('internal');
  process.stderr.write(`galley: ${failureText(failure.toJSON(), interfaceLanguage(systemLanguages()))}\n`);
}

// A reader such as `head` that has had enough ends the command, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
