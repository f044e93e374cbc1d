// The line view: the same text, broken at every seam and opposite its raw line, to be read through. Off, it costs a key
// nothing but a look at the blocks it changed: whether all of a block was read. Attributes and inline decorations over
// the first character of each run only; the raw text that they name is drawn by the style sheet and is no text to edit.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { eachBlock } from '#core/document/line-index.ts';
import { shareOf } from '#core/document/provenance.ts';
import { readRunsOf } from '#core/document/read-through.ts';
import { type Run, runsOf } from '#core/document/runs.ts';
import { changedBlocks } from './changed-blocks.ts';
import { type Stretch, stretchAround, watchSight } from './sight.ts';

/** Milliseconds after which ProseMirror has read a finished composition. */
const AFTER_COMPOSITION = 60;

interface LineView {
  readonly isOn: boolean;
  readonly shown: DecorationSet;
  /** The stretch of the document that is decorated. */
  readonly stretch: Stretch;
  /** True when composing changed text that was not looked at again. */
  readonly stale: boolean;
}

type Redraw = Pick<LineView, 'isOn' | 'stretch'>;

const key = new PluginKey<LineView>('line-view');

/** @param raw the raw lines of the page */
export function lineView(raw: readonly string[]): Plugin<LineView> {
  const decorate = (block: Node, pos: number, isOn: boolean): Decoration[] => {
    const runs = runsOf(block);
    const read = readRunsOf(block);
    const all = runs.length > 0 && read.size === runs.length;
    const whole = all ? [blockDecoration(block, pos)] : [];
    return isOn
      ? [...whole, ...runs.map((run) => runDecoration(run, block, pos, read.has(run), raw))]
      : whole;
  };

  const drawn = (doc: Node, { isOn, stretch }: Redraw): LineView => {
    const decorations: Decoration[] = [];
    eachBlock(doc, (block, pos) => {
      if (stretch.from <= pos && pos <= stretch.to) decorations.push(...decorate(block, pos, isOn));
    });
    return { isOn, shown: DecorationSet.create(doc, decorations), stretch, stale: false };
  };

  const update = (tr: Transaction, now: LineView): LineView => {
    const redraw = tr.getMeta(key) as Redraw | undefined;
    if (redraw !== undefined) return drawn(tr.doc, redraw);
    if (!tr.docChanged) return now;
    const stretch = { from: tr.mapping.map(now.stretch.from, -1), to: tr.mapping.map(now.stretch.to, 1) };
    let shown = now.shown.map(tr.mapping, tr.doc);
    if (tr.getMeta('composition') !== undefined) return { ...now, shown, stretch, stale: true };
    for (const { block, pos } of changedBlocks(tr)) {
      const isShown = stretch.from <= pos && pos <= stretch.to;
      const old = shown
        .find(pos, pos + block.nodeSize)
        .filter(({ from }) => pos <= from && from < pos + block.nodeSize);
      const next = isShown ? decorate(block, pos, now.isOn) : [];
      if (!areSame(old, next)) shown = shown.remove(old).add(tr.doc, next);
    }
    return { ...now, shown, stretch };
  };

  return new Plugin<LineView>({
    key,
    state: {
      init: (_config, { doc }) => drawn(doc, { isOn: false, stretch: stretchAround(doc, 0) }),
      apply: update,
    },
    view: (view) => ({ destroy: watchSight(view, (pos) => follow(view, pos)) }),
    props: {
      decorations: (state) => key.getState(state)?.shown,
      attributes: (state): Record<string, string> => (isLineView(state) ? { 'data-line-view': '' } : {}),
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => refresh(view), AFTER_COMPOSITION);
          return false;
        },
      },
    },
  });
}

/** True while a state is shown line by line. */
export function isLineView(state: EditorState): boolean {
  return key.getState(state)?.isOn === true;
}

/** Shows the text line by line, or as it runs, and keeps the caret in sight. */
export function setLineView(view: EditorView, isOn: boolean): void {
  if (view.composing) return;
  const { state } = view;
  const meta: Redraw = { isOn, stretch: stretchAround(state.doc, state.selection.head) };
  view.dispatch(state.tr.setMeta(key, meta).scrollIntoView());
}

/** Decorates the blocks around a position that came into sight, when it nears the end of what is decorated. */
function follow(view: EditorView, pos: number): void {
  const now = key.getState(view.state);
  if (view.composing || now === undefined) return;
  const { doc } = view.state;
  const needed = stretchAround(doc, pos, 'least');
  if (now.stretch.from <= needed.from && needed.to <= now.stretch.to) return;
  redraw(view, { isOn: now.isOn, stretch: stretchAround(doc, pos) });
}

/** Looks again at what was composed. */
function refresh(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  const now = key.getState(view.state);
  if (now?.stale === true) redraw(view, { isOn: now.isOn, stretch: now.stretch });
}

function redraw(view: EditorView, meta: Redraw): void {
  view.dispatch(view.state.tr.setMeta(key, meta));
}

function blockDecoration(block: Node, pos: number): Decoration {
  const attributes = { 'data-all-read': '' };
  return Decoration.node(pos, pos + block.nodeSize, attributes, attributes);
}

/**
 * Names the raw text on the first character of a run. With only the block to look at, for the page's index of pieces
 * costs more than a key may: where other blocks hold pieces of the same line, more of it is shown than the run's share.
 */
function runDecoration(
  run: Run,
  block: Node,
  pos: number,
  isRead: boolean,
  raw: readonly string[],
): Decoration {
  const starts = runsOf(block).flatMap(({ n, from }) => (n === run.n ? [from] : []));
  const { text } = shareOf(raw[run.n - 1] ?? '', run.from, starts);
  const start = pos + 1 + run.start;
  const first = String.fromCodePoint(run.text.codePointAt(0) ?? 0).length;
  const attributes = { 'data-raw': text, 'data-n': String(run.n), ...(isRead ? { 'data-is-read': '' } : {}) };
  return Decoration.inline(start, start + first, attributes, attributes);
}

const NAMES = ['data-raw', 'data-n', 'data-is-read', 'data-all-read'] as const;

function areSame(a: readonly Decoration[], b: readonly Decoration[]): boolean {
  const inOrder = (decorations: readonly Decoration[]): Decoration[] =>
    [...decorations].sort((one, other) => one.from - other.from || other.to - one.to);
  const now = inOrder(b);
  return a.length === b.length && inOrder(a).every((one, i) => isSame(one, now[i]));
}

function isSame(a: Decoration, b: Decoration | undefined): boolean {
  if (b === undefined || a.from !== b.from || a.to !== b.to) return false;
  return NAMES.every((name) => a.spec[name] === b.spec[name]);
}
