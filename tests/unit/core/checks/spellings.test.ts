// One name in two spellings on a page: what is offered, and what is left alone.
import { expect, test } from 'vitest';
import { findingsOf } from '#core/checks/run.ts';
import { doc, p, run } from '#tests/support/document.ts';

const spelt = (...lines: string[]): [string, string | undefined, boolean | undefined][] => {
  const page = doc(...lines.map((line, i) => p(run(i + 1, line))));
  return findingsOf(page, { language: 'zh-Hant', date: '' })
    .filter(({ check }) => check === 'two-spellings')
    .map(({ from, to, fix, isForAll }) => [page.textBetween(from, to), fix, isForAll]);
};

test('the rarer spelling is offered the other, never for all', () => {
  expect(spelt('昨日陳衛國到京。', '陳衛國又說。', '今晨陳衞國離京。')).toEqual([
    ['陳衞國', '陳衛國', false],
  ]);
});

test.each([
  [['昨日陳衛國到京。', '今日陳衛國離京。']],
  [['昨日陳衛國到京。', '今日李衞民離京。']],
  [['昨日陳衛，國人到京。', '今晨陳衞國離京。']],
  [['The water rose.', 'The water fell.']],
])('nothing in %j', (lines) => {
  expect(spelt(...lines)).toEqual([]);
});
