// Scrolling to the caret, which every key asks for and hardly any needs. ProseMirror asks all that lies between the text
// and the window for its place and its style; here two rectangles answer when the caret is in sight already.
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function caretInSight(): Plugin {
  return new Plugin({
    // True says that nothing is left to do; otherwise the view scrolls as it always does.
    props: { handleScrollToSelection: isCaretInSight },
  });
}

export function isCaretInSight(view: EditorView): boolean {
  const { selection } = view.state;
  const scroller = view.dom.closest('.editor-scroller');
  if (!(selection instanceof TextSelection) || scroller === null) return false;
  const caret = view.coordsAtPos(selection.head, 1);
  return isWithin(caret, scroller.getBoundingClientRect()) && isWithin(caret, screenOf(window));
}

/** Without a width and a height a caret is nowhere. */
function isWithin(caret: Box, { left, right, top, bottom }: Box): boolean {
  return (
    caret.bottom > caret.top &&
    caret.left >= left &&
    caret.right <= right &&
    caret.top >= top &&
    caret.bottom <= bottom
  );
}

const screenOf = ({ innerWidth, innerHeight }: Window): Box => ({
  left: 0,
  right: innerWidth,
  top: 0,
  bottom: innerHeight,
});
