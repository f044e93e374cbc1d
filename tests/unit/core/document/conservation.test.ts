// Thousands of random edits on the sample pages: every command, typing over anything, cut, copy, paste, drag, undo. After
// each the invariants hold and every raw character is accounted for; at the end the journal replays to the same page.
import { readdirSync, readFileSync } from 'node:fs';
import { joinBackward, joinForward, splitBlock } from 'prosemirror-commands';
import type { Node, Slice } from 'prosemirror-model';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '#core/checks/check.ts';
import { applyFixes, settleFindings, silenceCheck } from '#core/checks/commands.ts';
import { findingsOf } from '#core/checks/run.ts';
import { cutAtColumn } from '#core/document/commands/columns.ts';
import { linkArticle } from '#core/document/commands/completeness.ts';
import { articleOfItems, groupItems, mergeItems, moveItems } from '#core/document/commands/items.ts';
import { answerQuery, deleteQuery, raiseQuery, setQueryState } from '#core/document/commands/queries.ts';
import { setArea, setArticleStatus } from '#core/document/commands/read-through.ts';
import { markReading } from '#core/document/commands/readings.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { restoreLine } from '#core/document/commands/restore-line.ts';
import { pageContext } from '#core/document/context.ts';
import { correctionsOf } from '#core/document/corrections.ts';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { violations } from '#core/document/invariants.ts';
import { documentFromJson, entryOf, replay } from '#core/document/journal.ts';
import { READING_MARKS } from '#core/document/marks/reading.ts';
import { LINK_ENDS } from '#core/document/nodes/link.ts';
import { keepProvenance } from '#core/document/paste.ts';
import { piecesByLine, removedLines, shareOf } from '#core/document/provenance.ts';
import { queriesOf } from '#core/document/queries.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { runsOf } from '#core/document/runs.ts';
import { joinOf, textWithJoin } from '#core/document/seams.ts';
import type { JournalEntry } from '#core/model/page.ts';
import { contentSpan, splitLines } from '#core/page/raw-page.ts';
import { structure } from '#core/structure/structure.ts';
import { Random } from '#tests/support/random.ts';

const SAMPLES = new URL('../../../../resources/samples/', import.meta.url);
const EDITS = 600;
/** Milliseconds for one run of them, on a busy machine too. */
const MOST_TIME = 30_000;

const pages = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, raw: splitLines(readFileSync(new URL(name, SAMPLES), 'utf8')) }));

interface Session {
  state: EditorState;
  readonly raw: readonly string[];
  readonly entries: JournalEntry[];
  clipboard: Slice | null;
}

