// The editor's end of the link between raw page and corrected text: tells where caret and pointer are, lights up and
// brings into sight what the raw page points at. All of it waits for the next frame, off the typing path.
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type LineLink, type LineLinkStore, point } from '../line-link.ts';
import { type Light, lightUp } from './highlights.ts';
import { lineOfCaret, placeOfLine } from './line-of-caret.ts';

/** Milliseconds for which the pointer rests before the other side scrolls. */
const REST = 350;

export function lineSync(link: LineLinkStore): Plugin {
  return new Plugin({
    view: (view) => new LineSync(view, link),
    props: {
      handleDOMEvents: {
        pointermove(_view, event) {
          const run = (event.target as Element | null)?.closest?.('[data-line]');
          point(link, 'hover', { n: lineOf(run), side: 'editor' });
          return false;
        },
        pointerleave() {
          point(link, 'hover', { n: null, side: 'editor' });
          return false;
        },
      },
    },
  });
}

function lineOf(run: Element | null | undefined): number | null {
  const n = Number(run?.getAttribute('data-line'));
  return n > 0 ? n : null;
}

class LineSync {
  readonly #view: EditorView;
  readonly #link: LineLinkStore;
  readonly #stop: () => void;
  readonly #onFocus = (): void => this.update();
  #frame = 0;
  /** The line that is lit as the caret's, and its first element. */
  #lit: { readonly n: number | null; readonly first?: Element | undefined } = { n: null };
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, link: LineLinkStore) {
    this.#view = view;
    this.#link = link;
    this.#stop = link.subscribe((now, before) => this.#follow(now, before));
    // What moved the caret may have had the focus then: a form, a menu.
    view.dom.addEventListener('focus', this.#onFocus);
    this.update();
  }

  update(): void {
    if (this.#frame !== 0 || this.#isTold(lineOfCaret(this.#view.state))) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      // A panel leads to places while it keeps the focus; the raw page says itself where it is.
      if (!this.#view.hasFocus() && document.activeElement?.closest('.side-panel') == null) return;
      const n = lineOfCaret(this.#view.state);
      // The same line may stand in new elements now.
      if (this.#lit.n === n && this.#lit.first?.isConnected === false) this.#light('line', n);
      point(this.#link, 'caret', { n, side: 'editor' });
    });
  }

  /** True while a line is lit and known as the caret's, as it is for nearly every key. */
  #isTold(n: number | null): boolean {
    const { caret } = this.#link.getState();
    const { n: lit, first } = this.#lit;
    return caret.side === 'editor' && caret.n === n && lit === n && first?.isConnected !== false;
  }

  destroy(): void {
    this.#stop();
    this.#view.dom.removeEventListener('focus', this.#onFocus);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    lightUp('line', []);
    lightUp('hover', []);
  }

  #follow({ caret, hover }: LineLink, before: LineLink): void {
    if (caret !== before.caret) {
      this.#light('line', caret.n);
      if (caret.side === 'raw' && caret.n !== null) this.#bringIntoSight(caret.n);
    }
    if (hover !== before.hover) {
      this.#light('hover', hover.n);
      clearTimeout(this.#rest);
      const { n } = hover;
      if (hover.side === 'raw' && n !== null) this.#rest = setTimeout(() => this.#bringIntoSight(n), REST);
    }
  }

  #light(light: Light, n: number | null): void {
    const pieces = n === null ? [] : [...this.#view.dom.querySelectorAll(`[data-line="${n}"]`)];
    lightUp(light, pieces);
    if (light === 'line') this.#lit = { n, first: pieces[0] };
  }

  #bringIntoSight(n: number): void {
    const place = placeOfLine(this.#view.state.doc, n);
    if (place === null) return;
    const { node } = this.#view.domAtPos(place, 1);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'nearest' });
  }
}
