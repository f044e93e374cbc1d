// Proposals taken anew among thousands of random edits: what a person decided stays, no text changes, and it is one
// undo step.
import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { settleFindings } from '#core/checks/commands.ts';
import { findingsOf } from '#core/checks/run.ts';
import { blockAttrs } from '#core/document/attrs.ts';
import { raiseQuery } from '#core/document/commands/queries.ts';
import { setArea } from '#core/document/commands/read-through.ts';
import { markReading } from '#core/document/commands/readings.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { currentEvidence, pageEvidence } from '#core/document/evidence.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { violations } from '#core/document/invariants.ts';
import { entryOf } from '#core/document/journal.ts';
import { piecesByLine, removedLines } from '#core/document/provenance.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { runsOf } from '#core/document/runs.ts';
import { latestEvidence } from '#core/model/page.ts';
import { isPerson } from '#core/model/words.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { restructureCommand } from '#core/review/restructure.ts';
import { standingBlocks } from '#core/review/standing.ts';
import { structure } from '#core/structure/structure.ts';
import type { Structure } from '#core/structure/types.ts';
import { Random } from '#tests/support/random.ts';

const SAMPLES = new URL('../../../../resources/samples/', import.meta.url);
const pages = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, raw: splitLines(readFileSync(new URL(name, SAMPLES), 'utf8')) }));

const commands = Object.entries(EDIT_COMMANDS).filter(([id]) => id !== 'undo' && id !== 'redo');

/** Statements that no plain command makes by itself. */
const said: readonly (typeof commands)[number][] = [
  ['confirm-line', EDIT_COMMANDS['confirm-line']],
  ['query', raiseQuery('谁？')],
  ['sic', markReading('sic', '正')],
  ['area', setArea({ x: 0, y: 0, width: 0.5, height: 0.5 })],
  [
    'settled',
    (state, dispatch) => {
      const [finding] = findingsOf(state.doc, { language: 'zh-Hans', date: '' });
      return finding !== undefined && settleFindings([finding])(state, dispatch);
    },
  ],
];

