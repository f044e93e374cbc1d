// The text of a page, or of the article at the caret, in the order of the document.
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { isArticle, isBlock, isDiscard } from '#core/document/attrs.ts';
import type { Role } from '#core/model/words.ts';

export interface VerticalText {
  readonly language: string;
  readonly blocks: readonly { readonly role: Role; readonly text: string }[];
}

/** The outermost article at the caret; null outside articles. */
export function articleAtCaret({ selection }: EditorState): Node | null {
  const { $from } = selection;
  for (let depth = 1; depth <= $from.depth; depth++) {
    const node = $from.node(depth);
    if (isArticle(node)) return node;
  }
  return null;
}

/** The blocks of a page or an article; what was discarded is no part of the print. */
export function blocksOf(node: Node): VerticalText['blocks'] {
  const blocks: VerticalText['blocks'][number][] = [];
  node.descendants((child) => {
    if (isBlock(child)) blocks.push({ role: child.attrs.role, text: child.textContent });
    return !isDiscard(child) && !child.isTextblock;
  });
  return blocks;
}
