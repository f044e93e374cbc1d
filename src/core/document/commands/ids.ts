// The names of all commands on the document, so that menus, keys and labels can be written down without the commands.
import {
  ARTICLE_KINDS,
  type ArticleKind,
  DISCARD_REASONS,
  type DiscardReason,
  GROUP_KINDS,
  type GroupKind,
  INCOMPLETE,
  type Incomplete,
  JOINS,
  type Join,
  PARTS,
  type Part,
  ROLES,
  type Role,
} from '#core/model/words.ts';

/** Those that only go through the page, which is done in a library for reading only as well. */
const GOING_COMMAND_IDS = [
  'next-unread',
  'next-block',
  'previous-block',
  'next-article',
  'previous-article',
  'next-line',
  'previous-line',
  'select-next-block',
  'select-previous-block',
] as const;

const PLAIN = [
  'undo',
  'redo',
  'merge-block-before',
  'merge-block-after',
  'join-line-before',
  'split-block',
  'split-at-seam',
  'next-join',
  'clear-part',
  'split-off-credit',
  'move-up',
  'move-down',
  'move-article-up',
  'move-article-down',
  'insert-supplied-block',
  'restore',
  'make-article',
  'dissolve-article',
  'merge-article-before',
  'merge-article-after',
  'article-starts-here',
  'article-ends-here',
  'headline-of-article-before',
  'headline-of-article-after',
  'to-no-article',
  'make-group',
  'leave-group',
  'dissolve-group',
  'to-group-head',
  'mark-unclear',
  'mark-supplied',
  'clear-reading',
  'deal-lines',
  'confirm-line',
  'unread-line',
  'article-status-open',
  ...GOING_COMMAND_IDS,
] as const;

/** Articles that can be named by one digit, counted down the page from 1. */
export const ARTICLE_DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export type EditCommandId =
  | (typeof PLAIN)[number]
  | `join-${Join}`
  | `role-${Role}`
  | `role-in-place-${Role}`
  | `part-${Part}`
  | `article-kind-${ArticleKind}`
  | `group-kind-${GroupKind}`
  | `incomplete-${Incomplete}`
  | `discard-${DiscardReason}`
  | `to-article-${(typeof ARTICLE_DIGITS)[number]}`;

export const EDIT_COMMAND_IDS: readonly EditCommandId[] = [
  ...PLAIN,
  ...JOINS.map((join) => `join-${join}` as const),
  ...ROLES.map((role) => `role-${role}` as const),
  ...ROLES.map((role) => `role-in-place-${role}` as const),
  ...PARTS.map((part) => `part-${part}` as const),
  ...ARTICLE_KINDS.map((kind) => `article-kind-${kind}` as const),
  ...GROUP_KINDS.map((kind) => `group-kind-${kind}` as const),
  ...INCOMPLETE.map((what) => `incomplete-${what}` as const),
  ...DISCARD_REASONS.map((reason) => `discard-${reason}` as const),
  ...ARTICLE_DIGITS.map((n) => `to-article-${n}` as const),
];

const GOING: ReadonlySet<string> = new Set(GOING_COMMAND_IDS);

/** True for a command that only goes through the page. */
export const isGoing = (id: EditCommandId): boolean => GOING.has(id);
