import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageRef } from '#contract/calls.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { documentFromJson, entryOf } from '#core/document/journal.ts';
import { type JournalEntry, latestEvidence } from '#core/model/page.ts';
import { splitLines } from '#core/page/raw-page.ts';
import type { Structure } from '#core/structure/types.ts';
import { readNewPages } from '#main/import/read-file.ts';
import { type Library, openLibrary } from '#main/library/library.ts';

const TEXT = '第一行文字\n第二行文字\n\n第三行文字\n';
const METADATA = { newspaper: '青湖日报', date: '2024-05-01', number: '', statement: '', notes: '' };

let folder: string;
let library: Library;
let saves: number;

/** One block a line; what the engine would say is no matter here. */
function oneBlockALine(lines: readonly string[]): Structure {
  const full = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
  const content = full.map((n) => ({
    role: 'paragraph' as const,
    runs: [{ n }],
    parts: [],
    confidence: 1,
    membership: 1,
    reasons: [],
  }));
  return { language: 'zh-Hans', content, seams: [], interleaved: [] };
}

function open(): Promise<Library> {
  return openLibrary(
    folder,
    async (lines) => {
      const structure = oneBlockALine(lines);
      return {
        document: documentFromStructure(lines, structure, () => 'id').toJSON() as Record<string, unknown>,
        evidence: evidenceOf(structure),
      };
    },
    {
      changed: () => undefined,
      saved: () => {
        saves += 1;
      },
      saveFailed: () => undefined,
    },
  );
}

async function addPage(text = TEXT): Promise<PageRef> {
  const { id } = await library.createEdition(METADATA);
  const page = { name: 'page.txt', bytes: Buffer.from(text), encoding: 'utf-8' as const, label: 'A01' };
  const [ref] = await library.addPages(id, [page]);
  if (ref === undefined) throw new Error('no page was added');
  return ref;
}

/** An entry that types at the start of the first block. */
function typed(doc: Node, revision: number, text = '新'): { entry: JournalEntry; doc: Node } {
  const state = EditorState.create({ doc });
  const tr: Transaction = state.tr.insertText(text, 1);
  const entry = entryOf([tr], revision, 'Ann');
  if (entry === null) throw new Error('nothing was typed');
  return { entry, doc: tr.doc };
}

const documentOf = async (ref: PageRef): Promise<Node> => (await library.read(ref)).page.doc;
const pageFile = ({ edition, page }: PageRef, kind: 'pages' | 'journal' | 'raw', ending: string): string =>
  join(folder, 'editions', edition, kind, `${page}${ending}`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-library-'));
  saves = 0;
  library = await open();
});

afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a library', () => {
  test('finds everything as it was left, the raw bytes untouched', async () => {
    const ref = await addPage();
    const opened = await library.open(ref);
    const { entry, doc } = typed(documentFromJson(opened.base.document), 1);
    expect(await library.edit(ref, 0, [entry])).toBe(1);
    await library.save(ref);
    const before = library.editions.list();
    await library.close();
    library = await open();
    expect(library.editions.list()).toEqual(before);
    const again = await library.open(ref);
    expect(again.journal).toHaveLength(1);
    expect((await documentOf(ref)).toJSON()).toEqual(doc.toJSON());
    expect(readFileSync(pageFile(ref, 'raw', '.txt'), 'utf8')).toBe(TEXT);
  });

  test('opens the page that holds the same bytes instead of a second one', async () => {
    const ref = await addPage();
    const bytes = Buffer.from(TEXT);
    const { id } = await library.unsorted();
    expect(await library.addPages(id, [{ name: 'b.txt', bytes, encoding: 'utf-8', label: '' }])).toEqual([
      ref,
    ]);
    expect(library.editions.get(id).pages).toEqual([]);
  });

  test('reads a file that is opened by its path once', async () => {
    const path = join(folder, 'page.txt');
    writeFileSync(path, `${TEXT}\n\n`);
    const pages = await readNewPages(path);
    const { id } = await library.unsorted();
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    await library.addPages(id, pages);
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
    expect(library.editions.get(id).pages[0]?.progress.lines).toBe(3);
  });

  test('lists editions by date, newest first', async () => {
    await library.createEdition({ ...METADATA, date: '1930' });
    await library.createEdition({ ...METADATA, date: '2024-05-02' });
    await library.createEdition(METADATA);
    expect(library.editions.list().map(({ metadata }) => metadata.date)).toEqual([
      '2024-05-02',
      '2024-05-01',
      '1930',
    ]);
  });

  test('is read by a second process while the first writes, and says so', async () => {
    const ref = await addPage();
    const second = await open();
    expect(second.readOnly).toMatchObject({ code: 'library-locked', params: { library: folder } });
    expect((await second.open(ref)).raw).toBe(TEXT);
    await expect(second.createEdition(METADATA)).rejects.toMatchObject({ code: 'library-locked' });
    await second.close();
  });
});

