// What commands and plugins need to know beyond the document: the raw page, who edits, new ids and the time. It rides
// on the editor state, so that commands stay functions of state alone and tests decide all of it.
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { Author } from '#core/model/words.ts';

export interface PageContext {
  /** The raw lines; raw line n is `raw[n - 1]`. */
  readonly raw: readonly string[];
  readonly author: () => Author;
  readonly newId: () => string;
  /** ISO time. */
  readonly now: () => string;
}

const key = new PluginKey<PageContext>('page-context');

export function pageContext(context: PageContext): Plugin<PageContext> {
  return new Plugin<PageContext>({ key, state: { init: () => context, apply: (_tr, value) => value } });
}

/** @throws TypeError when the state was made without a context, which is a fault of ours. */
export function contextOf(state: EditorState): PageContext {
  const context = key.getState(state);
  if (context === undefined) throw new TypeError('this editor state has no page context');
  return context;
}
