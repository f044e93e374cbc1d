// The scan of the page left of the editor: enlarged, turned and lit by its tools, moved by dragging and arrow keys. It
// follows the caret to its line, where line coordinates are known, or to the area of its article, which is drawn here
// once.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setArea } from '#core/document/commands/read-through.ts';
import type { Area } from '#core/document/nodes/area.ts';
import type { LineLinkStore } from '../line-link.ts';
import type { PageSession } from '../page-session.ts';
import { afterKey } from './scan-geometry.ts';
import { ScanSheet } from './scan-sheet.tsx';
import { useScanView, zoomBy } from './scan-store.ts';
import { ScanTools } from './scan-tools.tsx';
import { useArticleArea } from './use-article-area.ts';
import { useScanLines } from './use-lines.ts';
import type { PageScan } from './use-scan.ts';
import './scan.css';

interface ScanPaneProps {
  readonly page: PageScan;
  readonly session: PageSession;
  readonly editable: boolean;
  readonly link: LineLinkStore;
  readonly onGo: (n: number) => void;
  readonly onAttach: () => void;
}

/** Where an area begins that is made by keys alone. */
const FIRST: Area = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 };
/** One step of a key or of the wheel. */
const STEP = 1.25;

export function ScanPane({ page, session, editable, link, onGo, onAttach }: ScanPaneProps) {
  const { t } = useTranslation();
  const { article, area } = useArticleArea(session);
  const lines = useScanLines(page.geometry, link);
  const { caret } = lines;
  /** The area while it is being drawn. */
  const [drawn, setDrawn] = useState<Area | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** Address of a picture that could not be had. */
  const [lost, setLost] = useState('');

  // Another article: what was begun for the last one is given up, and the scan goes to where this one stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article is what it waits for.
  useEffect(() => setDrawn(null), [article]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is what it waits for.
  useEffect(() => {
    scroller.current
      ?.querySelector('.scan-line[data-caret]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [caret]);
  useEffect(() => {
    // The line at the caret says more.
    if (area === null || caret !== null) return;
    const shown = scroller.current?.querySelector('.scan-area');
    shown?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [area, caret]);

  // Whoever put the file back comes back to this window.
  useEffect(() => {
    if (lost === '') return;
    const tryAgain = (): void => setLost('');
    window.addEventListener('focus', tryAgain);
    return () => window.removeEventListener('focus', tryAgain);
  }, [lost]);

  const keep = (kept: Area | null): void => {
    setArea(kept)(session.state, session.dispatch);
    setDrawn(null);
  };
  const draw = (): void => {
    setDrawn(area ?? FIRST);
    scroller.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = drawn === null ? null : afterKey(drawn, event.key, event.shiftKey);
    if (next !== null) setDrawn(next);
    else if (drawn !== null && event.key === 'Enter') keep(drawn);
    else if (drawn !== null && event.key === 'Escape') setDrawn(null);
    else if (event.key === '+' || event.key === '=') zoomBy(STEP);
    else if (event.key === '-') zoomBy(1 / STEP);
    else if (event.key === '0') useScanView.setState({ zoom: 1 });
    else return;
    event.preventDefault();
  };

  return (
    <section className="scan-pane" aria-label={t('scan.title')}>
      <ScanTools
        page={page}
        editable={editable}
        canDraw={editable && article !== null && page.scan !== undefined}
        isDrawing={drawn !== null}
        onAttach={onAttach}
        onDraw={() => (drawn === null ? draw() : setDrawn(null))}
      />
      {drawn !== null && (
        <p className="scan-hint" role="status">
          {t('scan.draw-hint')}
        </p>
      )}
      {page.scan === undefined ? (
        <p className="scan-empty">{t('scan.empty')}</p>
      ) : lost === page.address ? (
        <div className="scan-empty">
          <p role="alert">{t('scan.lost', { name: page.scan.name })}</p>
          <button type="button" onClick={() => setLost('')}>
            {t('app.try-again')}
          </button>
        </div>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it scrolls by keys and holds the keys of the image.
        <div
          ref={scroller}
          className="scan-scroller"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reached by keys.
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <ScanSheet
            address={page.address}
            label={t('scan.image', { name: page.scan.name })}
            area={drawn ?? area}
            lines={lines}
            onGo={onGo}
            isDrawing={drawn !== null}
            scroller={scroller}
            onDraw={setDrawn}
            onDrawn={keep}
            onLost={() => setLost(page.address)}
          />
        </div>
      )}
    </section>
  );
}
