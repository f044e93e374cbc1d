import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StructureArticle } from '#core/structure/types.ts';
import { sketchEdition } from '#main/edition-outline.ts';
import type { Library } from '#main/library/library.ts';
import { openQuietly, pageOf } from '#tests/support/library.ts';

let folder: string;
let library: Library;

/** One article of the whole page, its last line a jump line. */
const first = async (lines: readonly string[]) => {
  const block = { parts: [], confidence: 1, membership: 1, reasons: [] };
  const content = lines.flatMap((line, i) =>
    line === ''
      ? []
      : [{ ...block, role: i === 0 ? ('headline' as const) : ('jump' as const), runs: [{ n: i + 1 }] }],
  );
  const article: StructureArticle = { type: 'article', kind: 'news', incomplete: [], content };
  const structure = { language: 'zh', content: [article], seams: [], interleaved: [] };
  return pageOf(lines, structure, () => `id-${lines[0]}`);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-outline-'));
  library = await openQuietly(folder, first);
});
afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an edition tells the articles of its pages by their labels, or by their numbers', async () => {
  const { id } = await library.createEdition({
    ...{ newspaper: 'Sample', date: '', number: '', statement: '', notes: '' },
  });
  const page = (text: string, label: string) => ({
    ...{ name: 'page.txt', bytes: Buffer.from(text), encoding: 'utf-8' as const, label },
  });
  await library.addPages(id, [page('码头\n下转A05版\n', 'A01'), page('灯塔\n', ' ')]);
  const sketches = await sketchEdition(library, id);
  expect(sketches).toMatchObject([
    { label: 'A01', articles: [{ id: 'id-码头', title: '码头', jumps: [{ page: 'A05', direction: 'to' }] }] },
    { label: '2', articles: [{ title: '灯塔', jumps: [] }] },
  ]);
});