function open(raw: readonly string[]): Session {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id${ids}`;
  };
  const context = { raw, author: () => 'Ann', newId, now: () => '2024-05-01T08:00:00.000Z' };
  const state = EditorState.create({
    doc: documentFromStructure(raw, structure(raw), newId),
    plugins: [pageContext(context), repairPlugin(), historyPlugin()],
  });
  return { state, raw, entries: [], clipboard: null };
}

function dispatch(session: Session, tr: Transaction): void {
  const { state, transactions } = session.state.applyTransaction(tr);
  const entry = entryOf(transactions, session.entries.length + 1, 'Ann');
  if (entry !== null) session.entries.push(entry);
  session.state = state;
}

/** A selection within a block, over a few blocks, or over anything. */
function select(session: Session, random: Random): void {
  const { doc } = session.state;
  const at = (): number => random.below(doc.content.size + 1);
  const from = at();
  const reach = random.below(60) === 0 ? doc.content.size : random.pick([0, 0, 3, 3, 40, 40, 200]);
  const to = Math.min(doc.content.size, Math.max(0, from + random.below(2 * reach + 1) - reach));
  const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
  session.state = session.state.apply(session.state.tr.setSelection(selection));
}

const run =
  (command: Command) =>
  (session: Session): void =>
    void command(session.state, (tr) => dispatch(session, tr));

const paste = (session: Session): void => {
  if (session.clipboard === null) return;
  dispatch(session, session.state.tr.replaceSelection(keepProvenance(session.clipboard, session.raw)));
};

const copy = (session: Session): void => {
  session.clipboard = session.state.selection.content();
};

/** Cut and put in elsewhere by one transaction, as a drag does. */
function drag(session: Session, random: Random): void {
  const { state } = session;
  const slice = state.selection.content();
  const tr = state.tr.deleteSelection();
  tr.setSelection(TextSelection.near(tr.doc.resolve(random.below(tr.doc.content.size + 1))));
  dispatch(session, tr.replaceSelection(slice));
}

/** A command on a few items anywhere, to anywhere. */
function itemCommand(session: Session, random: Random): void {
  const places: number[] = [];
  session.state.doc.descendants((node, pos) => {
    places.push(pos);
    if (random.below(4) === 0) places.push(pos + node.nodeSize);
    return !node.isTextblock;
  });
  const items = Array.from({ length: 1 + random.below(3) }, () => random.pick(places));
  const command = random.pick([moveItems, moveItems, mergeItems, articleOfItems, groupItems]);
  run(command(items, random.pick(places)))(session);
}

/** Raises a query, or does something to one that is there. */
function queryCommand(session: Session, random: Random): void {
  const queries = queriesOf(session.state.doc);
  const command =
    queries.length === 0 || random.below(2) === 0
      ? raiseQuery('是否如此？')
      : random.pick([
          answerQuery(random.pick(queries).id, random.pick(['', '如此', '不然'])),
          setQueryState(random.pick(queries).id, random.pick(['open', 'closed'])),
          deleteQuery(random.pick(queries).id),
        ]);
  run(command)(session);
}

/** Fixes what the checks found, one or all of a kind, says that the print reads so, or silences a check. */
function checkCommand(session: Session, random: Random): void {
  const findings = findingsOf(session.state.doc, { language: 'zh-Hans', date: '' });
  const silence = silenceCheck(random.pick(CHECK_IDS), random.below(2) === 0);
  if (findings.length === 0) {
    run(silence)(session);
    return;
  }
  const one = random.pick(findings);
  const kind = findings.filter(({ check }) => check === one.check);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  run(
    random.pick([
      applyFixes([one]),
      applyFixes(kind),
      applyFixes(fixable),
      settleFindings([one]),
      settleFindings(kind),
      silence,
    ]),
  )(session);
}

const commands = Object.entries(EDIT_COMMANDS).filter(([id]) => id !== 'undo' && id !== 'redo');

/** Edits that take no raw line off the page. */
const CONSERVING = new Set([
  ...commands.map(([id]) => id),
  'stated',
  'columns',
  'link',
  'items',
  'query',
  'status',
]);

function edit(session: Session, random: Random): string {
  const kind = random.pick([
    'command',
    'command',
    'command',
    'stated',
    'columns',
    'query',
    'status',
    'check',
    'check',
    'link',
    'items',
    'items',
    'type',
    'delete',
    'cut',
    'copy',
    'paste',
    'drag',
    'plain',
    'undo',
    'restore',
  ]);
  switch (kind) {
    case 'command': {
      const [id, command] = random.pick(commands);
      run(command)(session);
      return id;
    }
    case 'stated':
      run(markReading(random.pick(READING_MARKS), random.pick(['3', '甲', '⿰氵甲'])))(session);
      return kind;
    case 'query':
      queryCommand(session, random);
      return kind;
    case 'check':
      checkCommand(session, random);
      return kind;
    case 'status':
      run(
        random.pick([
          setArticleStatus('corrected'),
          setArea(random.pick([null, { x: 0, y: 0.25, width: 0.5, height: 0.5 }])),
        ]),
      )(session);
      return kind;
    case 'columns':
      run(cutAtColumn(random.below(24)))(session);
      return kind;
    case 'link':
      run(
        linkArticle(
          random.pick(LINK_ENDS),
          random.pick([null, { page: 'two', article: null, inferred: true }]),
        ),
      )(session);
      return kind;
    case 'items':
      itemCommand(session, random);
      return kind;
    case 'type':
      dispatch(
        session,
        session.state.tr.insertText(random.pick(['新', 'a', ' ', '，字', '𠀀', 'two words'])),
      );
      return kind;
    case 'delete':
      dispatch(session, session.state.tr.deleteSelection());
      return kind;
    case 'cut':
      copy(session);
      dispatch(session, session.state.tr.deleteSelection());
      return kind;
    case 'copy':
      copy(session);
      return kind;
    case 'paste':
      paste(session);
      return kind;
    case 'drag':
      drag(session, random);
      return kind;
    case 'plain':
      // The library's own split fails on a selection of all blocks, which the editor never gives it.
      run(
        random.pick(session.state.selection.empty ? [splitBlock, joinBackward, joinForward] : [joinForward]),
      )(session);
      return kind;
    case 'undo':
      run(random.pick([EDIT_COMMANDS.undo, EDIT_COMMANDS.redo]))(session);
      return kind;
    default: {
      const removed = removedLines(session.state.doc, session.raw);
      if (removed.length > 0) run(restoreLine(random.pick(removed).n))(session);
      return kind;
    }
  }
}

/** Every character of every raw line is in one share, and every share can be had back from the text by its corrections. */
function lostCharacters(doc: Node, raw: readonly string[]): string[] {
  const lost: string[] = [];
  for (const [n, pieces] of piecesByLine(doc)) {
    const line = raw[n - 1] ?? '';
    const starts = pieces.map((piece) => piece.run.from);
    const shares = pieces
      .map((piece) => shareOf(line, piece.run.from, starts))
      .sort((a, b) => a.from - b.from);
    const { from, to } = contentSpan(line);
    const together = shares.map(({ text }) => text).join('');
    if (bare(together) !== bare(line.slice(from, to))) lost.push(`line ${n}: ${together}`);
    for (const { run, block } of pieces) {
      const isJoined = runsOf(block).some((other) => other.start === run.end);
      const share = shareOf(line, run.from, starts);
      const expected = isJoined ? textWithJoin(share.text, joinOf(run.text, share.text)) : share.text;
      let restored = isJoined ? run.text : run.text.trimEnd();
      for (const one of correctionsOf(run, 0, line, starts, isJoined).reverse()) {
        restored = restored.slice(0, one.start - run.start) + one.raw + restored.slice(one.end - run.start);
      }
      if (restored !== expected) lost.push(`line ${n} at ${run.from}: ${restored} for ${expected}`);
    }
  }
  return lost;
}

const bare = (text: string): string => text.replace(/\s/g, '');

test('there are sample pages to edit', () => {
  expect(pages.length).toBeGreaterThanOrEqual(2);
});

describe.each(pages)('$name', { timeout: MOST_TIME }, ({ raw }) => {
  test.each([1, 2, 3, 4])('conserves every character under random edits, seed %i', (seed) => {
    const random = new Random(seed);
    const session = open(raw);
    const base = session.state.doc;
    for (let i = 0; i < EDITS; i += 1) {
      select(session, random);
      const removedBefore = removedLines(session.state.doc, raw).length;
      const done = edit(session, random);
      const { doc } = session.state;
      const where = `seed ${seed}, edit ${i}: ${done}`;
      doc.check();
      expect(violations(doc, raw), where).toEqual([]);
      expect(lostCharacters(doc, raw), where).toEqual([]);
      if (CONSERVING.has(done)) {
        expect(removedLines(doc, raw).length, where).toBeLessThanOrEqual(removedBefore);
      }
    }

    const stored: unknown = JSON.parse(JSON.stringify(base.toJSON()));
    let replayed = replay(documentFromJson(stored), session.entries, []);
    expect(replayed.doc.toJSON()).toEqual(session.state.doc.toJSON());

    // Undo reaches back to the beginning, here and in what was replayed.
    let live = session.state;
    const back = (state: EditorState): EditorState | null => {
      let next: EditorState | null = null;
      EDIT_COMMANDS.undo(state, (tr) => {
        next = state.apply(tr);
      });
      return next;
    };
    for (let next = back(live); next !== null; next = back(live)) live = next;
    for (let next = back(replayed); next !== null; next = back(replayed)) replayed = next;
    expect(live.doc.toJSON()).toEqual(base.toJSON());
    expect(replayed.doc.toJSON()).toEqual(base.toJSON());
  });
});
