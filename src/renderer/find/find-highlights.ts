// Lights up what was found, in the part of the page that is in sight, through the browser's highlights: no element
// changes, and text that is being composed stays undisturbed.
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Hit } from '#core/find/find.ts';
import { usePanel } from '#renderer/panels/panel.ts';
import { stretchAround, watchSight } from '#renderer/workspace/editor/sight.ts';
import { useFind } from './find-store.ts';

export function findHighlights(): Plugin {
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
      useFind.subscribe((now, before) => {
        if (now.result !== before.result || now.current !== before.current) this.#ask();
      }),
      usePanel.subscribe(() => this.#ask()),
      watchSight(view, (pos) => {
        this.#sight = pos;
        if (useFind.getState().result.type === 'page') this.#ask();
      }),
    ];
    this.#ask();
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
    cancelAnimationFrame(this.#frame);
    light('galley-find', []);
    light('galley-found', []);
  }

  #ask(): void {
    if (this.#frame !== 0) return;
    // A frame later than asked: how much was found is painted first.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#light();
      });
    });
  }

  #light(): void {
    const { result, current } = useFind.getState();
    const { doc } = this.#view.state;
    // Hits of another document stand elsewhere; they are looked for again soon.
    const isAsked = usePanel.getState().open === 'find';
    const hits = isAsked && result.type === 'page' && result.doc === doc ? result.hits : [];
    const focus = hits[current];
    const stretch = stretchAround(doc, focus?.from ?? this.#sight, 'lit');
    const inSight = hits.filter(({ block }) => stretch.from <= block && block <= stretch.to);
    light('galley-find', ranges(this.#view, inSight));
    light('galley-found', focus === undefined ? [] : ranges(this.#view, [focus]));
  }
}

function light(name: string, found: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (found.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...found));
}

function ranges(view: EditorView, hits: readonly Hit[]): Range[] {
  return hits.map(({ from, to, block }) => {
    // A seam that joins with nothing shows by the characters beside it.
    const size = view.state.doc.nodeAt(block)?.nodeSize ?? 2;
    const start = from === to ? Math.max(block + 1, from - 1) : from;
    const end = from === to ? Math.min(block + size - 1, to + 1) : to;
    const range = document.createRange();
    const [a, b] = [view.domAtPos(start, 1), view.domAtPos(end, -1)];
    range.setStart(a.node, a.offset);
    range.setEnd(b.node, b.offset);
    return range;
  });
}
