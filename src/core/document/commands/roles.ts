// Setting the role of blocks: in place, or moving each to where its role usually stands.
import type { Command, Transaction } from 'prosemirror-state';
import { FURNITURE, type Role } from '#core/model/words.ts';
import { blockAttrs } from '../attrs.ts';
import { schema } from '../schema.ts';
import { command } from './command.ts';
import { moveTo } from './moving.ts';
import { articleAt, blocksOfSelection, childrenOf, discardAt, endOf, type Place } from './places.ts';
import { usualIndex } from './usual-place.ts';

/** Gives the selected blocks a role and leaves them where they are. */
export function setRoleInPlace(role: Role): Command {
  return command((state, { by }) => {
    const places = blocksOfSelection(state);
    if (places.length === 0) return null;
    return (tr) => {
      for (const { node, pos } of places) tr.setNodeMarkup(pos, null, { ...blockAttrs(node), role, by });
    };
  });
}

/** Gives the selected blocks a role and moves each to its usual place; furniture leaves its article. */
export function setRole(role: Role): Command {
  return command((state, { by }) => {
    const places = blocksOfSelection(state).filter(({ pos }) => discardAt(state.doc, pos) === null);
    if (places.length === 0) return null;
    return (tr) => {
      // From the last to the first, so that positions hold and several of one role keep their order.
      const positions = places.map(({ pos }) => pos);
      for (const pos of positions) {
        const now = tr.mapping.map(pos);
        const node = tr.doc.nodeAt(now);
        if (node !== null) settle(tr, { node, pos: now }, role, by);
      }
    };
  });
}

/** Gives one block its role and its place. */
export function settle(tr: Transaction, place: Place, role: Role, by: string): void {
  const article = articleAt(tr.doc, place.pos);
  const attrs = { ...blockAttrs(place.node), role, by };
  const node = schema.nodes.block.create(attrs, place.node.content);
  if (article === null) {
    tr.setNodeMarkup(place.pos, null, attrs);
    return;
  }
  if (FURNITURE.has(role)) {
    const top = tr.doc.resolve(place.pos);
    moveTo(tr, [place], top.before(1), [node]);
    return;
  }
  const target = targetIn(tr, article, place, role);
  if (target === place.pos || target === endOf(place)) tr.setNodeMarkup(place.pos, null, attrs);
  else moveTo(tr, [place], target, [node]);
}

/** Position in an article where a block of this role goes; the block may be in it already. */
export function targetIn(tr: Transaction, article: Place, place: Place, role: Role): number {
  const children = childrenOf(tr.doc, article);
  const now = children.findIndex(({ pos }) => pos === place.pos);
  const others = children.filter(({ pos }) => pos !== place.pos);
  const index = usualIndex(
    others.map(({ node }) => node),
    role,
    now === -1 ? Number.POSITIVE_INFINITY : now,
  );
  if (index === now) return place.pos;
  const next = others[index];
  if (next !== undefined) return next.pos;
  return endOf(article) - 1;
}

/** The role of a block. */
export const roleOf = ({ node }: Place): Role => blockAttrs(node).role;
