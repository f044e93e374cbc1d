// The one ProseMirror view of a page, tied to its session.
import { EditorView } from 'prosemirror-view';
import { canWrite } from '../can-write.ts';
import type { PageSession } from '../page-session.ts';
import { stopTypingEvents } from './typing-events.ts';

export interface MountOptions {
  /** Accessible name of the text box. */
  readonly label: string;
  /** False when nothing can be written. */
  readonly editable: boolean;
  readonly language: string;
}

/** Shows a session's page in an element and keeps showing it until the returned view is destroyed. */
export function mountEditor(
  place: HTMLElement,
  session: PageSession,
  { label, editable, language }: MountOptions,
): { readonly view: EditorView; destroy(): void } {
  const isEditable = (): boolean => canWrite(session, editable);
  const view = new EditorView(
    { mount: place },
    {
      state: session.state,
      editable: isEditable,
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        tabindex: '0',
        'aria-label': label,
        'aria-readonly': String(!isEditable()),
        lang: language,
        // Spelling marks of the browser would need its downloaded dictionaries; autocorrection would alter the print.
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        translate: 'no',
      }),
      dispatchTransaction: (transaction) => session.dispatch(transaction),
    },
  );
  const stop = session.subscribe((state) => view.updateState(state));
  const typing = new AbortController();
  // After the view's own listeners, which stand on the same element.
  stopTypingEvents(view.dom, typing.signal);
  return {
    view,
    destroy() {
      stop();
      typing.abort();
      view.destroy();
    },
  };
}
