// While the focus is with a panel or a menu, the browser holds no caret in the text, or an old one, and when the focus comes
// back by itself it sets one of its own. Then caret and commands would be at different places: so the view is asked to
// set the caret, unless it is a click that sets it.
import { Plugin } from 'prosemirror-state';

export function caretAfterFocus(): Plugin {
  let isMoved = false;
  let isPressed = false;
  const release = (): boolean => {
    isPressed = false;
    return false;
  };
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (!view.hasFocus() && !before.selection.eq(view.state.selection)) isMoved = true;
      },
    }),
    props: {
      handleDOMEvents: {
        mousedown() {
          isPressed = true;
          return false;
        },
        mouseup: release,
        blur: release,
        focus(view) {
          if (isMoved || !isPressed) view.focus();
          isMoved = false;
          return false;
        },
      },
    },
  });
}
