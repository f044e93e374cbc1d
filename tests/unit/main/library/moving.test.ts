// Moving a page to another edition, whatever breaks it off, stands in its way or comes at the same time.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageRef } from '#contract/calls.ts';
import { entryOf } from '#core/document/journal.ts';
import type { Library } from '#main/library/library.ts';
import { openQuietly } from '#tests/support/library.ts';

const TEXT = '第一行文字\n第二行文字\n\n第三行文字\n';
const OTHER = { newspaper: '青湖日报', date: '1930', number: '', statement: '', notes: '' };

let folder: string;
let library: Library;

const open = (): Promise<Library> => openQuietly(folder);

async function addPage(): Promise<PageRef> {
  const { id } = await library.createEdition({ ...OTHER, date: '2024-05-01' });
  const page = { name: 'page.txt', bytes: Buffer.from(TEXT), encoding: 'utf-8' as const, label: 'A01' };
  const [ref] = await library.addPages(id, [page]);
  if (ref === undefined) throw new Error('no page was added');
  return ref;
}

/** Types at the start of a page, as its next entry. */
async function type(ref: PageRef): Promise<void> {
  const { journal } = await library.open(ref);
  const { doc } = (await library.read(ref)).page;
  const entry = entryOf([EditorState.create({ doc }).tr.insertText('新', 1)], journal.length + 1, 'Ann');
  if (entry === null) throw new Error('nothing was typed');
  await library.edit(ref, journal.length, [entry]);
}

const pageFile = ({ edition, page }: PageRef, kind: 'journal' | 'raw', ending: string): string =>
  join(folder, 'editions', edition, kind, `${page}${ending}`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-moving-'));
  library = await open();
});

afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

test('moves a page with all its files', async () => {
  const ref = await addPage();
  await type(ref);
  const other = await library.createEdition(OTHER);
  await library.movePage(ref, other.id);
  const moved = { edition: other.id, page: ref.page };
  expect(library.editions.get(ref.edition).pages).toEqual([]);
  expect((await library.open(moved)).journal).toHaveLength(1);
  expect(existsSync(pageFile(moved, 'raw', '.txt'))).toBe(true);
});

test('goes on with a move that was broken off, whatever was moved by then', async () => {
  const ref = await addPage();
  await type(ref);
  const other = await library.createEdition(OTHER);
  await library.closePage(ref);
  // As a power failure leaves it: both list the page, and some of its files are there.
  const entry = library.editions.page(ref.edition, ref.page);
  await library.changeEdition(other.id, (edition) => ({ ...edition, pages: [entry] }));
  const moved = { edition: other.id, page: ref.page };
  await library.close();
  mkdirSync(join(folder, 'editions', other.id, 'journal'), { recursive: true });
  renameSync(pageFile(ref, 'journal', '.jsonl'), pageFile(moved, 'journal', '.jsonl'));
  library = await open();
  expect(library.failures).toEqual([]);
  expect(library.editions.get(ref.edition).pages).toEqual([]);
  const again = await library.open(moved);
  expect(again.journal).toHaveLength(1);
  expect(again.raw).toBe(TEXT);
});

test('takes a copy of an edition beside it for no move', async () => {
  const ref = await addPage();
  await library.close();
  const editions = join(folder, 'editions');
  cpSync(join(editions, ref.edition), join(editions, `${ref.edition} copy`), { recursive: true });
  library = await open();
  expect(library.editions.get(ref.edition).pages).toHaveLength(1);
});

test('never puts files that came back from elsewhere over those of a page that was moved', async () => {
  const ref = await addPage();
  await type(ref);
  const other = await library.createEdition(OTHER);
  await library.closePage(ref);
  const before = join(folder, 'editions', ref.edition);
  cpSync(before, join(folder, 'before'), { recursive: true });
  await library.movePage(ref, other.id);
  const moved = { edition: other.id, page: ref.page };
  await type(moved);
  await library.close();
  rmSync(before, { recursive: true });
  cpSync(join(folder, 'before'), before, { recursive: true });
  library = await open();
  expect(library.failures).toEqual([]);
  expect((await library.open(moved)).journal).toHaveLength(2);
});

test('moves a page once, however often it is asked at once', async () => {
  const ref = await addPage();
  const other = await library.createEdition(OTHER);
  await Promise.allSettled([library.movePage(ref, other.id), library.movePage(ref, other.id)]);
  expect(library.editions.get(other.id).pages).toHaveLength(1);
  await library.close();
  library = await open();
  expect(library.editions.get(other.id).pages).toHaveLength(1);
});

test('opens no page at its old place while it is on its way', async () => {
  const ref = await addPage();
  await library.open(ref);
  const other = await library.createEdition(OTHER);
  const moved = { edition: other.id, page: ref.page };
  const moving = library.movePage(ref, other.id);
  while (library.editions.get(other.id).pages.length === 0) await new Promise(setImmediate);
  await expect(library.open(ref)).rejects.toMatchObject({ code: 'page-unknown' });
  await moving;
  await type(moved);
  expect(existsSync(pageFile(moved, 'journal', '.jsonl'))).toBe(true);
});

test('leaves a page where it is when its files cannot be moved', async () => {
  const ref = await addPage();
  await library.open(ref);
  const other = await library.createEdition(OTHER);
  // A file stands where the folder of the raw bytes would be.
  writeFileSync(join(folder, 'editions', other.id, 'raw'), '');
  await expect(library.movePage(ref, other.id)).rejects.toMatchObject({ code: 'write-failed' });
  expect(library.editions.get(other.id).pages).toEqual([]);
  expect((await library.open(ref)).raw).toBe(TEXT);
});
