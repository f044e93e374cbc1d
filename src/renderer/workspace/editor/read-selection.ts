// Keys may follow each other faster than the browser tells of a moved caret. A command must act where the caret is on
// screen, so the selection is read before it.
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Brings a text selection of the state to where the browser has it. */
export function readSelection(view: EditorView): void {
  const { state, dom } = view;
  const shown = dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = shown ?? {};
  // Other selections than of text are shown otherwise than by the browser's own.
  if (!shown || !anchorNode || !focusNode || !(state.selection instanceof TextSelection)) return;
  if (!dom.contains(anchorNode) || !dom.contains(focusNode)) return;
  const anchor = view.posAtDOM(anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(focusNode, shown.focusOffset);
  if (anchor === state.selection.anchor && head === state.selection.head) return;
  const { doc } = state;
  const selection = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!selection.eq(state.selection)) view.dispatch(state.tr.setSelection(selection));
}
