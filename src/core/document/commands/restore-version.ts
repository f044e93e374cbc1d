// Bringing an earlier state of the page back, as one step that can be undone like any other.
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { violations } from '../invariants.ts';
import { command } from './command.ts';

/**
 * Makes the page what a version of it was: what is alike at both ends stays untouched, the rest is replaced. Refuses a
 * version that is the same, and one that does not fit the raw lines, since it belongs to another reading of them.
 */
export function restoreVersion(version: Node): Command {
  return command((state, { raw }) => {
    const { doc } = state;
    if (doc.eq(version) || violations(version, raw).length > 0) return null;
    const shorter = Math.min(doc.childCount, version.childCount);
    let start = 0;
    while (start < shorter && doc.child(start).eq(version.child(start))) start += 1;
    let end = 0;
    while (
      end < shorter - start &&
      doc.child(doc.childCount - 1 - end).eq(version.child(version.childCount - 1 - end))
    )
      end += 1;
    const from = sizeOf(doc.children.slice(0, start));
    const to = doc.content.size - sizeOf(doc.children.slice(doc.childCount - end));
    return (tr) => void tr.replaceWith(from, to, version.children.slice(start, version.childCount - end));
  });
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
