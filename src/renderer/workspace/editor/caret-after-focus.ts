// A panel or a menu moves the caret while the focus is with it, and then the browser still holds the old place. When the
// focus comes back by itself, not by the view, caret and commands would be at different places: so the view is asked.
import { Plugin } from 'prosemirror-state';

export function caretAfterFocus(): Plugin {
  let isMoved = false;
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (!view.hasFocus() && !before.selection.eq(view.state.selection)) isMoved = true;
      },
    }),
    props: {
      handleDOMEvents: {
        focus(view) {
          if (isMoved) {
            isMoved = false;
            view.focus();
          }
          return false;
        },
      },
    },
  });
}
