// A panel that opens or closes makes the text narrower or wider, and the caret would be pushed out of sight by the lines
// before it. Where it was in sight, it is brought back.
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect } from 'react';
import { usePanel } from '#renderer/panels/panel.ts';
import { isCaretInSight } from './caret-in-sight.ts';
import { showPlace } from './show-place.ts';

export function useCaretKeptInSight(viewRef: RefObject<EditorView | null>): void {
  useEffect(() => {
    let frame = 0;
    // Asked before the panel is drawn.
    const stop = usePanel.subscribe((now, before) => {
      const view = viewRef.current;
      if ((now.open === null) === (before.open === null) || view === null || !isCaretInSight(view)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (!view.isDestroyed && !isCaretInSight(view)) showPlace(view, view.state.selection.head);
        });
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [viewRef]);
}
