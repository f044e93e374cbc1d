// Groups: articles under a common head, the head's own blocks, and taking articles out again.
import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { FURNITURE, type GroupKind } from '#core/model/words.ts';
import { blockAttrs, groupAttrs, isArticle, isBlock, isDiscard, isGroup } from '../attrs.ts';
import { schema } from '../schema.ts';
import { command, type Editing } from './command.ts';
import { moveTo } from './moving.ts';
import { articleAt, blocksOfSelection, childrenOf, endOf, holdersOf, type Place } from './places.ts';

/** The group that holds what stands at a position. */
export function groupAt(doc: Node, pos: number): Place | null {
  return holdersOf(doc, pos).find(({ node }) => isGroup(node)) ?? null;
}

/** What lies on the page itself and is touched by the selection, in order. */
export function topsOfSelection(state: EditorState): Place[] {
  const blocks = blocksOfSelection(state);
  return childrenOf(state.doc, null).filter((top) =>
    blocks.some(({ pos }) => top.pos <= pos && pos < endOf(top)),
  );
}

/** Groups what the selection touches. */
export const makeGroup: Command = command((state, editing) => groupOf(topsOfSelection(state), editing));

/**
 * Puts articles under one head: the loose blocks among the places become the head, a group among them takes in the
 * others. Furniture and discards stay where they are.
 * @param places what lies on the page itself, in order
 * @returns null where that is no group: without an article, or with nothing besides one
 */
export function groupOf(
  places: readonly Place[],
  editing: Pick<Editing, 'newId' | 'by'>,
): ((tr: Transaction) => void) | null {
  const taken = places.filter(
    ({ node }) => !isDiscard(node) && !(isBlock(node) && FURNITURE.has(blockAttrs(node).role)),
  );
  const [first] = taken;
  const groups = taken.filter(({ node }) => isGroup(node));
  const inside = taken.flatMap(({ node }) => (isGroup(node) ? node.children : [node]));
  const head = inside.filter(isBlock);
  const articles = inside.filter(isArticle);
  if (first === undefined || articles.length === 0 || taken.length < 2) return null;
  const [known] = groups;
  const attrs = known === undefined ? { id: editing.newId() } : groupAttrs(known.node);
  const group = schema.nodes.group.create({ ...attrs, by: editing.by }, [...head, ...articles]);
  return (tr) => void moveTo(tr, taken, first.pos, [group]);
}

/**
 * Takes the selected articles out of their group; they stand behind it. When none is left, the group's head stands
 * loose where it stood.
 */
export const leaveGroup: Command = command((state) => {
  const group = groupAt(state.doc, state.selection.from);
  if (group === null) return null;
  const blocks = blocksOfSelection(state);
  const articles = childrenOf(state.doc, group).filter(({ node }) => isArticle(node));
  const leaving = articles.filter((one) => blocks.some(({ pos }) => one.pos < pos && pos < endOf(one)));
  if (leaving.length === 0) return null;
  if (leaving.length === articles.length) return (tr) => dissolve(tr, state, group);
  return (tr) => void moveTo(tr, leaving, endOf(group));
});

/** Takes the group at the caret apart: its head and articles stand where it stood. */
export const dissolveGroup: Command = command((state) => {
  const group = groupAt(state.doc, state.selection.from);
  return group === null ? null : (tr) => dissolve(tr, state, group);
});

function dissolve(tr: Transaction, state: EditorState, group: Place): void {
  moveTo(tr, childrenOf(state.doc, group), group.pos);
}

/** Makes the selected blocks, which lie in articles of a group, a part of the group's head. */
export const toGroupHead: Command = command((state, { by }) => {
  const group = groupAt(state.doc, state.selection.from);
  if (group === null) return null;
  const places = blocksOfSelection(state).filter(
    ({ pos }) => pos > group.pos && pos < endOf(group) && articleAt(state.doc, pos) !== null,
  );
  if (places.length === 0) return null;
  const head = childrenOf(state.doc, group).filter(({ node }) => isBlock(node));
  const target = head.reduce((end, one) => Math.max(end, endOf(one)), group.pos + 1);
  const nodes = places.map(({ node }) => schema.nodes.block.create({ ...node.attrs, by }, node.content));
  return (tr) => void moveTo(tr, places, target, nodes);
});

/** Says what kind of assembly the group at the caret is. */
export function setGroupKind(kind: GroupKind): Command {
  return command((state, { by }) => {
    const group = groupAt(state.doc, state.selection.from);
    if (group === null) return null;
    return (tr) => void tr.setNodeMarkup(group.pos, null, { ...groupAttrs(group.node), kind, by });
  });
}
