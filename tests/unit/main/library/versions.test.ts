// Versions on disk: what is listed, what comes back, and that only automatic ones grow old.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addVersion,
  automaticTimes,
  listVersions,
  readVersion,
  thinOut,
  type Version,
} from '#main/library/versions.ts';

const evidence = { language: 'en', seams: [], blocks: [], interleaved: [] };

const version = (time: string, changes: Partial<Version> = {}): Version => ({
  page: { id: 'page0001', revision: 3, document: { type: 'doc' }, evidence, saved: time },
  time,
  author: 'Ann',
  note: '',
  kind: 'named',
  ...changes,
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-versions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('are listed newest first, and read back whole', async () => {
  expect(await listVersions(join(folder, 'none'))).toEqual([]);
  await addVersion(folder, version('2026-11-24T08:00:00.000Z', { note: 'first reading' }));
  const second = await addVersion(folder, version('2026-11-25T08:00:00.000Z', { kind: 'automatic' }));
  const listed = await listVersions(folder);
  expect(listed.map(({ time, note, kind }) => [time, note, kind])).toEqual([
    ['2026-11-25T08:00:00.000Z', '', 'automatic'],
    ['2026-11-24T08:00:00.000Z', 'first reading', 'named'],
  ]);
  expect(await readVersion(folder, second.id)).toEqual(
    version('2026-11-25T08:00:00.000Z', { kind: 'automatic' }),
  );
});

test('a damaged one is passed over and left where it is', async () => {
  await addVersion(folder, version('2026-11-24T08:00:00.000Z'));
  writeFileSync(join(folder, '2026-11-25T08-00-00-000Z.json.gz'), 'torn');
  expect(await listVersions(folder)).toHaveLength(1);
  expect(readdirSync(folder)).toHaveLength(2);
  await expect(readVersion(folder, '2026-11-25T08-00-00-000Z')).rejects.toMatchObject({
    code: 'version-damaged',
  });
});

test('only automatic ones are thinned out', async () => {
  const days = ['01', '02', '03', '04', '05'];
  for (const day of days) {
    await addVersion(folder, version(`2026-06-${day}T08:00:00.000Z`));
    await addVersion(folder, version(`2026-06-${day}T08:00:00.000Z`, { kind: 'automatic' }));
  }
  expect(await automaticTimes(folder)).toHaveLength(5);
  await thinOut(folder, Date.parse('2026-11-25T08:00:00Z'));
  expect((await automaticTimes(folder)).length).toBeLessThanOrEqual(2);
  expect((await listVersions(folder)).filter(({ kind }) => kind === 'named')).toHaveLength(5);
});
