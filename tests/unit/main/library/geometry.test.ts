// Line coordinates on disk: kept when they fit the page, refused when they do not, and no page is lost for them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '#core/model/failure.ts';
import { boxesByLine } from '#core/model/geometry.ts';
import { keepGeometry, readGeometry } from '#main/library/geometry.ts';
import { layoutOf } from '#main/library/layout.ts';
import { moveFiles } from '#main/library/page-files.ts';

const GEOMETRY = { width: 100, height: 200, lines: [{ n: 2, x: 1, y: 2, width: 30, height: 4 }] };

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-geometry-'));
  path = layoutOf(folder).geometry('edition1', 'page0001');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const known = async (at: string) => (await readGeometry(at, true)).geometry;
const keep = (content: unknown, lines = 3) =>
  keepGeometry(
    path,
    'a.json',
    Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    lines,
  );

test('are kept, read back, and replaced', async () => {
  expect(await known(path)).toBeNull();
  await keep(GEOMETRY);
  expect(await known(path)).toEqual(GEOMETRY);
  await keep({ ...GEOMETRY, lines: [] });
  expect((await known(path))?.lines).toEqual([]);
});

test.each([
  ['no JSON', '<alto/>'],
  ['an image without size', { ...GEOMETRY, width: 0 }],
  ['a box without height', { ...GEOMETRY, lines: [{ n: 1, x: 0, y: 0, width: 3 }] }],
  ['a line that the page does not have', { ...GEOMETRY, lines: [{ ...GEOMETRY.lines[0], n: 4 }] }],
])('refuses %s, and leaves what is there', async (_what, content) => {
  await keep(GEOMETRY);
  await expect(keep(content)).rejects.toThrow(Failure);
  expect(await known(path)).toEqual(GEOMETRY);
});

test('a damaged file shows no lines, is set aside and told once', async () => {
  await keep(GEOMETRY);
  writeFileSync(path, '{"format":1,"width":');
  expect(await readGeometry(path, false)).toMatchObject({
    geometry: null,
    damage: { code: 'lines-damaged-left', params: { file: path } },
  });
  const { geometry, damage } = await readGeometry(path, true);
  expect([geometry, damage?.code]).toEqual([null, 'lines-damaged']);
  expect(readFileSync(String(damage?.params.file), 'utf8')).toBe('{"format":1,"width":');
  expect(await readGeometry(path, true)).toEqual({ geometry: null, damage: null });
});

test('go with their page to another edition', async () => {
  const layout = layoutOf(folder);
  await keep(GEOMETRY);
  await moveFiles(layout, { edition: 'edition1', page: 'page0001' }, 'edition2');
  expect(await known(path)).toBeNull();
  expect(await known(layout.geometry('edition2', 'page0001'))).toEqual(GEOMETRY);
});

test('reach the engine by raw line', () => {
  const [first, second] = boxesByLine(GEOMETRY);
  expect(first).toBeUndefined();
  expect(second).toEqual({ x: 1, y: 2, width: 30, height: 4 });
});
