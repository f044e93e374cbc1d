// The image itself with the area of an article and the lit lines on it. Dragging moves the scan, or draws the area while
// one is drawn; a click on a line leads to it in the text.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Area } from '#core/document/nodes/area.ts';
import { areaBetween, isDrawn, type Place, uprightPlace } from './scan-geometry.ts';
import { useScanView, zoomBy } from './scan-store.ts';
import type { ScanLines } from './use-lines.ts';

interface ScanSheetProps {
  readonly address: string;
  readonly label: string;
  readonly area: Area | null;
  readonly lines: ScanLines;
  readonly isDrawing: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onDraw: (area: Area) => void;
  readonly onDrawn: (area: Area) => void;
  readonly onGo: (n: number) => void;
  /** The picture could not be had. */
  readonly onLost: () => void;
}

/** What one notch of the wheel enlarges by. */
const NOTCH = 1.1;
/** A drag of less than this is a click, in CSS pixels. */
const SLIP = 4;

export function ScanSheet(props: ScanSheetProps) {
  const { address, label, area, lines, isDrawing, scroller, onDraw, onDrawn, onGo, onLost } = props;
  const { zoom, turn, contrast, isInverted } = useScanView();
  const frame = useRef<HTMLDivElement>(null);
  const [ratio, setRatio] = useState(1);
  const start = useRef<Place | null>(null);
  const way = useRef(0);

  // With Ctrl the wheel enlarges; the browser would otherwise enlarge the whole page, which only a listener that is not
  // passive can prevent.
  useEffect(() => {
    const element = scroller.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? NOTCH : 1 / NOTCH);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [scroller]);

  const placeOf = ({ clientX, clientY }: PointerEvent): Place => {
    const box = frame.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return uprightPlace({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }, turn);
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = placeOf(event);
    way.current = 0;
  };
  const onPointerMove = (event: PointerEvent): void => {
    way.current += Math.abs(event.movementX) + Math.abs(event.movementY);
    if (start.current === null) lines.pointAt(placeOf(event));
    else if (isDrawing) onDraw(areaBetween(start.current, placeOf(event)));
    else scroller.current?.scrollBy(-event.movementX, -event.movementY);
  };
  const onPointerUp = (event: PointerEvent): void => {
    const from = start.current;
    start.current = null;
    if (from === null) return;
    if (!isDrawing) {
      const n = way.current < SLIP ? lines.lineAt(from) : null;
      if (n !== null) onGo(n);
      return;
    }
    const area = areaBetween(from, placeOf(event));
    if (isDrawn(area)) onDrawn(area);
  };

  const isLying = turn === 90 || turn === 270;
  return (
    <div
      ref={frame}
      className="scan-frame"
      data-drawing={isDrawing ? '' : undefined}
      data-lines={lines.areKnown ? '' : undefined}
      style={{ inlineSize: `${zoom * 100}%`, aspectRatio: String(isLying ? 1 / ratio : ratio) }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerLeave={() => lines.pointAt(null)}
    >
      <div
        className="scan-sheet"
        style={{
          inlineSize: isLying ? `${ratio * 100}%` : '100%',
          aspectRatio: String(ratio),
          transform: `translate(-50%, -50%) rotate(${turn}deg)`,
        }}
      >
        <img
          src={address}
          alt={label}
          draggable={false}
          style={{ filter: `contrast(${contrast}) invert(${isInverted ? 1 : 0})` }}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setRatio(naturalWidth / Math.max(1, naturalHeight))
          }
          onError={onLost}
        />
        {area !== null && (
          <div className="scan-area" data-drawing={isDrawing ? '' : undefined} style={boxOf(area)} />
        )}
        {lines.hover !== null && <div className="scan-line" data-hover="" style={boxOf(lines.hover)} />}
        {lines.caret !== null && <div className="scan-line" data-caret="" style={boxOf(lines.caret)} />}
      </div>
    </div>
  );
}

const boxOf = ({ x, y, width, height }: Area) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
});