describe('edits', () => {
  test('are on the disk before they are acknowledged, and come back without any save', async () => {
    const ref = await addPage();
    const { base } = await library.open(ref);
    let doc = documentFromJson(base.document);
    for (const revision of [1, 2, 3]) {
      const next = typed(doc, revision);
      await library.edit(ref, revision - 1, [next.entry]);
      doc = next.doc;
    }
    const journal = readFileSync(pageFile(ref, 'journal', '.jsonl'), 'utf8');
    expect(journal.trimEnd().split('\n')).toHaveLength(4);
    // As after a power failure: nothing was closed, and the last line was cut off in the middle of the next edit.
    const copy = mkdtempSync(join(tmpdir(), 'galley-crash-'));
    appendFileSync(pageFile(ref, 'journal', '.jsonl'), '{"format":1,"revision":4,"ki');
    await library.close();
    library = await open();
    const again = await library.open(ref);
    expect(again.journal).toHaveLength(3);
    expect(again.recovered).toBeNull();
    expect((await documentOf(ref)).eq(doc)).toBe(true);
    const next = typed(doc, 4);
    expect(await library.edit(ref, 3, [next.entry])).toBe(4);
    rmSync(copy, { recursive: true });
  });

  test('bring what the engine now says of the page, and it is in journal and snapshot', async () => {
    const ref = await addPage();
    const { base } = await library.open(ref);
    const evidence = { ...base.evidence, language: 'ja' };
    const { entry } = typed(documentFromJson(base.document), 1);
    await library.edit(ref, 0, [{ ...entry, steps: [], evidence }]);
    await library.close();
    library = await open();
    const { base: first, journal } = await library.open(ref);
    expect(latestEvidence(first.evidence, journal)).toEqual(evidence);
    // Without its journal the page has it all the same.
    await library.close();
    rmSync(pageFile(ref, 'journal', '.jsonl'));
    library = await open();
    expect((await library.open(ref)).base.evidence).toEqual(evidence);
  });

  test('that do not follow, or do not fit, are refused and change nothing', async () => {
    const ref = await addPage();
    const { base } = await library.open(ref);
    const doc = documentFromJson(base.document);
    const { entry } = typed(doc, 1);
    await expect(library.edit(ref, 5, [{ ...entry, revision: 6 }])).rejects.toMatchObject({
      code: 'revision-conflict',
    });
    const step = { stepType: 'replace', from: 900, to: 901 };
    await expect(library.edit(ref, 0, [{ ...entry, steps: [step] }])).rejects.toMatchObject({
      code: 'steps-refused',
    });
    const foreign = {
      stepType: 'replace',
      from: 0,
      to: 0,
      slice: { content: [{ type: 'block', attrs: { role: 'poem' } }] },
    };
    await expect(library.edit(ref, 0, [{ ...entry, steps: [foreign] }])).rejects.toMatchObject({
      code: 'steps-refused',
    });
    expect((await documentOf(ref)).eq(doc)).toBe(true);
    expect(await library.edit(ref, 0, [entry])).toBe(1);
  });

  test('are saved by themselves soon after the last of them', async () => {
    const ref = await addPage();
    const { base } = await library.open(ref);
    const before = saves;
    await library.edit(ref, 0, [typed(documentFromJson(base.document), 1).entry]);
    await expect.poll(() => saves, { timeout: 5_000 }).toBe(before + 1);
    const saved = JSON.parse(readFileSync(pageFile(ref, 'pages', '.json'), 'utf8'));
    expect(saved).toMatchObject({ format: 1, revision: 1 });
    expect(library.editions.page(ref.edition, ref.page).progress).toMatchObject({ lines: 3, removed: 0 });
  });
});

