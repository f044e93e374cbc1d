// Numbers the first nine articles, which one key each can name; drawn as attributes, so that text is not disturbed.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isArticle } from '#core/document/attrs.ts';
import { ARTICLE_DIGITS } from '#core/document/commands/ids.ts';

const key = new PluginKey<DecorationSet>('article-numbers');

export function articleNumbers(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => numbersOf(doc),
      apply(tr, numbers) {
        if (!tr.docChanged) return numbers;
        return isWithinText(tr) ? numbers.map(tr.mapping, tr.doc) : numbersOf(tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function numbersOf(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (decorations.length >= ARTICLE_DIGITS.length) return false;
    if (isArticle(node)) {
      const number = String(decorations.length + 1);
      decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-number': number }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

/** True when a transaction only changed text within blocks, so that no article came, went or moved. */
function isWithinText(tr: Transaction): boolean {
  return tr.steps.every((step, i) => {
    const doc = tr.docs[i];
    let within = doc !== undefined;
    step.getMap().forEach((from, to, newFrom, newTo) => {
      if (doc === undefined || !within) return;
      const $from = doc.resolve(from);
      const after = tr.docs[i + 1] ?? tr.doc;
      within =
        $from.parent.isTextblock &&
        $from.sameParent(doc.resolve(to)) &&
        after.resolve(newFrom).sameParent(after.resolve(newTo));
    });
    return within;
  });
}
