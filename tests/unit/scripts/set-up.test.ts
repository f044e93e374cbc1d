import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../scripts/lib/build.mjs';
import { isInstalled } from '../../../scripts/lib/dependencies.mjs';
import { packageScript, run } from '../../../scripts/lib/run.mjs';

describe('dependencies are current', () => {
  const react = { version: '19.3.1', integrity: 'sha512-a' };
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/react': react,
    'node_modules/for-mac': { ...react, optional: true },
  };

  test('when everything but packages for other platforms is there', () => {
    expect(isInstalled(locked, { 'node_modules/react': react })).toBe(true);
  });

  test.each([
    ['missing', {}],
    ['of another version', { 'node_modules/react': { ...react, version: '19.0.0' } }],
    ['of other content', { 'node_modules/react': { ...react, integrity: 'sha512-b' } }],
    [
      'an optional one of another version',
      { 'node_modules/react': react, 'node_modules/for-mac': { ...react, version: '1.0.0' } },
    ],
  ])('not when a package is %s', (_how, installed) => {
    expect(isInstalled(locked, installed)).toBe(false);
  });
});

describe('the hash of the sources', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-hash-'));
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/a.ts'), 'one');
    writeFileSync(join(folder, 'package.json'), '{}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const hash = (): string => hashOf(['src', 'package.json', 'missing'], folder);

  test('stays when only a time changes', () => {
    const before = hash();
    utimesSync(join(folder, 'src/deep/a.ts'), 1, 1);
    expect(hash()).toBe(before);
  });

  test('changes with content, name and number of files', () => {
    const seen = new Set([hash()]);
    writeFileSync(join(folder, 'src/deep/a.ts'), 'two');
    seen.add(hash());
    writeFileSync(join(folder, 'src/b.ts'), '');
    seen.add(hash());
    rmSync(join(folder, 'src/b.ts'));
    writeFileSync(join(folder, 'src/c.ts'), '');
    seen.add(hash());
    expect(seen.size).toBe(4);
  });
});

describe('a command', () => {
  const node = (code: string) => run(process.execPath, ['-e', code], { quiet: true });

  test('gives its exit code and all that it printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const { code, output } = await node(script);
    expect(code).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  test('that cannot start fails with the reason', async () => {
    const { code, output } = await run('/no/such/program', [], { quiet: true });
    expect(code).toBe(1);
    expect(output).toContain('ENOENT');
  });

  test('that takes too long is ended', async () => {
    const { code } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], {
      quiet: true,
      limit: 50,
    });
    expect(code).not.toBe(0);
  });

  test('of a package is found by its own manifest', () => {
    expect(packageScript('typescript', 'tsc')).toMatch(/node_modules[\\/]typescript[\\/]/);
  });
});
