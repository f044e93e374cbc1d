// The lines of the scan: which are lit, by the caret and by the pointer, and which one a place belongs to.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Area } from '#core/document/nodes/area.ts';
import type { PageGeometry } from '#core/model/geometry.ts';
import { type LineLinkStore, point } from '../line-link.ts';
import { linePlaces, type Place } from './scan-geometry.ts';

export interface ScanLines {
  /** False where the page has no line coordinates. */
  readonly areKnown: boolean;
  /** Of the line at the caret; null where it has none. */
  readonly caret: Area | null;
  readonly hover: Area | null;
  /** The pointer is at a place of the scan, or has left it. */
  pointAt(place: Place | null): void;
  lineAt(place: Place): number | null;
}

export function useScanLines(geometry: PageGeometry | null, link: LineLinkStore): ScanLines {
  const places = useMemo(() => (geometry === null ? null : linePlaces(geometry)), [geometry]);
  const caret = useStore(link, (state) => state.caret.n);
  const hover = useStore(link, (state) => state.hover.n);
  const areaOf = (n: number | null): Area | null => (n === null ? null : (places?.areas.get(n) ?? null));
  const lineAt = (place: Place): number | null => places?.lineAt(place) ?? null;
  return {
    areKnown: places !== null,
    caret: areaOf(caret),
    hover: hover === caret ? null : areaOf(hover),
    pointAt: (place) => {
      if (places !== null) point(link, 'hover', { n: place === null ? null : lineAt(place), side: 'raw' });
    },
    lineAt,
  };
}
