// The palette finds a command by any part of its name, in either language, and offers first what can be done.
import { beforeAll, expect, test } from 'vitest';
import type { CommandId } from '#contract/commands.ts';
import { COMMAND_IDS } from '#contract/commands.ts';
import { createTranslations, LANGUAGES } from '#renderer/i18n/translations.ts';
import { scoreOf } from '#renderer/palette/fuzzy.ts';
import { candidates, offers } from '#renderer/palette/rank.ts';

let find: (query: string, isEnabled?: (id: CommandId) => boolean) => CommandId[];

beforeAll(async () => {
  const texts = await createTranslations('en');
  find = (query, isEnabled = () => true) =>
    offers(
      candidates(
        texts.t,
        LANGUAGES.map((language) => texts.getFixedT(language)),
        isEnabled,
      ),
      query,
    ).map(({ id }) => id);
});

test('without a query every command is there once', () => {
  expect(find('').toSorted()).toEqual(COMMAND_IDS.toSorted());
});

test.each([
  ['merge after', 'merge-block-after'],
  ['exp page text', 'export-page-text'],
  ['主标题', 'role-headline'],
  ['undo', 'undo'],
  ['UNDO', 'undo'],
] as const)('%s finds %s', (query, id) => {
  expect(find(query).slice(0, 3)).toContain(id);
});

test('what can be done stands before what cannot', () => {
  const found = find('merge', (id) => id === 'merge-article-after');
  expect(found[0]).toBe('merge-article-after');
  expect(found).toContain('merge-block-after');
});

test('nothing is found by characters that no name has', () => {
  expect(find('q9z')).toEqual([]);
});

test('characters count in their order only, beginnings of words most', () => {
  expect(scoreOf('ba', 'ab')).toBeNull();
  expect(scoreOf('ma', 'Move article') ?? 0).toBeGreaterThan(scoreOf('ma', 'comical') ?? 0);
});
