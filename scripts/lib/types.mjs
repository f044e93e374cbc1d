// The type check of each folder.
import { modernNode } from './node.mjs';
import { packageScript, run } from './run.mjs';

const FOLDERS = ['src/core', 'src/contract', 'src/main', 'src/preload', 'src/renderer', 'tests', 'scripts'];

/**
 * Checks every folder, one after the other: the compiler uses all cores by itself.
 * @returns {Promise<{ folder: string, code: number, output: string }[]>}
 */
export async function typecheck() {
  const results = [];
  for (const folder of FOLDERS) {
    const { code, output } = await run(modernNode(), [packageScript('typescript', 'tsc'), '-p', folder], {
      quiet: true,
    });
    results.push({ folder, code, output });
  }
  return results;
}
