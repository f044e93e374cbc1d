// Underlines what the checks found, in the blocks around those in sight, whenever the checks have run. By inline
// decorations: the browser goes through all its highlights at every key and paints their lines again, and with a finding
// in each line on screen a key took three times as long.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Finding } from '#core/checks/check.ts';
import { heldDecorations } from '#renderer/workspace/editor/held-decorations.ts';
import { stretchAround, watchSight } from '#renderer/workspace/editor/sight.ts';
import { useChecks } from './checks-store.ts';

const key = new PluginKey<DecorationSet>('check-marks');

/** Milliseconds after which to look again whether text is still being composed. */
const AGAIN = 400;

export function checkMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    ...heldDecorations(key),
    view: (view) => new Marks(view),
  });
}

class Marks {
  readonly #view: EditorView;
  readonly #stop: (() => void)[];
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sight = 0;

  constructor(view: EditorView) {
    this.#view = view;
    this.#stop = [
      useChecks.subscribe((now, before) => {
        if (now.findings !== before.findings) this.#ask();
      }),
      watchSight(view, (pos) => {
        this.#sight = pos;
        this.#ask();
      }),
    ];
    this.#ask();
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#mark();
    });
  }

  #mark(): void {
    const view = this.#view;
    const { findings, doc } = useChecks.getState();
    // Findings of another document stand elsewhere; the page is checked again soon.
    if (view.isDestroyed || doc !== view.state.doc) return;
    if (view.composing) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), AGAIN);
      return;
    }
    const { from, to } = stretchAround(doc, this.#sight, 'least');
    const inSight = findings.filter(({ block }) => from <= block && block <= to);
    const now = DecorationSet.create(doc, inSight.map(decorationOf));
    if (isSame(key.getState(view.state), now)) return;
    view.dispatch(view.state.tr.setMeta(key, now));
  }
}

function decorationOf({ from, to, severity }: Finding): Decoration {
  const attributes = { 'data-suspect': severity };
  return Decoration.inline(from, to, attributes, attributes);
}

function isSame(before: DecorationSet | undefined, now: DecorationSet): boolean {
  const [a, b] = [before?.find() ?? [], now.find()];
  return (
    a.length === b.length &&
    a.every(({ from, to, spec }, i) => {
      const other = b[i];
      return from === other?.from && to === other.to && spec['data-suspect'] === other.spec['data-suspect'];
    })
  );
}
