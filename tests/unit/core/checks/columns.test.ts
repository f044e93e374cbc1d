// Two columns that came out as one are told for as long as they stand so, and are put right by one undoable step.
import { describe, expect, test } from 'vitest';
import { applyFix, settleFindings } from '#core/checks/commands.ts';
import { findingsOf, type KnownFacts } from '#core/checks/run.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { corrections } from '#core/document/corrections.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { violations } from '#core/document/invariants.ts';
import { piecesByLine, removedLines } from '#core/document/provenance.ts';
import { acceptDoubt, flipDoubt } from '#core/review/decisions.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { structure } from '#core/structure/structure.ts';
import { blocks, doc, p, run, stateOf, type Tagged, after as taken } from '#tests/support/document.ts';
import { LEFT, RIGHT } from '#tests/support/two-columns.ts';

const side = LEFT.slice(0, 8).map((left, i) => `${left.padEnd(40)}${RIGHT[i] ?? ''}`);
const narrow = '街市春来花满桥头人看船';
const broad = '山水田园春夏秋冬东西南北日月星云';
const turns = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? narrow : broad));

/** The page as the engine makes it, with what the checks then know. */
function opened(raw: readonly string[]): { page: Tagged; facts: KnownFacts } {
  const proposed = structure(raw);
  let ids = 0;
  const page = documentFromStructure(raw, proposed, () => {
    ids += 1;
    return `a${ids}`;
  }) as Tagged;
  return {
    page,
    facts: { language: proposed.language, date: '', columns: { found: proposed.interleaved, raw } },
  };
}

const found = (document: Tagged, facts: KnownFacts) =>
  findingsOf(document, facts).filter(({ check }) => check === 'interleaved-columns');

describe.each([
  ['side by side', side, 'interleaved-columns', { from: '1', to: '8' }],
  ['by turns', turns, 'columns-by-turns', { from: '1', to: '60' }],
] as const)('columns %s', (_, raw, message, params) => {
  test('are told once, over all their lines', () => {
    const { page, facts } = opened(raw);
    const [finding, ...more] = found(page, facts);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ message, params });
    const numbers = [...piecesByLine(page).keys()];
    expect(page.textBetween(finding?.from ?? 0, finding?.to ?? 0)).toContain(raw.at(-1)?.slice(-8));
    expect(numbers).toHaveLength(raw.length);
  });

  test('come apart by one step, which nothing is left of when it is undone', () => {
    const { page, facts } = opened(raw);
    const [finding] = found(page, facts);
    if (finding === undefined) throw new Error('nothing was found');
    const next = taken(stateOf(page, raw), applyFix(finding));
    if (next === null) throw new Error('the fix refuses');
    expect(found(next.doc as Tagged, facts)).toEqual([]);
    expect(violations(next.doc, raw)).toEqual([]);
    expect(corrections(next.doc, raw)).toEqual([]);
    expect(removedLines(next.doc, raw)).toEqual([]);
    expect(taken(next, EDIT_COMMANDS.undo)?.doc.eq(page)).toBe(true);
  });

  test('are no finding once a person says that the print reads so', () => {
    const { page, facts } = opened(raw);
    const settled = taken(stateOf(page, raw), settleFindings(found(page, facts)));
    expect(found(settled?.doc as Tagged, facts)).toEqual([]);
  });

  test('stand among the doubts with all their lines, and are decided there', () => {
    const { page, facts } = opened(raw);
    const doubting = { raw, evidence: evidenceOf(structure(raw)), threshold: 0 };
    const [doubt, ...more] = doubtsOf(page, { ...doubting, findings: found(page, facts) });
    if (doubt === undefined) throw new Error('no doubt');
    expect(more).toEqual([]);
    expect(doubt.lines).toHaveLength(raw.length);
    for (const decided of [acceptDoubt(doubt), flipDoubt(doubt)]) {
      const next = taken(stateOf(page, raw), decided);
      expect(next === null ? null : found(next.doc as Tagged, facts)).toEqual([]);
    }
  });
});

test('what a person calls a table is no two columns', () => {
  const facts = opened(side).facts;
  const lines = side.map((line, i) => run(i + 1, line));
  expect(found(doc(p(...lines)), facts)).toHaveLength(1);
  const table = blocks.table({ by: 'Ann', role: 'table' }, ...lines);
  expect(found(doc(table), facts)).toEqual([]);
});

test('two stretches in one block are settled each for itself', () => {
  const { facts } = opened(side);
  const [whole] = facts.columns?.found ?? [];
  if (whole === undefined) throw new Error('no columns');
  const parts = [
    { ...whole, from: 1, to: 3 },
    { ...whole, from: 5, to: 8 },
  ];
  const two: KnownFacts = { ...facts, columns: { found: parts, raw: side } };
  const page = doc(p(...side.map((line, i) => run(i + 1, line))));
  const [first, second] = found(page, two);
  if (first === undefined || second === undefined) throw new Error('not both were found');
  const settled = taken(stateOf(page, side), settleFindings([first]));
  expect(found(settled?.doc as Tagged, two)).toEqual([second]);
});

test('a line across both columns stays whole', () => {
  const raw = [
    ...side.slice(0, 5),
    'A line that runs across the two of them, from edge to edge',
    ...side.slice(5),
  ];
  const { page, facts } = opened(raw);
  const [finding] = found(page, facts);
  expect(finding?.remedy?.lines).not.toContain(6);
  const next = finding === undefined ? null : taken(stateOf(page, raw), applyFix(finding));
  expect(piecesByLine(next?.doc ?? page).get(6)).toHaveLength(1);
  expect(piecesByLine(next?.doc ?? page).get(7)).toHaveLength(2);
});
