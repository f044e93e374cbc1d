// What the outline does to the page, by the keys of its items.
import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isArticle, isGroup } from '#core/document/attrs.ts';
import {
  articleOfItems,
  groupItems,
  kindOfItems,
  mergeItems,
  moveItems,
} from '#core/document/commands/items.ts';
import { positionOf } from '#core/document/outline.ts';
import type { ArticleKind } from '#core/model/words.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';

/** The row under which loose blocks stand; not an item of the page. */
export const LOOSE = 'loose';

export type DropPosition = 'before' | 'after' | 'on';

/** Where the items of some keys are, in no order; what is gone is left out. */
export function positionsOf(doc: Node, keys: Iterable<string>): number[] {
  return [...keys].flatMap((key) => positionOf(doc, key) ?? []);
}

/**
 * The place that a drop names.
 * @param keys of what is dropped
 * @returns null where nothing can be put
 */
export function dropTarget(
  doc: Node,
  keys: Iterable<string>,
  key: string,
  position: DropPosition,
): number | null {
  if (key === LOOSE) {
    // Out of every article, behind the one that holds the first.
    const [first] = positionsOf(doc, keys).sort((a, b) => a - b);
    if (first === undefined) return null;
    const $first = doc.resolve(first);
    return $first.depth === 0 ? null : $first.after(1);
  }
  const pos = positionOf(doc, key);
  const node = pos === null ? null : doc.nodeAt(pos);
  if (pos === null || node === null) return null;
  if (position === 'before') return pos;
  if (position === 'after') return pos + node.nodeSize;
  return isArticle(node) || isGroup(node) ? pos + node.nodeSize - 1 : null;
}

/** The place one step up or down for items that stand beside each other: past their neighbour, or out of their holder. */
export function stepTarget(doc: Node, positions: readonly number[], step: 'up' | 'down'): number | null {
  const sorted = [...positions].sort((a, b) => a - b);
  const edge = step === 'up' ? sorted[0] : sorted.at(-1);
  const node = edge === undefined ? null : doc.nodeAt(edge);
  if (edge === undefined || node === null) return null;
  const $edge = doc.resolve(step === 'up' ? edge : edge + node.nodeSize);
  const beside = step === 'up' ? $edge.nodeBefore : $edge.nodeAfter;
  if (beside !== null) return step === 'up' ? $edge.pos - beside.nodeSize : $edge.pos + beside.nodeSize;
  if ($edge.depth === 0) return null;
  return step === 'up' ? $edge.before() : $edge.after();
}

export const ITEM_ACTIONS = {
  merge: mergeItems,
  make: articleOfItems,
  group: groupItems,
} as const satisfies Record<string, (positions: readonly number[]) => Command>;
export type ItemAction = keyof typeof ITEM_ACTIONS;

/** Does an action on items; without `isReal` only says whether it can be done. */
export function act(
  session: PageSession,
  keys: Iterable<string>,
  action: ItemAction,
  isReal = true,
): boolean {
  const command = ITEM_ACTIONS[action](positionsOf(session.state.doc, keys));
  return command(session.state, isReal ? session.dispatch : undefined);
}

export function setKind(session: PageSession, keys: Iterable<string>, kind: ArticleKind): boolean {
  return kindOfItems(positionsOf(session.state.doc, keys), kind)(session.state, session.dispatch);
}

/** Moves items to where they were dropped. */
export function drop(
  session: PageSession,
  keys: Iterable<string>,
  key: string,
  position: DropPosition,
): boolean {
  const { doc } = session.state;
  const moved = [...keys];
  const target = dropTarget(doc, moved, key, position);
  return target !== null && moveItems(positionsOf(doc, moved), target)(session.state, session.dispatch);
}

/** Moves items one step. */
export function step(session: PageSession, keys: Iterable<string>, direction: 'up' | 'down'): boolean {
  const positions = positionsOf(session.state.doc, keys);
  const target = stepTarget(session.state.doc, positions, direction);
  return target !== null && moveItems(positions, target)(session.state, session.dispatch);
}

/** Puts the caret at the beginning of an item and brings it into sight; the focus stays where it is. */
export function show(session: PageSession, view: EditorView | null, key: string): boolean {
  const { doc, tr } = session.state;
  const pos = positionOf(doc, key);
  if (pos === null) return false;
  session.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos + 1))));
  const element = view?.nodeDOM(pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
  return true;
}
