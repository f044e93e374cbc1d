// Every command on the document by its name: menus, keys and tests go through this list.
import type { Command } from 'prosemirror-state';
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
import { redoCommand, undoCommand } from '../history.ts';
import {
  articleEndsHere,
  articleStartsHere,
  dissolveArticle,
  makeArticle,
  mergeArticle,
  setArticleKind,
} from './articles.ts';
import { insertSuppliedBlock, mergeBlock, splitAtSeam, splitBlock, splitOffCredit } from './blocks.ts';
import { dealLines } from './columns.ts';
import { toggleIncomplete } from './completeness.ts';
import { restore, setAside } from './discards.ts';
import { goToArticle, goToBlock, goToLine, selectBlock } from './going.ts';
import { dissolveGroup, leaveGroup, makeGroup, setGroupKind, toGroupHead } from './groups.ts';
import { ARTICLE_DIGITS, type EditCommandId } from './ids.ts';
import { joinToLineBefore } from './join-lines.ts';
import { nextJoin, setJoin } from './joins.ts';
import { headlineOf, toArticle, toNoArticle } from './membership.ts';
import { moveArticle, moveBlocks } from './order.ts';
import { clearPart, setPart } from './parts.ts';
import { confirmLine, goToNextUnread, setArticleStatus, unreadLine } from './read-through.ts';
import { clearReading, markReading } from './readings.ts';
import { setRole, setRoleInPlace } from './roles.ts';

/** One command for each word of a vocabulary, under a common prefix. */
function each<P extends string, W extends string | number>(
  prefix: P,
  words: readonly W[],
  make: (word: W) => Command,
): Record<`${P}-${W}`, Command> {
  return Object.fromEntries(words.map((word) => [`${prefix}-${word}`, make(word)])) as Record<
    `${P}-${W}`,
    Command
  >;
}

export const EDIT_COMMANDS: Readonly<Record<EditCommandId, Command>> = {
  undo: undoCommand,
  redo: redoCommand,
  'merge-block-before': mergeBlock('before'),
  'merge-block-after': mergeBlock('after'),
  'join-line-before': joinToLineBefore,
  'split-block': splitBlock,
  'split-at-seam': splitAtSeam,
  'next-join': nextJoin,
  'clear-part': clearPart,
  'split-off-credit': splitOffCredit,
  'move-up': moveBlocks('up'),
  'move-down': moveBlocks('down'),
  'move-article-up': moveArticle('up'),
  'move-article-down': moveArticle('down'),
  'insert-supplied-block': insertSuppliedBlock,
  restore,
  'make-article': makeArticle,
  'dissolve-article': dissolveArticle,
  'merge-article-before': mergeArticle('before'),
  'merge-article-after': mergeArticle('after'),
  'article-starts-here': articleStartsHere,
  'article-ends-here': articleEndsHere,
  'headline-of-article-before': headlineOf('before'),
  'headline-of-article-after': headlineOf('after'),
  'to-no-article': toNoArticle,
  'make-group': makeGroup,
  'leave-group': leaveGroup,
  'dissolve-group': dissolveGroup,
  'to-group-head': toGroupHead,
  'mark-unclear': markReading('unclear'),
  'mark-supplied': markReading('supplied'),
  'clear-reading': clearReading,
  'deal-lines': dealLines,
  'confirm-line': confirmLine,
  'unread-line': unreadLine,
  'next-unread': goToNextUnread,
  'article-status-open': setArticleStatus('open'),
  'next-block': goToBlock('after'),
  'previous-block': goToBlock('before'),
  'next-article': goToArticle('after'),
  'previous-article': goToArticle('before'),
  'next-line': goToLine('after'),
  'previous-line': goToLine('before'),
  'select-next-block': selectBlock('after'),
  'select-previous-block': selectBlock('before'),
  ...each<'join', Join>('join', JOINS, setJoin),
  ...each<'role', Role>('role', ROLES, setRole),
  ...each<'role-in-place', Role>('role-in-place', ROLES, setRoleInPlace),
  ...each<'part', Part>('part', PARTS, setPart),
  ...each<'article-kind', ArticleKind>('article-kind', ARTICLE_KINDS, setArticleKind),
  ...each<'group-kind', GroupKind>('group-kind', GROUP_KINDS, setGroupKind),
  ...each<'incomplete', Incomplete>('incomplete', INCOMPLETE, toggleIncomplete),
  ...each<'discard', DiscardReason>('discard', DISCARD_REASONS, setAside),
  ...each<'to-article', (typeof ARTICLE_DIGITS)[number]>('to-article', ARTICLE_DIGITS, toArticle),
};
