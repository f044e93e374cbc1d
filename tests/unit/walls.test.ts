// Plants one forbidden import per wall, and one use of a type that a folder must not see, and expects the failure:
// a wall that does not hold looks exactly like one that was never tried.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const folder = mkdtempSync(join(tmpdir(), 'galley-walls-'));
afterAll(() => rmSync(folder, { recursive: true }));

function plant(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const FORBIDDEN = [
  ['src/core', 'node:fs', 'core holds the domain'],
  ['src/core', 'electron', 'core holds the domain'],
  ['src/core', 'react', 'core holds the domain'],
  ['src/core', 'prosemirror-view', 'core holds the domain'],
  ['src/core', '#contract/calls.ts', 'core holds the domain'],
  ['src/core', '#main/cli.ts', 'core holds the domain'],
  ['src/core', '../../main/cli.ts', 'core holds the domain'],
  ['src/contract', '#main/cli.ts', 'contract only describes'],
  ['src/contract', '#renderer/main.tsx', 'contract only describes'],
  ['src/contract', 'node:path', 'contract only describes'],
  ['src/main', '#renderer/main.tsx', 'main is the host'],
  ['src/main', 'react', 'main is the host'],
  ['src/main', 'prosemirror-view', 'main is the host'],
  ['src/preload', '#core/assert-never.ts', 'preload is the bridge only'],
  ['src/preload', '#main/cli.ts', 'preload is the bridge only'],
  ['src/preload', 'node:fs', 'preload is the bridge only'],
  ['src/renderer', '#main/cli.ts', 'renderer asks the host'],
  ['src/renderer', 'electron', 'renderer asks the host'],
  ['src/renderer', 'node:fs', 'renderer asks the host'],
  ['src/renderer', 'lowdb/node', 'renderer asks the host'],
] as const;

const ALLOWED = [
  ['src/core', '#core/assert-never.ts'],
  ['src/core', 'prosemirror-model'],
  ['src/contract', '#core/assert-never.ts'],
  ['src/main', '#contract/calls.ts'],
  ['src/preload', '#contract/events.ts'],
  ['src/renderer', '#contract/calls.ts'],
] as const;

describe('Biome, with the rules of this project, in a project with planted imports', () => {
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  plant('biome.json', JSON.stringify({ ...rules, vcs: { enabled: false } }));
  const fileFor = (wall: string, specifier: string): string =>
    `${wall}/planted/${specifier.replace(/\W+/g, '-')}.ts`;
  for (const [wall, specifier] of [...FORBIDDEN, ...ALLOWED]) {
    plant(
      fileFor(wall, specifier),
      `import * as planted from '${specifier}';\nexport const seen = planted;\n`,
    );
  }
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const found: { category: string; message: string; location: { path: string } }[] =
    JSON.parse(stdout).diagnostics;
  const messages = (file: string): string[] =>
    found
      .filter(({ category, location }) => category.endsWith('noRestrictedImports') && location.path === file)
      .map(({ message }) => message);

  test.each(FORBIDDEN)('%s may not import %s', (wall, specifier, message) => {
    expect(messages(fileFor(wall, specifier))).toEqual([expect.stringContaining(message)]);
  });

  test.each(ALLOWED)('%s may import %s', (wall, specifier) => {
    expect(messages(fileFor(wall, specifier))).toEqual([]);
  });
});

describe('a folder sees only the types of its own world', () => {
  /** What the compiler says of a source under a folder's tsconfig. */
  function check(name: string, source: string): string {
    const file = plant('planted.ts', source);
    const config = plant(
      'tsconfig.json',
      JSON.stringify({
        extends: join(root, name, 'tsconfig.json'),
        compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
        files: [file],
        include: [],
      }),
    );
    return spawnSync(process.execPath, [tsc, '-p', config], { cwd: folder, encoding: 'utf8' }).stdout;
  }

  test.each([
    ['src/core', 'document', 'export const planted = document.body;'],
    ['src/core', 'process', 'export const planted = process.cwd();'],
    ['src/contract', 'document', 'export const planted = document.body;'],
    ['src/contract', 'process', 'export const planted = process.cwd();'],
    ['src/main', 'document', 'export const planted = document.body;'],
    ['src/preload', 'process', 'export const planted = process.cwd();'],
  ])('%s does not know `%s`', (name, global, source) => {
    expect(check(name, source)).toMatch(new RegExp(`TS2\\d+: Cannot find name '${global}'`));
  });

  test.each([
    ['src/main', 'export const planted = process.cwd();'],
    ['src/preload', 'export const planted = document.body;'],
  ])('%s knows its own', (name, source) => {
    expect(check(name, source)).toBe('');
  });
});