function open(raw: readonly string[], doc?: Node, evidence = evidenceOf(structure(raw))): EditorState {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id${ids}`;
  };
  const context = { raw, author: () => 'Ann', newId, now: () => '2024-05-01T08:00:00.000Z' };
  return EditorState.create({
    doc: doc ?? documentFromStructure(raw, structure(raw), newId),
    plugins: [pageContext(context), pageEvidence(evidence), repairPlugin(), historyPlugin()],
  });
}

/** What persons decided on a page, each decision as a line of text. */
function decisions(doc: Node): Set<string> {
  const found = new Set<string>();
  for (const { node, pos } of standingBlocks(doc)) {
    const runs = runsOf(node);
    const { role, by, placed } = blockAttrs(node);
    const first = runs[0];
    const key = first === undefined ? '' : `${first.n}:${first.from}`;
    const holder: unknown = doc.resolve(pos).parent.attrs.id ?? null;
    if (first !== undefined && isPerson(by)) found.add(`${key} is ${role} by ${by}`);
    if (first !== undefined && isPerson(placed)) found.add(`${key} in ${holder} by ${placed}`);
    runs.forEach(({ n, from, by: seamBy }, i) => {
      const last = runs[i - 1];
      if (isPerson(seamBy))
        found.add(`${n}:${from} after ${last === undefined ? '-' : `${last.n}:${last.from}`}`);
    });
  }
  return found;
}

/** What persons said of text, articles and page, each statement as a line of text. */
function statements(doc: Node): Set<string> {
  const found = new Set<string>([JSON.stringify(doc.attrs)]);
  for (const { run, block } of [...piecesByLine(doc)].flatMap(([, pieces]) => pieces)) {
    const marked = new Map<string, string>();
    block.nodesBetween(run.start, run.end, (text) => {
      for (const mark of text.marks) {
        if (mark.type.name === 'line' || !isPerson(String(mark.attrs.by))) continue;
        const key = `${run.n}:${run.from} ${mark.type.name} ${JSON.stringify(mark.attrs)}`;
        marked.set(key, `${marked.get(key) ?? ''}${text.text ?? ''}`);
      }
    });
    for (const [key, text] of marked) found.add(`${key} ${bare(text)}`);
  }
  doc.descendants((node) => {
    if (node.type.name === 'discard') found.add(JSON.stringify(node.toJSON()));
    if (node.isTextblock) return false;
    const { id, by, kind, incomplete, ...said } = node.attrs;
    // Of an article by the machine, its kind and what it lacks may be proposed anew.
    if (isPerson(String(by))) found.add(`${id} is ${kind} without ${incomplete} by ${by}`);
    for (const [name, value] of Object.entries(said)) {
      if (value !== null && value !== 'open' && value !== 'machine')
        found.add(`${id}: ${name} ${JSON.stringify(value)}`);
    }
    return true;
  });
  return found;
}

/** How what a person placed stands to everything beside it, before and after; what changed of it. */
function reordered(before: Node, after: Node): string[] {
  const rows = (doc: Node): Map<string, { key: string; placed: boolean }[]> => {
    const found = new Map<string, { key: string; placed: boolean }[]>();
    doc.descendants((node, _pos, parent) => {
      if (parent === null || parent.type.name === 'discard') return false;
      const first = node.isTextblock ? runsOf(node)[0] : undefined;
      // What has no name cannot be found again.
      if (node.type.name === 'discard' || (node.isTextblock && first === undefined)) return false;
      const key = first === undefined ? String(node.attrs.id) : `${first.n}:${first.from}`;
      const holder = String(parent.attrs.id ?? '');
      const placed = isPerson(String(node.attrs.placed ?? 'machine'));
      found.set(holder, [...(found.get(holder) ?? []), { key, placed }]);
      return !node.isTextblock;
    });
    return found;
  };
  const now = rows(after);
  return [...rows(before)].flatMap(([holder, row]) => {
    const places = new Map(now.get(holder)?.map(({ key }, i) => [key, i]));
    return row.flatMap((one, i) =>
      row.slice(i + 1).flatMap((other) => {
        const [a, b] = [places.get(one.key), places.get(other.key)];
        if (!(one.placed || other.placed) || a === undefined || b === undefined || a < b) return [];
        return [`${one.key} no longer before ${other.key} in ${holder}`];
      }),
    );
  });
}

const missing = (before: ReadonlySet<string>, now: ReadonlySet<string>): string[] =>
  [...before].filter((one) => !now.has(one));

const bare = (text: string): string => text.replace(/[-\u2010\u2011\u00AC\u2E17\u00AD\s]+$/u, '');

/** The text of every piece without what joins it, by where it comes from. */
function texts(doc: Node): Map<string, string> {
  return new Map(
    [...piecesByLine(doc)]
      .flatMap(([, pieces]) => pieces)
      .map(({ run }) => {
        return [`${run.n}:${run.from}`, bare(run.text)];
      }),
  );
}

const done = (state: EditorState, command: (typeof commands)[number][1]): EditorState => {
  let next = state;
  command(state, (tr: Transaction) => {
    next = state.apply(tr);
  });
  return next;
};

describe.each(pages)('$name', ({ raw }) => {
  const proposal = structure(raw);

  test('changes nothing on a page that stands as proposed', () => {
    const state = open(raw);
    expect(restructureCommand(proposal)(state)).toBe(false);
  });

  test('builds what is proposed from lines that stand apart', () => {
    const apart = documentFromStructure(
      raw,
      structure(raw, { without: ['joins', 'roles', 'articles'] }),
      () => 'a',
    );
    const whole = open(raw).doc;
    const now = done(open(raw, apart), restructureCommand(proposal)).doc;
    const blocks = (doc: Node): string[] =>
      standingBlocks(doc)
        .map(({ node }) => `${blockAttrs(node).role}: ${node.textContent}`)
        .sort();
    const grouped = (doc: Node): string[] => {
      const articles = new Map<unknown, number[]>();
      for (const { node, pos } of standingBlocks(doc)) {
        const { parent } = doc.resolve(pos);
        if (parent.type.name !== 'article') continue;
        articles.set(parent, [...(articles.get(parent) ?? []), runsOf(node)[0]?.n ?? 0]);
      }
      return [...articles.values()].map((lines) => lines.sort((a, b) => a - b).join()).sort();
    };
    expect(violations(now, raw)).toEqual([]);
    expect(blocks(now)).toEqual(blocks(whole));
    expect(grouped(now)).toEqual(grouped(whole));
  });

  test.each([1, 2, 3])('keeps what was decided under random edits, seed %i', (seed) => {
    const random = new Random(seed);
    // Begun from poorer proposals, so that there is much to take anew.
    const poor = documentFromStructure(raw, structure(raw, { without: ['roles', 'articles'] }), () => 'a');
    let state = open(raw, poor);
    let changes = 0;
    for (let i = 0; i < 250; i += 1) {
      const where = `seed ${seed}, edit ${i}`;
      const from = random.below(state.doc.content.size + 1);
      const to = Math.min(state.doc.content.size, from + random.pick([0, 0, 3, 40]));
      state = state.apply(
        state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))),
      );
      if (random.below(5) > 0) {
        state = done(state, random.pick(random.below(3) === 0 ? said : commands)[1]);
        continue;
      }
      const before = state;
      const some = new Set(raw.map((_, n) => n + 1).filter(() => random.below(2) === 0));
      const scope = random.below(2) === 0 ? some : undefined;
      state = done(state, restructureCommand(proposal, scope));
      state.doc.check();
      expect(violations(state.doc, raw), where).toEqual([]);
      expect(missing(decisions(before.doc), decisions(state.doc)), where).toEqual([]);
      expect(missing(statements(before.doc), statements(state.doc)), where).toEqual([]);
      expect(reordered(before.doc, state.doc), where).toEqual([]);
      expect(currentEvidence(state).blocks.length, where).toBeGreaterThan(0);
      expect(texts(state.doc), where).toEqual(texts(before.doc));
      expect(removedLines(state.doc, raw), where).toEqual(removedLines(before.doc, raw));
      if (state === before) continue;
      changes += 1;
      expect(done(state, EDIT_COMMANDS.undo).doc.toJSON(), where).toEqual(before.doc.toJSON());
    }
    expect(changes).toBeGreaterThan(0);
  });
});

describe('order', () => {
  const raw = ['标题一', '甲甲甲甲。', '乙乙乙乙。', '丙丙丙丙。', '丁丁丁丁。'];
  const blocks = raw.map((_, i) => ({
    role: i === 0 ? ('headline' as const) : ('paragraph' as const),
    runs: [{ n: i + 1 }],
    parts: [],
    confidence: 1,
    membership: 1,
    reasons: [],
  }));
  const inOrder = (order: readonly number[]): Structure => ({
    language: 'zh-Hans',
    content: [
      {
        type: 'article',
        kind: 'news',
        incomplete: [],
        content: order.flatMap((n) => blocks[n - 1] ?? []),
      },
    ],
    seams: [],
    interleaved: [],
  });
  const orderOf = (doc: Node): number[] =>
    standingBlocks(doc).flatMap(({ node }) => runsOf(node)[0]?.n ?? []);
  const begun = (): EditorState =>
    open(
      raw,
      documentFromStructure(raw, inOrder([1, 4, 3, 2, 5]), () => 'a'),
      evidenceOf(inOrder([1, 4, 3, 2, 5])),
    );
  const at = (state: EditorState, n: number): EditorState => {
    const place = standingBlocks(state.doc).find(({ node }) => runsOf(node)[0]?.n === n);
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, (place?.pos ?? 0) + 1)));
  };

  test('that nobody decided is the proposed one', () => {
    expect(orderOf(done(begun(), restructureCommand(inOrder([1, 2, 3, 4, 5]))).doc)).toEqual([1, 2, 3, 4, 5]);
  });

  test('that a person gave stays, and nothing crosses what was moved', () => {
    const moved = done(at(begun(), 5), EDIT_COMMANDS['move-up']);
    expect(orderOf(moved.doc)).toEqual([1, 4, 3, 5, 2]);
    const anew = done(moved, restructureCommand(inOrder([1, 2, 3, 4, 5])));
    expect(orderOf(anew.doc)).toEqual([1, 3, 4, 5, 2]);
  });

  test('is left alone outside of what is taken anew', () => {
    const anew = done(begun(), restructureCommand(inOrder([1, 2, 3, 4, 5]), new Set([2, 3])));
    expect(orderOf(anew.doc)).toEqual([1, 4, 2, 3, 5]);
  });
});

describe('evidence', () => {
  const { raw } = pages[0] ?? { raw: [] };
  const proposal = structure(raw);
  const known = evidenceOf(structure(raw, { without: ['roles'] }));

  test('is taken anew with the proposals, even where the text stays, and goes with them to the journal', () => {
    const state = open(raw, undefined, known);
    let sent: Transaction | null = null;
    restructureCommand(proposal)(state, (tr) => {
      sent = tr;
    });
    if (sent === null) throw new Error('nothing was taken anew');
    const entry = entryOf([sent], 1, 'Ann');
    expect(entry).toMatchObject({ steps: [], evidence: evidenceOf(proposal) });
    expect(currentEvidence(state.apply(sent))).toEqual(evidenceOf(proposal));
    expect(latestEvidence(known, entry === null ? [] : [entry])).toEqual(evidenceOf(proposal));
  });

  test('of lines that are not taken anew stays', () => {
    const some = new Set([1, 2, 3, 4, 5, 6]);
    const now = currentEvidence(done(open(raw, undefined, known), restructureCommand(proposal, some)));
    for (const block of now.blocks) {
      const from = some.has(block.n) ? evidenceOf(proposal) : known;
      expect(from.blocks).toContainEqual(block);
    }
    expect(now.seams.map(({ after }) => after)).toEqual(known.seams.map(({ after }) => after));
  });
});
