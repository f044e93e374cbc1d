// Which part of a long page is in sight, so that what is only looked at need not be drawn for all of it.
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { eachBlock } from '#core/document/line-index.ts';

/** From the position before a block to that before another, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Blocks on each side of a position: as many as are decorated, and as few as must be, which is more than a screen shows;
 * and as many as are lit up, since the browser looks at every light again at every key.
 */
const BLOCKS = { most: 100, least: 45, lit: 45 } as const;

/** The stretch of blocks around the block that holds a position, or that follows it. */
export function stretchAround(doc: Node, pos: number, size: keyof typeof BLOCKS = 'most'): Stretch {
  const starts: number[] = [];
  let at = -1;
  eachBlock(doc, (block, start) => {
    if (at < 0 && pos < start + block.nodeSize) at = starts.length;
    starts.push(start);
  });
  if (at < 0) at = starts.length - 1;
  const n = BLOCKS[size];
  return {
    from: starts[Math.max(0, at - n)] ?? 0,
    to: starts[Math.min(starts.length - 1, at + n)] ?? doc.content.size,
  };
}

/** Milliseconds between looks, and how many there are, until what was scrolled to is laid out. */
const AGAIN = { after: 80, times: 8 } as const;

/** Tells the position of a block in the middle of what is in sight, a frame after each scroll, until stopped. */
export function watchSight(view: EditorView, tell: (pos: number) => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (times: number): void => {
    frame = 0;
    const pos = positionInSight(view);
    if (pos !== null) tell(pos);
    else if (times > 0) timer = setTimeout(() => look(times - 1), AGAIN.after);
  };
  const onScroll = ({ target }: Event): void => {
    if (frame !== 0 || !(target instanceof window.Node && target.contains(view.dom))) return;
    clearTimeout(timer);
    frame = requestAnimationFrame(() => look(AGAIN.times));
  };
  // Scrolls do not bubble, but they can be captured, whichever element around the view it is that scrolls.
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    document.removeEventListener('scroll', onScroll, { capture: true });
  };
}

/** Points down the middle of the scrolled element at which to look for a block, as shares of its height. */
const PROBES = [0.5, 0.35, 0.65, 0.2, 0.8];

function positionInSight(view: EditorView): number | null {
  const { left, width, top, height } = (view.dom.parentElement ?? view.dom).getBoundingClientRect();
  for (const share of PROBES) {
    const hit = document.elementFromPoint(left + width / 2, top + height * share);
    const block = hit?.closest('[data-role]');
    if (block && view.dom.contains(block)) return view.posAtDOM(block, 0);
  }
  return null;
}
