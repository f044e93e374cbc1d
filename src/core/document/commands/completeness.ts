// What an article lacks on its page, and where in the edition it goes on or began.
import type { Command } from 'prosemirror-state';
import { INCOMPLETE, type Incomplete } from '#core/model/words.ts';
import { articleAttrs } from '../attrs.ts';
import type { ArticleLink, LinkEnd } from '../nodes/link.ts';
import { command } from './command.ts';
import { articleAt } from './places.ts';

/** Says that the article at the caret lacks its headline, start or end; said again, takes it back. */
export function toggleIncomplete(what: Incomplete): Command {
  return command((state, { by }) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null) return null;
    const attrs = articleAttrs(article.node);
    const incomplete = INCOMPLETE.filter((word) => attrs.incomplete.includes(word) !== (word === what));
    return (tr) => void tr.setNodeMarkup(article.pos, null, { ...attrs, incomplete, by });
  });
}

/** Which end an article lacks where it goes on, or began, elsewhere. */
const LACKS: Readonly<Record<LinkEnd, Incomplete>> = { continues: 'end', continuedFrom: 'start' };

/**
 * Says where the article at the caret goes on, or began; null takes it back. An article linked so lacks that end here.
 */
export function linkArticle(end: LinkEnd, link: ArticleLink | null): Command {
  return command((state, { by }) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null) return null;
    const attrs = articleAttrs(article.node);
    if (attrs[end] === null && link === null) return null;
    const incomplete = INCOMPLETE.filter(
      (word) => attrs.incomplete.includes(word) || (link !== null && word === LACKS[end]),
    );
    return (tr) => void tr.setNodeMarkup(article.pos, null, { ...attrs, incomplete, [end]: link, by });
  });
}
