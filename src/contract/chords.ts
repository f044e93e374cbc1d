// Default keys of two strokes, for the commands that come seldom: the first stroke names the vocabulary, the second a
// word of it by a letter that the word has.
import {
  ARTICLE_KINDS,
  type ArticleKind,
  GROUP_KINDS,
  JOINS,
  type Join,
  PARTS,
  type Part,
  ROLES,
  type Role,
} from '#core/model/words.ts';
import type { CommandId } from './commands.ts';

const ROLE_LETTERS: Readonly<Record<Role, string>> = {
  kicker: 'k',
  headline: 'h',
  deck: 'd',
  standfirst: 't',
  byline: 'b',
  subheading: 's',
  paragraph: 'p',
  caption: 'c',
  credit: 'r',
  jump: 'j',
  quote: 'q',
  note: 'n',
  instalment: 'i',
  staff: 'f',
  verse: 'v',
  listing: 'l',
  table: 'a',
  folio: 'o',
  nameplate: 'm',
  ear: 'e',
  unknown: 'u',
};

const KIND_LETTERS: Readonly<Record<ArticleKind, string>> = {
  news: 'n',
  photo: 'p',
  editorial: 'e',
  serial: 's',
  notice: 'o',
  advert: 'a',
  classified: 'c',
  weather: 'w',
  erratum: 'r',
  other: 'x',
};

const JOIN_LETTERS: Readonly<Record<Join, string>> = { none: 'n', space: 's', hyphen: 'h', newline: 'l' };
const PART_LETTERS: Readonly<Record<Part, string>> = {
  dateline: 'd',
  byline: 'b',
  credit: 'c',
  jump: 'j',
  label: 'l',
};

function each<W extends string, P extends string>(
  prefix: P,
  words: readonly W[],
  stroke: string,
  letters: Readonly<Record<W, string>>,
): [`${P}-${W}`, string][] {
  return words.map((word) => [`${prefix}-${word}`, `${stroke} ${letters[word]}`]);
}

/** Keys of two strokes; a key of one stroke in DEFAULT_KEYS goes before them. */
export const CHORDS: Readonly<Partial<Record<CommandId, string>>> = Object.fromEntries<string>([
  ...each('role', ROLES, 'Mod-k', ROLE_LETTERS),
  ...each('role-in-place', ROLES, 'Mod-Shift-k', ROLE_LETTERS),
  ...each('article-kind', ARTICLE_KINDS, 'Mod-m', KIND_LETTERS),
  ...each('join', JOINS, 'Mod-j', JOIN_LETTERS),
  ...each('part', PARTS, 'Mod-l', PART_LETTERS),
  ...GROUP_KINDS.map((kind, i): [CommandId, string] => [`group-kind-${kind}`, `Alt-Shift-k ${i + 1}`]),
  ['clear-part', 'Mod-l x'],
  ['dissolve-group', 'Alt-Shift-k x'],
  ['to-group-head', 'Alt-Shift-k h'],
  ['discard-other', 'Mod-l o'],
  ['export-page-text', 'Mod-e t'],
  ['export-page-json', 'Mod-e j'],
  ['export-edition-text', 'Mod-e e'],
  ['export-edition-json', 'Mod-e d'],
  ['edition-metadata', 'Mod-e a'],
  ['change-encoding', 'Mod-e c'],
  ['key-settings', 'Mod-e k'],
  ['vertical-article', 'Mod-e v'],
  ['vertical-page', 'Mod-e p'],
  ['undo-replacement', 'Mod-e u'],
  ['attach-scan', 'Mod-e f'],
  ['attach-lines', 'Mod-e l'],
  ['restructure-page', 'Mod-e r'],
  ['restructure-article', 'Mod-e i'],
  ['restructure-selection', 'Mod-e s'],
  ['article-status-open', 'Mod-m u'],
]);
