// The fixed vocabularies of the document: one list each, from which types, parsers, menus and labels derive.

/** Roles a block can have, in the order in which blocks usually stand within an article; furniture last. */
export const ROLES = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'standfirst',
  'note',
  'instalment',
  'subheading',
  'paragraph',
  'verse',
  'listing',
  'table',
  'quote',
  'jump',
  'staff',
  'caption',
  'credit',
  'folio',
  'nameplate',
  'ear',
  'unknown',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of blocks that belong to the page and stand outside articles. */
export const FURNITURE: ReadonlySet<Role> = new Set<Role>(['folio', 'nameplate', 'ear']);

/** Roles whose line breaks carry meaning and are kept. */
export const LINE_KEEPING: ReadonlySet<Role> = new Set<Role>(['verse', 'listing', 'table']);

/** Stretches inside a block that have a role of their own. */
export const PARTS = ['dateline', 'byline', 'credit', 'jump', 'label'] as const;
export type Part = (typeof PARTS)[number];

/** What kind of item an article is. */
export const ARTICLE_KINDS = [
  'news',
  'photo',
  'editorial',
  'serial',
  'notice',
  'advert',
  'classified',
  'weather',
  'erratum',
  'other',
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** How far an article is: `corrected` says that every line of it was read. */
export const ARTICLE_STATUSES = ['open', 'corrected'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** A query waits for a decision until it is closed. */
export const QUERY_STATES = ['open', 'closed'] as const;
export type QueryState = (typeof QUERY_STATES)[number];

/** What kind of assembly a group is. */
export const GROUP_KINDS = ['column', 'roundup', 'series', 'classified', 'other'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** What an article lacks on this page. */
export const INCOMPLETE = ['headline', 'start', 'end'] as const;
export type Incomplete = (typeof INCOMPLETE)[number];

/**
 * How two runs of one block meet: nothing between, a space, the left run's end-of-line hyphen dropped,
 * or the line break kept.
 */
export const JOINS = ['none', 'space', 'hyphen', 'newline'] as const;
export type Join = (typeof JOINS)[number];

/** Why a stretch of raw text is no part of the print's text. */
export const DISCARD_REASONS = ['debris', 'duplicate', 'other'] as const;
export type DiscardReason = (typeof DISCARD_REASONS)[number];

/** Who decided: the machine, or a person by name. */
export type Author = string;
export const MACHINE: Author = 'machine';

/** True when a person decided, so that no proposal may change it. */
export function isPerson(by: Author): boolean {
  return by !== MACHINE;
}
