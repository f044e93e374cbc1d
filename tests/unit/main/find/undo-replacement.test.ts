// A change over many pages is taken back on each page where it was the last thing done, and on no other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageRef } from '#contract/calls.ts';
import { documentFromJson, entryOf, replay } from '#core/document/journal.ts';
import { undoReplacement } from '#main/find/undo-replacement.ts';
import type { Library } from '#main/library/library.ts';
import { openQuietly } from '#tests/support/library.ts';

const BATCH = 'batch00000001';

let folder = '';
let library: Library;
let refs: PageRef[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-undo-'));
  library = await openQuietly(folder);
  const metadata = { newspaper: '', date: '', number: '', statement: '', notes: '' };
  const { id } = await library.createEdition(metadata);
  refs = await library.addPages(
    id,
    ['One ferry.', 'Two ferries.', 'No boat.'].map((text, i) => ({
      name: `${i}.txt`,
      bytes: Buffer.from(text),
      encoding: 'utf-8' as const,
      label: String(i),
    })),
  );
});
afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = async (ref: PageRef | undefined): Promise<string> =>
  ref === undefined ? '' : (await library.read(ref)).page.doc.textContent;

/** Types at the start of a page, as a part of a change over many pages or alone. */
async function edit(ref: PageRef | undefined, text: string, batch?: string): Promise<void> {
  if (ref === undefined) throw new Error('no page');
  const { page } = await library.read(ref);
  const tr = EditorState.create({ doc: page.doc }).tr;
  const at = page.doc.resolve(0).nodeAfter?.isTextblock ? 1 : 2;
  const entry = entryOf([tr.insertText(text, at)], page.revision + 1, 'Ann');
  if (entry === null) throw new Error('nothing was edited');
  await library.edit(ref, page.revision, [
    { ...entry, boundary: true, ...(batch === undefined ? {} : { batch }) },
  ]);
}

const undo = (told: string[] = []) =>
  undoReplacement(library, { edition: refs[0]?.edition ?? '', batch: BATCH }, 'Ann', ({ page }) =>
    told.push(page),
  );

test('is undone on all its pages, journalled as undo, and only once', async () => {
  const [first, second] = refs;
  await edit(first, 'own ');
  for (const ref of [first, second]) await edit(ref, 'new ', BATCH);
  const told: string[] = [];
  expect(await undo(told)).toEqual({ undone: [first?.page, second?.page], skipped: [] });
  expect(told).toEqual([first?.page, second?.page]);
  expect(await textOf(first)).toMatch(/^own One/);
  expect(await textOf(second)).toMatch(/^Two/);
  if (first === undefined) throw new Error('no page');
  const { page } = await library.read(first);
  expect(page.entries.at(-1)?.kind).toBe('undo');
  expect(replay(documentFromJson(page.base.document), page.entries, []).doc.eq(page.doc)).toBe(true);
  expect(await undo()).toEqual({ undone: [], skipped: [] });
});

test('is left on a page that was edited since, which is named', async () => {
  const [first, second] = refs;
  for (const ref of [first, second]) await edit(ref, 'new ', BATCH);
  await edit(second, 'later ');
  expect(await undo()).toEqual({ undone: [first?.page], skipped: [second?.page] });
  expect(await textOf(second)).toMatch(/^later new Two/);
});
