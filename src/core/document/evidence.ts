// What the engine says of an open page, beside its document. A transaction that takes the proposals anew brings the new
// word with it, so that both reach journal, host and other windows together.
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Evidence } from '#core/model/page.ts';

const key = new PluginKey<Evidence>('evidence');

/** @param opened what the engine last said of the page when it was opened */
export function pageEvidence(opened: Evidence): Plugin<Evidence> {
  return new Plugin<Evidence>({
    key,
    state: { init: () => opened, apply: (tr, evidence) => evidenceWith(tr) ?? evidence },
  });
}

/** What the engine says of the page by now. */
export function currentEvidence(state: EditorState): Evidence {
  const evidence = key.getState(state);
  if (evidence === undefined) throw new Error('this editor state is of no page');
  return evidence;
}

/** Says with a transaction what the engine now says of the page. */
export function withEvidence(tr: Transaction, evidence: Evidence): Transaction {
  return tr.setMeta(key, evidence);
}

/** What a transaction says that the engine now says of the page; undefined where it says nothing of it. */
export function evidenceWith(tr: Transaction): Evidence | undefined {
  return tr.getMeta(key) as Evidence | undefined;
}
