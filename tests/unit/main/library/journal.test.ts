import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evidenceOf } from '#core/document/from-structure.ts';
import { structure } from '#core/structure/structure.ts';
import { openJournal } from '#main/library/journal.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a journal whose base could not be written leaves nothing that would be taken for a damaged one', async () => {
  // What no JSON can hold fails as a full disk does: after the file was made, before its first line stands.
  const document = { type: 'page', unwritable: 1n };
  const base = { id: 'p', revision: 0, saved: '', document, evidence: evidenceOf(structure(['a'])) };
  const opening = openJournal(join(folder, 'p.jsonl'), base, 0);
  await expect(opening).rejects.toMatchObject({ code: 'write-failed' });
  expect(readdirSync(folder)).toEqual([]);
});
