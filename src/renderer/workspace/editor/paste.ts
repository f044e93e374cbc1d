// What is pasted: pieces of this page keep their provenance where they are absent; anything else comes as typed text,
// its lines kept.
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { keepProvenance } from '#core/document/paste.ts';
import { schema } from '#core/document/schema.ts';

/** @param raw the raw lines of the page */
export function pasting(raw: readonly string[]): Plugin {
  return new Plugin({
    props: {
      clipboardTextParser: (text, $context) => typed(text, $context.marks()),
      transformPasted: (slice, _view, plain) => (plain ? slice : keepProvenance(slice, raw)),
      // The look of a foreign page means nothing here.
      handlePaste(view, event) {
        const data = event.clipboardData;
        const html = data?.getData('text/html') ?? '';
        const text = data?.getData('text/plain') ?? '';
        if (html === '' || html.includes('data-pm-slice') || text === '') return false;
        const slice = typed(text, view.state.selection.$from.marks());
        view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
        return true;
      },
      // Dragging moves: a copy would stand twice where the print has it once.
      dragCopies: () => false,
    },
  });
}

function typed(text: string, marks: Parameters<typeof schema.text>[1]): Slice {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines === '' ? Slice.empty : new Slice(Fragment.from(schema.text(lines, marks)), 0, 0);
}
