// Shows where runs meet: an inline decoration over the last character before each seam, named by its join. Inline
// decorations only, since a widget or node beside text that is being composed leaves stray letters.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { eachBlock, shareOf } from '#core/document/provenance.ts';
import { runsOf } from '#core/document/runs.ts';
import { joinOf, type Seam, seamsIn } from '#core/document/seams.ts';
import type { Evidence } from '#core/model/page.ts';
import { isPerson } from '#core/model/words.ts';
import { changedBlocks } from './changed-blocks.ts';

/** Below this the machine's decision is drawn as a doubt. */
const DOUBT = 0.8;

interface Seams {
  readonly shown: DecorationSet;
  /** What composing changed and was not looked at again: a redraw beside the caret would disturb it. */
  readonly stale: boolean;
}

const key = new PluginKey<Seams>('seams');

export function seamDecorations(raw: readonly string[], evidence: Evidence): Plugin<Seams> {
  const confidence = new Map(evidence.seams.map((seam) => [seam.after, seam.confidence]));
  const isDoubtful = ({ left, right }: Seam): boolean =>
    !isPerson(right.by) && (confidence.get(left.n) ?? 1) < DOUBT;
  const decorate = (block: Node, pos: number): Decoration[] =>
    seamsIn(block).map((seam) => decorationOf(seam, joinIn(block, seam, raw), isDoubtful(seam), pos + 1));

  const all = (doc: Node): DecorationSet => {
    const decorations: Decoration[] = [];
    eachBlock(doc, (block, pos) => decorations.push(...decorate(block, pos)));
    return DecorationSet.create(doc, decorations);
  };

  const update = (tr: Transaction, { shown, stale }: Seams, state: EditorState): Seams => {
    const mapped = tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
    if (tr.getMeta('composition') !== undefined) return { shown: mapped, stale: true };
    if (stale && tr.getMeta(COMPOSED) === true) return { shown: all(state.doc), stale: false };
    if (!tr.docChanged) return { shown: mapped, stale };
    let set = mapped;
    for (const { block, pos } of changedBlocks(tr)) {
      const old = set.find(pos + 1, pos + 1 + block.content.size);
      const now = decorate(block, pos);
      if (sameDecorations(old, now)) continue;
      set = set.remove(old).add(tr.doc, now);
    }
    return { shown: set, stale };
  };

  return new Plugin<Seams>({
    key,
    state: {
      init: (_config, { doc }) => ({ shown: all(doc), stale: false }),
      apply: (tr, seams, _before, state) => update(tr, seams, state),
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      handleDOMEvents: {
        // The browser ends a composition after this event; ProseMirror reads the text a little later still.
        compositionend: (view) => {
          setTimeout(() => {
            if (view.isDestroyed || view.composing || key.getState(view.state)?.stale !== true) return;
            view.dispatch(view.state.tr.setMeta(COMPOSED, true));
          }, AFTER_COMPOSITION);
          return false;
        },
      },
    },
  });
}

/** Meta of the transaction that redraws what composing left stale. */
const COMPOSED = 'seams-composed';
/** Milliseconds after which ProseMirror has read a finished composition. */
const AFTER_COMPOSITION = 60;

/**
 * The join of a seam, with only the block to look at: the page's index of pieces is new after every key, and costs
 * more than a key may. Parts of the line in other blocks lie before this run, or the seam would not be a line's end.
 */
function joinIn(block: Node, { left }: Seam, raw: readonly string[]): ReturnType<typeof joinOf> {
  const starts = runsOf(block).flatMap(({ n, from }) => (n === left.n ? [from] : []));
  return joinOf(left.text, shareOf(raw[left.n - 1] ?? '', left.from, starts).text);
}

function decorationOf(seam: Seam, join: string, doubtful: boolean, start: number): Decoration {
  const width = (seam.left.text.codePointAt(seam.left.text.length - 2) ?? 0) > 0xffff ? 2 : 1;
  const at = start + seam.offset;
  const attributes = { 'data-seam': join, ...(doubtful ? { 'data-doubt': '' } : {}) };
  return Decoration.inline(at - width, at, attributes, attributes);
}

function sameDecorations(a: readonly Decoration[], b: readonly Decoration[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        one.from === other.from &&
        one.to === other.to &&
        one.spec['data-seam'] === other.spec['data-seam'] &&
        one.spec['data-doubt'] === other.spec['data-doubt']
      );
    })
  );
}
