// Shows the doubt at hand in the text, by attributes alone, so that nothing that is being composed is disturbed.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Doubt } from '#core/review/doubt.ts';

const key = new PluginKey<DecorationSet>('doubt-mark');

/** Marks a doubt with a transaction; null takes the mark away. */
export function markDoubt(tr: Transaction, doubt: Doubt | null): Transaction {
  return tr.setMeta(key, { doubt });
}

export function doubtMark(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const asked = tr.getMeta(key) as { readonly doubt: Doubt | null } | undefined;
        if (asked === undefined) return shown.map(tr.mapping, tr.doc);
        return asked.doubt === null ? DecorationSet.empty : marked(tr.doc, asked.doubt);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function marked(doc: Node, { kind, from, to }: Doubt): DecorationSet {
  const attributes = { 'data-at-doubt': kind };
  const mark =
    kind === 'role' || kind === 'membership'
      ? Decoration.node(from, to, attributes)
      : Decoration.inline(from, to, attributes);
  return DecorationSet.create(doc, [mark]);
}
