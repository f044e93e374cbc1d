// Decorations that a plugin makes when there is time: they follow the text until a transaction brings others.
import type { PluginKey, PluginSpec } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';

/** As much of a plugin as holds and shows them; they are brought as what a transaction says under the key. */
export const heldDecorations = (
  key: PluginKey<DecorationSet>,
): Pick<PluginSpec<DecorationSet>, 'key' | 'state' | 'props'> => ({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, shown) =>
      (tr.getMeta(key) as DecorationSet | undefined) ??
      (tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown),
  },
  props: { decorations: (state) => key.getState(state) },
});
