// A page, or several, as plain text: blocks apart by a blank line, articles by two. Discarded text is left out.
import type { Node } from 'prosemirror-model';
import { isBlock, isDiscard } from '#core/document/attrs.ts';

/** The text of a page as read, with a line end at its end. */
export function pageText(doc: Node): string {
  const items = doc.children.filter((node) => !isDiscard(node)).map(itemText);
  return `${items.filter((text) => text !== '').join('\n\n\n')}\n`;
}

function itemText(node: Node): string {
  if (isBlock(node)) return node.textContent.trimEnd();
  return node.children
    .map(itemText)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Several pages, each under a line with its label. */
export function pagesText(pages: readonly { readonly label: string; readonly doc: Node }[]): string {
  return pages.map(({ label, doc }) => `[${label}]\n\n${pageText(doc)}`).join('\n\n');
}
