// The default library, found without Electron's help so that the command line and both hosts agree.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const NAME = 'Galley Library';

/**
 * Folder of the library: the one asked for, else `$GALLEY_LIBRARY`, else "Galley Library" in the user's documents.
 * @param asked absolute or relative to the working folder
 */
export function libraryFolder(asked?: string, env: NodeJS.ProcessEnv = process.env): string {
  const named = asked ?? env.GALLEY_LIBRARY;
  if (named !== undefined && named !== '') return resolve(named);
  return join(documentsFolder(env), NAME);
}

function documentsFolder(env: NodeJS.ProcessEnv): string {
  const home = homedir();
  const documents = process.platform === 'linux' ? xdgDocuments(home, env) : join(home, 'Documents');
  return documents !== null && existsSync(documents) ? documents : home;
}

/** The documents folder of a Linux desktop, which has the language's own name. */
function xdgDocuments(home: string, env: NodeJS.ProcessEnv): string | null {
  const file = join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'user-dirs.dirs');
  if (!existsSync(file)) return join(home, 'Documents');
  const found = /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return found === undefined ? null : found.replace(/^\$HOME/, home);
}
