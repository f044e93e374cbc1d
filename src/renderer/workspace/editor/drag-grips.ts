// Grips in the margin to drag blocks, articles and groups by. They stand beside the text, never in it; dragging moves
// whole nodes, and every drag has its keys besides.
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { moveItems } from '#core/document/commands/items.ts';

/** Pixels from an edge of the scrolled element at which it scrolls by itself, and how far in one frame. */
const EDGE = 48;
const SPEED = 14;

export function dragGrips(): Plugin {
  return new Plugin({ view: (view) => new DragGrips(view) });
}

interface Drag {
  /** Position before what is dragged. */
  readonly pos: number;
  readonly element: HTMLElement;
  y: number;
  target: number | null;
}

class DragGrips {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #block = gripElement('block');
  readonly #holder = gripElement('holder');
  readonly #mark = overlay('drop-mark');
  readonly #shade = overlay('drag-shade');
  readonly #listening = new AbortController();
  #blockAt: HTMLElement | null = null;
  #holderAt: HTMLElement | null = null;
  #drag: Drag | null = null;
  #frame = 0;

  constructor(view: EditorView) {
    this.#view = view;
    this.#scroller = view.dom.parentElement ?? view.dom;
    this.#scroller.append(this.#shade, this.#block, this.#holder, this.#mark);
    const { signal } = this.#listening;
    this.#scroller.addEventListener('pointermove', (event) => this.#point(event), { passive: true, signal });
    this.#scroller.addEventListener('pointerleave', () => this.#leave(), { signal });
    for (const grip of [this.#block, this.#holder]) {
      grip.addEventListener('pointerdown', (event) => this.#begin(event, grip), { signal });
      grip.addEventListener('pointerup', () => this.#end(true), { signal });
      grip.addEventListener('pointercancel', () => this.#end(false), { signal });
    }
    window.addEventListener(
      'keydown',
      (event) => {
        if (this.#drag === null || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.#end(false);
      },
      { capture: true, signal },
    );
  }

  update(view: EditorView, before: { readonly doc: unknown }): void {
    if (view.state.doc === before.doc) return;
    // What is dragged may be another thing now.
    this.#end(false);
    this.#hide();
  }

  destroy(): void {
    this.#end(false);
    this.#listening.abort();
    for (const element of [this.#shade, this.#block, this.#holder, this.#mark]) element.remove();
  }

  #leave(): void {
    if (this.#drag === null) this.#hide();
  }

  #hide(): void {
    this.#blockAt = null;
    this.#holderAt = null;
    // Only what is shown: an attribute set anew, though the same, has the styles looked at again, and this is every key.
    for (const grip of [this.#block, this.#holder]) if (!grip.hidden) grip.hidden = true;
  }

  #point(event: PointerEvent): void {
    if (this.#drag !== null) {
      this.#drag.y = event.clientY;
      if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#follow());
      return;
    }
    if (!this.#view.editable || !(event.target instanceof Element) || !this.#view.dom.contains(event.target))
      return;
    const block = event.target.closest<HTMLElement>('p[data-role]');
    if (block?.closest('aside') != null) {
      this.#hide();
      return;
    }
    const holder = event.target.closest<HTMLElement>('article, section');
    if (block !== this.#blockAt) this.#place(this.#block, block);
    if (holder !== this.#holderAt) this.#place(this.#holder, holder);
    this.#blockAt = block;
    this.#holderAt = holder;
  }

  /** Puts a grip beside the beginning of an element. */
  #place(grip: HTMLElement, element: HTMLElement | null): void {
    grip.hidden = element === null;
    if (element !== null) grip.style.insetBlockStart = `${this.#topOf(element)}px`;
  }

  #topOf(element: Element, edge: 'top' | 'bottom' = 'top'): number {
    const from = this.#scroller.getBoundingClientRect().top - this.#scroller.scrollTop;
    return element.getBoundingClientRect()[edge] - from;
  }

  #begin(event: PointerEvent, grip: HTMLElement): void {
    const element = grip === this.#block ? this.#blockAt : this.#holderAt;
    if (event.button !== 0 || element === null || !this.#view.editable) return;
    // The text keeps focus and selection.
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const pos = this.#view.posAtDOM(element, 0) - 1;
    this.#drag = { pos, element, y: event.clientY, target: null };
    // Over the element, not on it: its attributes are the editor's.
    this.#shade.hidden = false;
    this.#shade.style.insetBlockStart = `${this.#topOf(element)}px`;
    this.#shade.style.blockSize = `${element.getBoundingClientRect().height}px`;
    this.#scroller.classList.add('dragging');
  }

  /** Shows where the drop would go, and scrolls near the edges. */
  #follow(): void {
    this.#frame = 0;
    const drag = this.#drag;
    if (drag === null) return;
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const by = drag.y < top + EDGE ? -SPEED : drag.y > bottom - EDGE ? SPEED : 0;
    this.#scroller.scrollTop += by;
    const place = this.#placeAt(drag);
    drag.target = place?.target ?? null;
    this.#mark.hidden = place === null;
    if (place !== null) this.#mark.style.insetBlockStart = `${place.top}px`;
    if (by !== 0) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** The drop place nearest to the pointer that takes what is dragged. */
  #placeAt({ pos, y, element }: Drag): { readonly target: number; readonly top: number } | null {
    const { left, width, top, bottom } = this.#view.dom.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, Math.min(Math.max(y, top), bottom - 1));
    const isBlock = element.matches('p');
    let over = hit?.closest<HTMLElement>(
      isBlock ? 'p[data-role], article, section, aside' : 'article, section, aside, p[data-role]',
    );
    while (over != null && this.#view.dom.contains(over)) {
      const box = over.getBoundingClientRect();
      const edge = y < box.top + box.height / 2 ? 'top' : 'bottom';
      const at = this.#view.posAtDOM(over, 0) - 1;
      const node = this.#view.state.doc.nodeAt(at);
      const target = edge === 'top' ? at : at + (node?.nodeSize ?? 0);
      if (moveItems([pos], target)(this.#view.state)) return { target, top: this.#topOf(over, edge) };
      over = over.parentElement?.closest<HTMLElement>('article, section');
    }
    return null;
  }

  #end(isDrop: boolean): void {
    const drag = this.#drag;
    if (drag === null) return;
    this.#drag = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#shade.hidden = true;
    this.#scroller.classList.remove('dragging');
    this.#mark.hidden = true;
    if (isDrop && drag.target !== null) {
      const { state, dispatch } = this.#view;
      moveItems([drag.pos], drag.target)(state, dispatch);
      this.#view.focus();
    }
  }
}

/** Out of the reach of keys and of screen readers, who have commands for all that it does. */
function overlay(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function gripElement(of: 'block' | 'holder'): HTMLElement {
  const grip = overlay('drag-grip');
  grip.dataset.grip = of;
  grip.textContent = '⠿';
  return grip;
}
