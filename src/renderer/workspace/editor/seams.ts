// Shows where runs meet: an inline decoration over the last character before each seam, named by its join. Inline
// decorations only, since a widget or node beside text that is being composed leaves stray letters; and only for the
// blocks around those in sight, since each costs every key a little and opening a page more.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { currentEvidence, evidenceWith } from '#core/document/evidence.ts';
import { eachBlock } from '#core/document/line-index.ts';
import { shareOf } from '#core/document/provenance.ts';
import { type Run, runsOf } from '#core/document/runs.ts';
import { joinOf, type Seam, seamsBetween } from '#core/document/seams.ts';
import type { Evidence } from '#core/model/page.ts';
import { isPerson, type Join } from '#core/model/words.ts';
import { seamThreshold } from '#core/review/seam-doubts.ts';
import { useReview } from '#renderer/review/review-store.ts';
import { changedBlocks } from './changed-blocks.ts';
import { type Stretch, stretchAround, watchSight } from './sight.ts';

/** Milliseconds after which ProseMirror has read a finished composition. */
const AFTER_COMPOSITION = 60;

/** How sure the machine is of the seam after a raw line, where it is of any. */
type Sureness = ReadonlyMap<number, number>;

const surenessIn = ({ seams }: Evidence): Sureness =>
  new Map(seams.map(({ after, confidence, joined = 1 }) => [after, Math.min(confidence, joined)]));

interface Seams {
  readonly shown: DecorationSet;
  /** The stretch of the document whose seams are shown. */
  readonly stretch: Stretch;
  readonly sureness: Sureness;
  /** True when composing changed text that was not looked at again: a redraw beside it would disturb it. */
  readonly stale: boolean;
}

/** Asks for the seams of another stretch, or of the same one again. */
interface Redraw {
  readonly stretch: Stretch;
}

const key = new PluginKey<Seams>('seams');

/** @param raw the raw lines of the page */
export function seamDecorations(raw: readonly string[]): Plugin<Seams> {
  const isDoubtful = ({ left, right }: Seam, sureness: Sureness): boolean =>
    !isPerson(right.by) && (sureness.get(left.n) ?? 1) < seamThreshold(useReview.getState().threshold);
  const decorate = (block: Node, pos: number, sureness: Sureness): Decoration[] => {
    const runs = runsOf(block);
    return seamsBetween(runs).map((seam) =>
      decorationOf(seam, joinIn(runs, seam, raw), isDoubtful(seam, sureness), pos + 1),
    );
  };

  const drawn = (doc: Node, stretch: Stretch, sureness: Sureness): Seams => {
    const decorations: Decoration[] = [];
    eachBlock(doc, (block, pos) => {
      if (isWithin(pos, stretch)) decorations.push(...decorate(block, pos, sureness));
    });
    return { shown: DecorationSet.create(doc, decorations), stretch, sureness, stale: false };
  };

  const update = (tr: Transaction, seams: Seams): Seams => {
    const evidence = evidenceWith(tr);
    const redraw = tr.getMeta(key) as Redraw | undefined;
    if (evidence !== undefined)
      return drawn(tr.doc, stretchAround(tr.doc, tr.selection.from), surenessIn(evidence));
    if (redraw !== undefined) return drawn(tr.doc, redraw.stretch, seams.sureness);
    if (!tr.docChanged) return seams;
    const { sureness } = seams;
    const { from, to } = seams.stretch;
    const stretch = { from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1) };
    let shown = seams.shown.map(tr.mapping, tr.doc);
    if (tr.getMeta('composition') !== undefined) return { shown, stretch, sureness, stale: true };
    for (const { block, pos } of changedBlocks(tr)) {
      const old = shown.find(pos + 1, pos + 1 + block.content.size);
      const now = isWithin(pos, stretch) ? decorate(block, pos, sureness) : [];
      if (!areSame(old, now)) shown = shown.remove(old).add(tr.doc, now);
    }
    return { shown, stretch, sureness, stale: seams.stale };
  };

  return new Plugin<Seams>({
    key,
    state: {
      init: (_config, state) =>
        drawn(state.doc, stretchAround(state.doc, 0), surenessIn(currentEvidence(state))),
      apply: update,
    },
    view: (view) => {
      const stop = [watchSight(view, (pos) => follow(view, pos)), watchThreshold(view)];
      return { destroy: () => stop.forEach((one) => void one()) };
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => refresh(view), AFTER_COMPOSITION);
          return false;
        },
      },
    },
  });
}

/** Shows the seams around a position that came into sight, when it nears the end of what is shown. */
function follow(view: EditorView, pos: number): void {
  const { doc } = view.state;
  const shown = key.getState(view.state)?.stretch;
  if (view.composing || shown === undefined) return;
  const needed = stretchAround(doc, pos, 'least');
  if (shown.from <= needed.from && needed.to <= shown.to) return;
  redraw(view, stretchAround(doc, pos));
}

/** Looks again at what was composed. */
function refresh(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  const seams = key.getState(view.state);
  if (seams?.stale === true) redraw(view, seams.stretch);
}

/** What is drawn as a doubt is what the queue holds for one. */
function watchThreshold(view: EditorView): () => void {
  return useReview.subscribe((now, before) => {
    const seams = key.getState(view.state);
    if (now.threshold === before.threshold || view.isDestroyed || seams === undefined) return;
    // What is being composed is left alone; it is drawn anew when it ends.
    if (!view.composing) redraw(view, seams.stretch);
  });
}

function redraw(view: EditorView, stretch: Stretch): void {
  const meta: Redraw = { stretch };
  view.dispatch(view.state.tr.setMeta(key, meta));
}

const isWithin = (pos: number, { from, to }: Stretch): boolean => from <= pos && pos <= to;

/**
 * The join of a seam, with only the block to look at: the page's index of pieces is new after every key, and costs
 * more than a key may. Pieces of the same line in other blocks could only make the run's share shorter.
 */
function joinIn(runs: readonly Run[], { left }: Seam, raw: readonly string[]): Join {
  const starts = runs.flatMap(({ n, from }) => (n === left.n ? [from] : []));
  return joinOf(left.text, shareOf(raw[left.n - 1] ?? '', left.from, starts).text);
}

function decorationOf(seam: Seam, join: Join, doubtful: boolean, start: number): Decoration {
  const isPair = (seam.left.text.codePointAt(seam.left.text.length - 2) ?? 0) > 0xffff;
  const at = start + seam.offset;
  const attributes = { 'data-seam': join, ...(doubtful ? { 'data-doubt': '' } : {}) };
  return Decoration.inline(at - (isPair ? 2 : 1), at, attributes, attributes);
}

function areSame(a: readonly Decoration[], b: readonly Decoration[]): boolean {
  return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
}

function isSame(a: Decoration, b: Decoration | undefined): boolean {
  if (b === undefined || a.from !== b.from || a.to !== b.to) return false;
  return ['data-seam', 'data-doubt'].every((name) => a.spec[name] === b.spec[name]);
}
