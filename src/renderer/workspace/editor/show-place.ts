// Brings a place of the text to the middle of its pane, from a panel that keeps the focus: ProseMirror scrolls only a view
// that has it.
import type { EditorView } from 'prosemirror-view';

export function showPlace(view: EditorView, pos: number): void {
  const { node } = view.domAtPos(pos, 1);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}
