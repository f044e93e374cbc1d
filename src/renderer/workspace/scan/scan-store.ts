// How the scan of the page is shown: beside or instead of the raw text, and turned, enlarged and lit as the person
// likes. Kept for the window, so that the next page is shown the same way.
import { create } from 'zustand';
import type { Turn } from './scan-geometry.ts';

/** What stands left of the editor. */
export const SIDES = ['text', 'scan', 'both'] as const;
export type SideShown = (typeof SIDES)[number];

interface ScanView {
  readonly side: SideShown;
  /** Width of the image as a multiple of the pane's. */
  readonly zoom: number;
  readonly turn: Turn;
  /** 1 as it is. */
  readonly contrast: number;
  readonly isInverted: boolean;
}

export const useScanView = create<ScanView>(() => ({
  side: 'text',
  zoom: 1,
  turn: 0,
  contrast: 1,
  isInverted: false,
}));

const ZOOM = { least: 0.25, most: 12 } as const;

/** Enlarges, or makes smaller, by a factor. */
export function zoomBy(factor: number): void {
  useScanView.setState(({ zoom }) => ({ zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, zoom * factor)) }));
}

/** Raw text, scan, both, and again. */
export function nextSide(): void {
  useScanView.setState(({ side }) => ({ side: SIDES[(SIDES.indexOf(side) + 1) % SIDES.length] ?? 'text' }));
}
