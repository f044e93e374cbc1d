// What a person said of findings: that the print reads so at a place, kept as a mark on the text there; and that a check
// is not wanted on a page, kept on the page. Both are part of the document and can be undone.
import type { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';
import { CHECK_IDS, type CheckId, type TextFinding } from './check.ts';

/**
 * True when every character of a finding bears the mark of its check. What is said of a block as such holds for as long
 * as any of its text bears it: the mark goes where the text goes, and typing beside it takes nothing back.
 */
export function isSettled(block: Node, { check, from, to, isWhole }: TextFinding): boolean {
  if (isWhole === true) return isMarkedBetween(block, from, to, check);
  let covered = from;
  block.nodesBetween(from, to, (node, pos) => {
    if (isMarked(node, check) && pos <= covered) covered = Math.max(covered, pos + node.nodeSize);
    return false;
  });
  return covered >= to;
}

/** True when any text between two offsets bears the mark; what reaches beyond the block is looked at within it. */
function isMarkedBetween(block: Node, from: number, to: number, check: CheckId): boolean {
  let isFound = false;
  block.nodesBetween(from, Math.min(to, block.content.size), (node) => {
    isFound ||= isMarked(node, check);
    return false;
  });
  return isFound;
}

const isMarked = (text: Node, check: CheckId): boolean =>
  text.marks.some(({ type, attrs }) => type === schema.marks.settled && attrs.check === check);

/** The checks that are silenced on a page. */
export function silencedIn(doc: Node): readonly CheckId[] {
  const silenced: unknown = doc.attrs.silenced;
  return Array.isArray(silenced) ? knownChecks(silenced) : [];
}

/** The checks among names that an older or newer program may have written down. */
export function knownChecks(names: readonly unknown[]): readonly CheckId[] {
  return CHECK_IDS.filter((id) => names.includes(id));
}
