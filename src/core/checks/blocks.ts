// The blocks of a page as checks see them. What is read from a block is kept with its node, which never changes, so that
// after an edit only the block that was edited is read again.
import type { Node } from 'prosemirror-model';
import { articleAttrs, blockAttrs, isArticle, isBlock, isDiscard } from '../document/attrs.ts';
import type { CheckedBlock } from './check.ts';

/** The blocks that stand in the edition, in document order; discards are no part of it. */
export function blocksOf(doc: Node): CheckedBlock[] {
  const blocks: CheckedBlock[] = [];
  const look = (parent: Node, base: number, article: string | null): void => {
    parent.forEach((node, offset) => {
      const pos = base + offset;
      if (isBlock(node)) blocks.push({ node, pos, role: blockAttrs(node).role, text: textOf(node), article });
      else if (!isDiscard(node)) look(node, pos + 1, isArticle(node) ? articleAttrs(node).id : article);
    });
  };
  look(doc, 0, null);
  return blocks;
}

const textOf = keptByNode((node) => node.textContent);

/** A function of a node whose answers are kept for as long as the node lives. */
export function keptByNode<T>(read: (node: Node) => T): Kept<T> {
  const known = new WeakMap<Node, { readonly answer: T }>();
  const answerFor = (node: Node): T => {
    const before = known.get(node);
    if (before !== undefined) return before.answer;
    const answer = read(node);
    known.set(node, { answer });
    return answer;
  };
  return Object.assign(answerFor, { knows: (node: Node) => known.has(node) });
}

export interface Kept<T> {
  (node: Node): T;
  /** True where the answer is there already. */
  knows(node: Node): boolean;
}
