import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Library, NewPage } from '#main/library/library.ts';
import { openQuietly } from '#tests/support/library.ts';

let folder: string;
let library: Library;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-side-by-side-'));
  library = await openQuietly(folder);
});

afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (text: string): NewPage => ({
  name: 'page.txt',
  bytes: Buffer.from(text),
  encoding: 'utf-8',
  label: '1',
});

test('files that arrive at the same time share one unsorted edition', async () => {
  const [a, b] = await Promise.all([library.unsorted(), library.unsorted()]);
  expect(a.id).toBe(b.id);
  expect(library.editions.list()).toHaveLength(1);
});

test('the same bytes that arrive twice at the same time are one page', async () => {
  const { id } = await library.unsorted();
  const [a, b] = await Promise.all([
    library.addPages(id, [page('甲'), page('乙')]),
    library.addPages(id, [page('乙'), page('甲')]),
  ]);
  expect(b).toEqual(a.toReversed());
  expect(library.editions.get(id).pages).toHaveLength(2);
});

test('settings that are changed at the same time are all on the disk, in the order of the changes', async () => {
  const widths = Array.from({ length: 30 }, (_none, i) => 30 + i);
  await Promise.all(widths.map((raw) => library.changeSettings({ layout: { raw, corrected: 100 - raw } })));
  const file = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'));
  expect(file.settings).toEqual(library.settings);
  expect(library.settings.layout.raw).toBe(59);
});

test('a setting that could not be written is not in force, and comes with no later change', async () => {
  const path = join(folder, 'library.json');
  await library.changeSettings({ author: 'Ann' });
  rmSync(path);
  mkdirSync(path);
  await expect(library.changeSettings({ theme: 'dark' })).rejects.toThrow();
  expect(library.settings).toMatchObject({ author: 'Ann', theme: 'system' });
  rmSync(path, { recursive: true });
  expect(await library.changeSettings({ zoom: 110 })).toMatchObject({ theme: 'system', zoom: 110 });
});
