// What the head of a page states of itself, against what is known of the edition and against the calendar.
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { CheckId } from '#core/checks/check.ts';
import { findingsOf, type KnownFacts } from '#core/checks/run.ts';
import { doc, folio, run } from '#tests/support/document.ts';

const FACTS = { language: 'zh-Hans', date: '2024-05-01' };

const checks = (page: Node, facts: KnownFacts = FACTS): CheckId[] =>
  findingsOf(page, facts).map(({ check }) => check);

test('a page label that is not the edition’s', () => {
  const head = doc(folio(run(1, '2024年5月1日 星期三 第03版 要闻')));
  expect(checks(head, { ...FACTS, label: 'A03' })).toEqual([]);
  expect(checks(head, { ...FACTS, label: '4' })).toEqual(['page-differs']);
  expect(checks(head)).toEqual([]);
});

test.each([
  ['二〇二四年五月一日　星期三', []],
  ['二〇二四年五月二日　星期三', ['weekday-wrong', 'date-differs']],
  ['2024年5月1日（水曜日）', []],
  ['2024년 5월 1일 목요일', ['weekday-wrong']],
  ['WEDNESDAY, MAY 1, 2024.', []],
  ['Thursday, May 1st, 2024', ['weekday-wrong']],
  ['Mittwoch, den 1. Mai 2024', []],
  ['Mercredi 2 mai 2024', ['weekday-wrong', 'date-differs']],
  ['keskiviikkona toukokuussa', []],
  ['Monday, 5 January 1624', ['date-differs']],
  ['２０２４年５月１日（水）', []],
  ['2024年5月1日（四）', ['weekday-wrong']],
  ['中華民國一一三年五月一日 星期三', []],
  ['中華民國廿六年七月八日 星期四', ['date-differs']],
  ['昭和十二年七月八日（金曜日）', ['weekday-wrong', 'date-differs']],
  ['令和6年5月1日', []],
  ['檀紀4357年 5月 1日', []],
  ['创刊于1946年5月15日 2024年5月1日 星期三', []],
  ['1949年8月1日创刊 2024年5月1日', []],
  ['1949年8月1日创刊 2024年5月2日', ['date-differs']],
  ['创刊于1946年5月15日 2024年5月2日', ['date-differs']],
  ['Established 1 May 1785. Wednesday, May 1, 2024', []],
  ['Среда, 1 мая 2024 г.', []],
  ['1 мая 2024 года, четверг', ['weekday-wrong']],
  ['Среда, 1 мая 1912 г.', ['date-differs']],
  ['الأربعاء ١ مايو ٢٠٢٤', []],
  ['الخميس، 1 أيار 2024', ['weekday-wrong']],
  ['Τετάρτη, 1 Μαΐου 2024', []],
  ['2024.5.2', ['date-differs']],
  ['2024年（令和6年）5月1日（水曜日）', []],
  ['令和6年(2024年)5月1日(木)', ['weekday-wrong']],
  // Japan counted by the moon until then.
  ['明治五年二月二十一日', []],
  ['明治六年一月一日', ['date-differs']],
] satisfies [string, CheckId[]][])('the head %s', (text, expected) => {
  expect(checks(doc(folio(run(1, text))))).toEqual(expected);
});
