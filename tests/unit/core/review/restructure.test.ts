// Proposals taken anew among thousands of random edits: what a person decided stays, no text changes, and it is one
// undo step.
import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { blockAttrs } from '#core/document/attrs.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { documentFromStructure } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { violations } from '#core/document/invariants.ts';
import { piecesByLine, removedLines } from '#core/document/provenance.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { runsOf } from '#core/document/runs.ts';
import { isPerson } from '#core/model/words.ts';
import { splitLines } from '#core/page/raw-page.ts';
import { restructureCommand } from '#core/review/restructure.ts';
import { standingBlocks } from '#core/review/standing.ts';
import { structure } from '#core/structure/structure.ts';
import { Random } from '#tests/support/random.ts';

const SAMPLES = new URL('../../../../resources/samples/', import.meta.url);
const pages = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, raw: splitLines(readFileSync(new URL(name, SAMPLES), 'utf8')) }));

const commands = Object.entries(EDIT_COMMANDS).filter(([id]) => id !== 'undo' && id !== 'redo');

function open(raw: readonly string[], doc?: Node): EditorState {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id${ids}`;
  };
  const context = { raw, author: () => 'Ann', newId, now: () => '2024-05-01T08:00:00.000Z' };
  return EditorState.create({
    doc: doc ?? documentFromStructure(raw, structure(raw), newId),
    plugins: [pageContext(context), repairPlugin(), historyPlugin()],
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

/** The text of every piece without what joins it, by where it comes from. */
function texts(doc: Node): Map<string, string> {
  return new Map(
    [...piecesByLine(doc).values()].flat().map(({ run }) => {
      return [`${run.n}:${run.from}`, run.text.replace(/[-\u2010\u2011\u00AC\u2E17\u00AD\s]+$/u, '')];
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
        state = done(state, random.pick(commands)[1]);
        continue;
      }
      const before = state;
      const some = new Set(raw.map((_, n) => n + 1).filter(() => random.below(2) === 0));
      const scope = random.below(2) === 0 ? some : undefined;
      state = done(state, restructureCommand(proposal, scope));
      state.doc.check();
      expect(violations(state.doc, raw), where).toEqual([]);
      expect(
        [...decisions(before.doc)].filter((one) => !decisions(state.doc).has(one)),
        where,
      ).toEqual([]);
      expect(texts(state.doc), where).toEqual(texts(before.doc));
      expect(removedLines(state.doc, raw), where).toEqual(removedLines(before.doc, raw));
      if (state === before) continue;
      changes += 1;
      expect(done(state, EDIT_COMMANDS.undo).doc.toJSON(), where).toEqual(before.doc.toJSON());
    }
    expect(changes).toBeGreaterThan(0);
  });
});
