// The raw page: every line as it was imported, numbered, with what became of it. A cursor moves over the lines by
// keyboard; Enter goes to a line's place in the corrected text.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type LineLinkStore, point } from './line-link.ts';
import type { LineState } from './line-states.ts';
import { RawLine } from './raw-line.tsx';

export interface RawPageHandle {
  /** Puts the keyboard focus on the line cursor. */
  focus(): void;
}

interface RawPageProps {
  readonly raw: readonly string[];
  readonly states: readonly LineState[];
  readonly language: string;
  readonly link: LineLinkStore;
  /** Goes to a line's place in the corrected text, putting it back first when it is removed. */
  readonly onGo: (n: number) => void;
  readonly onRestore: (n: number) => void;
  readonly handle: RefObject<RawPageHandle | null>;
}

/** Milliseconds for which the pointer rests on the other side before this one scrolls. */
const REST = 350;
/** Height of a line that takes one row, in CSS pixels. */
const ROW = 24;

export function RawPage({ raw, states, language, link, onGo, onRestore, handle }: RawPageProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const caret = useStore(link, (state) => state.caret);
  const hover = useStore(link, (state) => state.hover);
  const cursor = Math.min(caret.n ?? 1, raw.length);

  const rows = useVirtualizer({
    count: raw.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    // The cursor's line stays, or the focus would be lost when it scrolls away.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), cursor - 1, range),
  });

  useEffect(() => {
    if (caret.side === 'editor' && caret.n !== null) rows.scrollToIndex(caret.n - 1, { align: 'auto' });
  }, [caret, rows]);

  // The line at the caret stays in sight when a scan takes a part of the room.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const { n } = link.getState().caret;
      if (n !== null) rows.scrollToIndex(n - 1, { align: 'auto' });
    });
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [link, rows]);

  useEffect(() => {
    const { n, side } = hover;
    if (side !== 'editor' || n === null) return;
    const timer = setTimeout(() => rows.scrollToIndex(n - 1, { align: 'auto' }), REST);
    return () => clearTimeout(timer);
  }, [hover, rows]);

  const focusLine = (n: number): void => {
    point(link, 'caret', { n, side: 'raw' });
    rows.scrollToIndex(n - 1, { align: 'auto' });
    // The line may have to be rendered first.
    requestAnimationFrame(() => lineElement(scroller.current, n)?.focus({ preventScroll: true }));
  };
  useImperativeHandle(handle, () => ({ focus: () => focusLine(cursor) }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnLine = event.target instanceof Element && event.target.matches('[data-raw-line]');
    if (!isOnLine || event.altKey || event.ctrlKey || event.metaKey) return;
    // Keys may come faster than lines are rendered.
    const now = Math.min(link.getState().caret.n ?? 1, raw.length);
    if (event.key === 'Enter') {
      event.preventDefault();
      onGo(now);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1);
    const target = targetOf(event.key, now, raw.length, page);
    if (target === undefined) return;
    event.preventDefault();
    focusLine(target);
  };

  return (
    <section className="raw-page" aria-label={t('workspace.raw-page')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the lines inside take the focus and bubble their keys. */}
      <div
        ref={scroller}
        className="raw-scroller"
        onKeyDown={onKeyDown}
        onPointerLeave={() => point(link, 'hover', { n: null, side: 'raw' })}
      >
        {raw.every((line) => line.trim() === '') && <p className="raw-empty">{t('workspace.raw-empty')}</p>}
        {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by their distance from the top, which ol and li would number and indent. */}
        <div role="list" className="raw-lines" style={{ height: rows.getTotalSize() }} lang={language}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <RawLine
              key={key}
              n={index + 1}
              count={raw.length}
              text={raw[index] ?? ''}
              state={states[index] ?? 'placed'}
              isCursor={index + 1 === cursor}
              isCaret={index + 1 === caret.n}
              isHover={index + 1 === hover.n}
              start={start}
              measure={rows.measureElement}
              onPoint={point.bind(null, link)}
              onGo={onGo}
              onRestore={onRestore}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function lineElement(scroller: HTMLElement | null, n: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-raw-line="${n}"]`) ?? null;
}

function withIndex(indexes: number[], index: number, { count }: Range): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}

/** The line that a key moves the cursor to. */
function targetOf(key: string, cursor: number, count: number, page: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: cursor - 1,
    ArrowDown: cursor + 1,
    PageUp: cursor - page,
    PageDown: cursor + page,
    Home: 1,
    End: count,
  };
  const target = moves[key];
  return target === undefined ? undefined : Math.min(count, Math.max(1, target));
}
