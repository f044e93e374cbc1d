// Both languages say everything: the same keys, the same variables, and a text for every word of the vocabularies.
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, MENUS, type MenuEntry } from '#contract/commands.ts';
import { CHECK_IDS, MESSAGE_IDS } from '#core/checks/check.ts';
import { EDITION_STATUSES } from '#core/model/edition.ts';
import { ENCODINGS } from '#core/model/encoding.ts';
import { ARTICLE_KINDS, DISCARD_REASONS, ROLES } from '#core/model/words.ts';
import en from '#resources/locales/en.json' with { type: 'json' };
import zh from '#resources/locales/zh-Hans.json' with { type: 'json' };

/** Texts by their dotted keys. */
function flatten(node: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, [...path, key])
      : [[[...path, key].join('.'), String(value)]],
  );
}

/** English has a singular where Chinese has none. */
const singular = (key: string): boolean => key.endsWith('_one');
const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

const ENGLISH = new Map(flatten(en));
const CHINESE = new Map(flatten(zh));

test('both languages have the same keys', () => {
  expect([...CHINESE.keys()].sort()).toEqual([...ENGLISH.keys()].filter((key) => !singular(key)).sort());
});

test('every singular has its plural', () => {
  for (const key of [...ENGLISH.keys()].filter(singular)) {
    expect(ENGLISH.has(key.replace(/_one$/, '_other')), key).toBe(true);
  }
});

test('no text is empty', () => {
  expect([...ENGLISH, ...CHINESE].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('a text names nothing that its twin does not know', () => {
  for (const [key, text] of CHINESE) {
    const known = variables(ENGLISH.get(key) ?? '');
    expect(known, key).toEqual(expect.arrayContaining(variables(text)));
  }
});

function titles(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry.type === 'submenu' ? [entry.title, ...titles(entry.entries)] : [],
  );
}

describe.each([
  ['command', COMMAND_IDS],
  ['menu', titles(MENUS)],
  ['status', EDITION_STATUSES],
  ['encoding', ENCODINGS],
  ['checks.name', CHECK_IDS],
  ['checks.message', MESSAGE_IDS],
  ['workspace.role', ROLES],
  ['workspace.kind', ARTICLE_KINDS],
  ['workspace.reason', DISCARD_REASONS],
])('%s', (prefix, words) => {
  test.each(words)('%s', (word) => {
    expect(ENGLISH.get(`${prefix}.${word}`)).toBeDefined();
    expect(CHINESE.get(`${prefix}.${word}`)).toBeDefined();
  });
});
