import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { entryOf } from '#core/document/journal.ts';
import { structure } from '#core/structure/structure.ts';
import { openPage } from '#main/library/open-page.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-open-page-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A page with one edit that no snapshot has, and the revisions that were told as saved; the first telling fails. */
async function editedPage() {
  const lines = ['第一行文字'];
  const found = structure(lines);
  const doc = documentFromStructure(lines, found, () => 'id');
  const document = doc.toJSON() as Record<string, unknown>;
  const base = { id: 'p', revision: 0, saved: '', document, evidence: evidenceOf(found) };
  const told: number[] = [];
  const page = openPage(
    {
      page: join(folder, 'page.json'),
      journal: join(folder, 'page.jsonl'),
      versions: join(folder, 'versions'),
    },
    { base, entries: [], doc, journalLength: 0, recovered: null },
    {
      async saved({ revision }) {
        told.push(revision);
        if (told.length === 1) throw new Error('the disk is full');
      },
      failed: () => undefined,
    },
  );
  const entry = entryOf([EditorState.create({ doc }).tr.insertText('新', 1)], 1, 'Ann');
  if (entry === null) throw new Error('nothing was typed');
  await page.edit(0, [entry]);
  return { page, told };
}

test('a snapshot whose news could not be written down is told again, and only then taken for saved', async () => {
  const { page, told } = await editedPage();
  await expect(page.save()).rejects.toThrow('the disk is full');
  expect((await page.save()).revision).toBe(1);
  await page.save();
  await page.close();
  expect(told).toEqual([1, 1]);
});

test('a save by command that fails does not keep the page from being saved by itself', async () => {
  const { page, told } = await editedPage();
  await expect(page.save()).rejects.toThrow('the disk is full');
  await vi.waitFor(() => expect(told).toEqual([1, 1]), { timeout: 4000 });
  await page.close();
});
