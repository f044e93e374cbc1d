// What deciding a doubt the other way would come to, so that it can be said before it is done.
import type { EditorState } from 'prosemirror-state';
import { isBlock } from '#core/document/attrs.ts';
import { articleAt } from '#core/document/commands/places.ts';
import { headlineOf } from '#core/document/outline.ts';
import { piecesByLine } from '#core/document/provenance.ts';
import type { Join, Role } from '#core/model/words.ts';
import { flipDoubt } from './decisions.ts';
import type { Doubt } from './doubt.ts';

export type OtherWay =
  | { readonly kind: 'join' | 'break' | 'no-article' }
  | { readonly kind: 'joined'; readonly join: Join }
  | { readonly kind: 'role'; readonly role: Role }
  /** Into the article with this headline; without one, with the beginning of its text. */
  | { readonly kind: 'article'; readonly title: string };

/** The other way of a proposal; null where there is none, and for findings and queries, which name their own. */
export function otherWay(doubt: Doubt, state: EditorState): OtherWay | null {
  switch (doubt.kind) {
    case 'seam':
      return { kind: doubt.join === 'break' ? 'join' : 'break' };
    case 'join':
      return { kind: 'joined', join: doubt.other };
    case 'role':
      return { kind: 'role', role: doubt.other };
    case 'membership':
      return otherHome(doubt, state);
    case 'finding':
    case 'query':
      return null;
  }
}

/** Where the block would be, found by moving it on a page that is then forgotten. */
function otherHome(doubt: Doubt, state: EditorState): OtherWay | null {
  let found: OtherWay | null = null;
  flipDoubt(doubt)(state, ({ doc }) => {
    const piece = piecesByLine(doc).get(doubt.lines[0] ?? 0)?.[0];
    if (piece === undefined) return;
    const article = articleAt(doc, piece.blockPos)?.node;
    const others = article?.children.filter((child) => child !== piece.block) ?? [];
    if (article === undefined || others.length === 0) {
      found = { kind: 'no-article' };
      return;
    }
    const title = headlineOf(article.type.create(article.attrs, others));
    found = { kind: 'article', title: title ?? others.find(isBlock)?.textContent.trim() ?? '' };
  });
  return found;
}
