import { expect, test } from 'vitest';
import { type CheckId, type Finding, severityOf } from '#core/checks/check.ts';
import { rowsOf } from '#renderer/checks/check-rows.ts';

const finding = (check: CheckId, from: number, fix?: string): Finding => ({
  check,
  from,
  to: from + 1,
  block: 0,
  severity: severityOf(check),
  message: check,
  params: {},
  ...(fix === undefined ? {} : { fix, isForAll: true }),
});
const FOUND = [
  finding('space-in-word', 3, ''),
  finding('look-alike', 4),
  finding('strange-character', 5),
  finding('space-in-word', 9, ''),
];
const said = (...args: Parameters<typeof rowsOf>): string[] =>
  rowsOf(...args).map((row) =>
    row.type === 'kind'
      ? `${row.of} ${row.silencedIn ?? row.count}${row.isForAll ? ' all' : ''}`
      : `- ${row.finding.from}`,
  );

test('kinds stand with what was found of them, the surest first', () => {
  expect(said(FOUND, [], [], null)).toEqual([
    'strange-character 1',
    '- 5',
    'look-alike 1',
    '- 4',
    'space-in-word 2 all',
    '- 3',
    '- 9',
  ]);
});

test('a kind of nothing but hints is headed as one and stands behind the others', () => {
  const soft: Finding = { ...finding('strange-character', 2), severity: 'hint' };
  expect(said([soft, finding('look-alike', 4)], [], [], null)).toEqual([
    'look-alike 1',
    '- 4',
    'strange-character 1',
    '- 2',
  ]);
  expect(rowsOf([soft], [], [], null)[0]).toMatchObject({ type: 'kind', severity: 'hint' });
});

test('a silenced kind stands once and last, also while its findings are still listed', () => {
  expect(said(FOUND.slice(0, 2), ['look-alike'], ['space-in-word', 'look-alike'], null)).toEqual([
    'space-in-word newspaper',
    'look-alike newspaper',
  ]);
});

test('while fixes of a kind are looked through, only those that have one', () => {
  expect(said(FOUND, [], [], 'space-in-word')).toEqual(['- 3', '- 9']);
  expect(said(FOUND, [], [], 'look-alike')).toEqual([]);
});
