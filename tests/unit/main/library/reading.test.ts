// What the library has read, as its index counts it: page by page, taken back with the text, made anew when it is lost.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageRef } from '#contract/calls.ts';
import { structure } from '#core/structure/structure.ts';
import type { Library } from '#main/library/library.ts';
import { followReading, type Reading } from '#main/library/reading.ts';
import { openReadingIndex } from '#main/library/reading-index.ts';
import { doc, p, run } from '#tests/support/document.ts';
import { openQuietly, pageOf } from '#tests/support/library.ts';
import { readThrough } from '#tests/support/reading.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the index', () => {
  const path = (): string => join(folder, 'index.sqlite');
  const asked = ['水', '春水', '水春', '水桥'];

  test('counts pages apart and takes back what is no longer there', () => {
    const index = openReadingIndex(path());
    index.count('a', '1', ['春水春', '桥']);
    index.count('b', '1', ['春水']);
    expect(index.counts(asked)).toEqual({ total: 6, counts: { 水: 2, 春水: 2, 水春: 1 } });
    index.count('a', '2', ['水桥']);
    expect(index.counts(asked)).toEqual({ total: 4, counts: { 水: 2, 春水: 1, 水桥: 1 } });
    index.keepOnly(new Set(['b']));
    expect(index.counts(asked)).toEqual({ total: 2, counts: { 水: 1, 春水: 1 } });
    expect([index.stampOf('a'), index.stampOf('b')]).toEqual([null, '1']);
    index.close();
    const again = openReadingIndex(path());
    expect(again.counts(['春水']).total).toBe(2);
    again.close();
  });

  test('begins anew where the file is damaged', () => {
    writeFileSync(path(), 'no database at all, and long enough to be taken for one'.repeat(40));
    const index = openReadingIndex(path());
    index.count('a', '1', ['春水']);
    expect(index.counts(['春水', '水春']).counts).toEqual({ 春水: 1 });
    index.close();
  });

  test('is left to the process that has it open', () => {
    const index = openReadingIndex(path());
    index.count('a', '1', ['春水']);
    expect(() => openReadingIndex(path())).toThrow(/locked/);
    index.close();
  });
});

describe('a library', () => {
  let library: Library;
  let reading: Reading;

  async function start(): Promise<void> {
    library = await openQuietly(folder, async (lines) =>
      pageOf(lines, structure(lines), () => 'id', lines.includes('春水桥头')),
    );
    reading = followReading(library);
    await reading.isCurrent;
  }

  async function stop(): Promise<void> {
    await library.close();
    await reading.close();
  }

  async function add(text: string): Promise<PageRef> {
    const { id } = await library.unsorted();
    const page = { name: 'page.txt', bytes: Buffer.from(text), encoding: 'utf-8' as const, label: '' };
    const [ref] = await library.addPages(id, [page]);
    if (ref === undefined) throw new Error('no page was added');
    await library.open(ref);
    return ref;
  }

  test('counts what is read and nothing else, again after the index is lost', async () => {
    await start();
    await add('春水桥头');
    await add('水春头桥');
    await stop();
    for (const isLost of [false, true]) {
      if (isLost) rmSync(join(folder, 'index.sqlite'));
      await start();
      expect(reading.counts(['春水', '水春', '水'])).toEqual({ total: 4, counts: { 春水: 1, 水: 1 } });
      await stop();
    }
  });

  test('learns from a page that is saved', async () => {
    await start();
    const ref = await add('南山石板');
    expect(reading.counts(['南山']).counts).toEqual({});
    reading.note(ref, readThrough(doc(p(run(1, '南山石板')))));
    expect(reading.counts(['南山']).counts).toEqual({ 南山: 1 });
    await stop();
  });
});