describe('damage', () => {
  async function closed(): Promise<{ ref: PageRef; doc: Node }> {
    const ref = await addPage();
    const { base } = await library.open(ref);
    const { entry, doc } = typed(documentFromJson(base.document), 1);
    await library.edit(ref, 0, [entry]);
    await library.close();
    return { ref, doc };
  }

  test('of the snapshot: the journal has it all', async () => {
    const { ref, doc } = await closed();
    writeFileSync(pageFile(ref, 'pages', '.json'), '{"format":1,"rev');
    library = await open();
    expect((await library.open(ref)).recovered).toMatchObject({ code: 'file-damaged' });
    expect((await documentOf(ref)).eq(doc)).toBe(true);
    expect(
      readdirSync(join(folder, 'editions', ref.edition, 'pages')).some((name) => name.includes('.damaged-')),
    ).toBe(true);
  });

  test('where nothing may be written: the file stays, and that is what is told', async () => {
    const { ref } = await closed();
    library = await open();
    const path = pageFile(ref, 'pages', '.json');
    writeFileSync(path, '{"format":1,"rev');
    const reader = await open();
    expect(reader.readOnly).not.toBeNull();
    const { recovered } = await reader.open(ref);
    expect(recovered).toMatchObject({ code: 'file-damaged-left', params: { file: path } });
    expect(readFileSync(path, 'utf8')).toBe('{"format":1,"rev');
    await reader.close();
  });

  test('of the journal: the snapshot has the text', async () => {
    const { ref, doc } = await closed();
    writeFileSync(pageFile(ref, 'journal', '.jsonl'), 'no journal\n');
    library = await open();
    const opened = await library.open(ref);
    expect(opened.recovered).toMatchObject({ code: 'file-damaged' });
    expect((await documentOf(ref)).eq(doc)).toBe(true);
    expect(await library.edit(ref, 1, [typed(doc, 2).entry])).toBe(2);
  });

  test('of the base of the journal, which reads and is no page: the snapshot has the text', async () => {
    const { ref, doc } = await closed();
    const path = pageFile(ref, 'journal', '.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"type":"block"', '"type":"blob"'));
    library = await open();
    expect((await documentOf(ref)).toJSON()).toEqual(doc.toJSON());
    expect((await library.open(ref)).recovered).toMatchObject({ code: 'file-damaged' });
  });

  test('of both: the newest version has the text', async () => {
    const { ref, doc } = await closed();
    writeFileSync(pageFile(ref, 'pages', '.json'), '');
    writeFileSync(pageFile(ref, 'journal', '.jsonl'), '');
    library = await open();
    expect((await library.open(ref)).recovered).toMatchObject({ code: 'file-damaged' });
    expect((await documentOf(ref)).eq(doc)).toBe(true);
  });

  test('of these and the versions: the raw page is there to begin again from', async () => {
    const { ref } = await closed();
    writeFileSync(pageFile(ref, 'pages', '.json'), '');
    writeFileSync(pageFile(ref, 'journal', '.jsonl'), '');
    const versions = join(folder, 'editions', ref.edition, 'versions', ref.page);
    for (const name of readdirSync(versions)) writeFileSync(join(versions, name), 'damaged');
    library = await open();
    expect((await library.open(ref)).recovered).toMatchObject({ code: 'file-damaged' });
    expect((await documentOf(ref)).textContent).toBe(splitLines(TEXT).join(''));
  });

  test('of an edition is told, and its state before the last write is there with its pages', async () => {
    const { ref, doc } = await closed();
    const path = join(folder, 'editions', ref.edition, 'edition.json');
    writeFileSync(path, '{}');
    library = await open();
    expect(library.failures).toMatchObject([{ code: 'file-damaged' }]);
    expect((await documentOf(ref)).eq(doc)).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ id: ref.edition });
  });

  test('of an edition and its copy is told, and the others open', async () => {
    const { ref } = await closed();
    library = await open();
    const other = await library.createEdition(METADATA);
    await library.close();
    for (const name of ['edition.json', 'edition.json.previous'])
      writeFileSync(join(folder, 'editions', ref.edition, name), '{}');
    library = await open();
    expect(library.failures).toMatchObject([{ code: 'file-damaged' }]);
    expect(library.editions.list().map(({ id }) => id)).toEqual([other.id]);
  });

  test('of the settings is told, and those before the last change hold', async () => {
    await library.changeSettings({ author: 'Ann' });
    await library.changeSettings({ theme: 'dark' });
    await library.close();
    writeFileSync(join(folder, 'library.json'), '{bad');
    library = await open();
    expect(library.failures).toMatchObject([{ code: 'file-damaged' }]);
    expect(library.settings).toMatchObject({ author: 'Ann' });
    expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  test('a newer format is left alone', async () => {
    const { ref } = await closed();
    const path = join(folder, 'editions', ref.edition, 'edition.json');
    const text = readFileSync(path, 'utf8').replace('"format":1', '"format":99');
    writeFileSync(path, text);
    library = await open();
    expect(library.failures).toMatchObject([{ code: 'format-newer', params: { format: 99 } }]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

test('another encoding reads the same bytes anew and keeps what a person had done as a version', async () => {
  const { id } = await library.createEdition(METADATA);
  const bytes = Uint8Array.from(Buffer.from('cef2c3c7', 'hex'));
  const [ref] = await library.addPages(id, [{ name: 'a.txt', bytes, encoding: 'windows-1252', label: '' }]);
  if (ref === undefined) throw new Error('no page was added');
  const { base } = await library.open(ref);
  await library.edit(ref, 0, [typed(documentFromJson(base.document), 1).entry]);
  const opened = await library.reencode(ref, 'gb18030', 'Ann');
  expect(opened.page.raw.encoding).toBe('gb18030');
  expect(opened.raw).toBe(new TextDecoder('gb18030').decode(bytes));
  expect(opened.journal).toEqual([]);
  expect(readdirSync(join(folder, 'editions', id, 'versions', ref.page)).length).toBeGreaterThan(0);
});
