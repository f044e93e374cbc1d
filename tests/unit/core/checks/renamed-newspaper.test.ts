import { expect, test } from 'vitest';
import { silencedAfterRename } from '#core/checks/renamed-newspaper.ts';

const SILENCED = { 'Lake Daily': ['dash-form'], 'Hill Weekly': ['no-body'] };

test.each([
  [
    'goes with the name',
    'Lake Daily',
    'Lake News',
    [],
    { 'Lake News': ['dash-form'], 'Hill Weekly': ['no-body'] },
  ],
  [
    'is had by both while editions bear both',
    'Lake Daily',
    'Lake News',
    ['Lake Daily'],
    { ...SILENCED, 'Lake News': ['dash-form'] },
  ],
  [
    'leaves a newspaper that was there alone',
    'Lake Daily',
    'Hill Weekly',
    [],
    { 'Hill Weekly': ['no-body'] },
  ],
  [
    'leaves one alone that silences nothing',
    'Lake Daily',
    'Lake News',
    ['Lake Daily', 'Lake News'],
    SILENCED,
  ],
  ['stays where the name is taken away', 'Lake Daily', '', [], SILENCED],
  ['stays where nothing was silenced', 'Sea Times', 'Lake News', [], SILENCED],
  ['stays where the name stays', 'Lake Daily', 'Lake Daily', [], SILENCED],
])('what is silenced %s', (_, before, now, others, expected) => {
  expect(silencedAfterRename(SILENCED, before, now, new Set(others))).toEqual(expected);
});
