// Underlines what the checks found, in the part of the page that is in sight, through the browser's highlights: no
// element changes, and text that is being composed stays undisturbed.
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Finding } from '#core/checks/check.ts';
import { stretchAround, watchSight } from '#renderer/workspace/editor/sight.ts';
import { useChecks } from './checks-store.ts';

const NAMES = { error: 'galley-error', warning: 'galley-warning', hint: 'galley-hint' } as const;

export function checkLights(): Plugin {
  return new Plugin({ view: (view) => new Lights(view) });
}

class Lights {
  readonly #view: EditorView;
  readonly #stop: (() => void)[];
  #frame = 0;
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
    if ('highlights' in CSS) for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
  }

  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#light();
    });
  }

  #light(): void {
    if (!('highlights' in CSS)) return;
    const view = this.#view;
    const { findings, doc } = useChecks.getState();
    // Findings of another document stand elsewhere; the page is checked again soon.
    if (view.isDestroyed || view.composing || doc !== view.state.doc) return;
    const { from, to } = stretchAround(doc, this.#sight);
    const inSight = findings.filter(({ block }) => from <= block && block <= to);
    for (const [severity, name] of Object.entries(NAMES)) {
      const own = inSight.filter((finding) => finding.severity === severity);
      if (own.length === 0) CSS.highlights.delete(name);
      else CSS.highlights.set(name, new Highlight(...own.map((finding) => rangeOf(view, finding))));
    }
  }
}

function rangeOf(view: EditorView, { from, to }: Finding): Range {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
