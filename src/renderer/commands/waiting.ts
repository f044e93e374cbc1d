// The time between the two strokes of a key: which stroke was the first, and where the focus was.
import { create } from 'zustand';

interface FirstStroke {
  /** The first stroke of a key of two, while the second is awaited. */
  readonly first: string | null;
}

export const useFirstStroke = create<FirstStroke>(() => ({ first: null }));

/** What has the focus meanwhile, while it is on screen. */
let place: HTMLElement | null = null;
let before: Element | null = null;

export function setWaitingPlace(element: HTMLElement | null): void {
  place = element;
}

/** Takes a first stroke, and the focus with it. */
export function awaitSecond(first: string): void {
  before = document.activeElement;
  useFirstStroke.setState({ first });
  place?.focus();
}

/** Awaits nothing more, and gives the focus back unless it has gone elsewhere. */
export function endWaiting(): void {
  if (useFirstStroke.getState().first === null) return;
  useFirstStroke.setState({ first: null });
  if (document.activeElement === place && before instanceof HTMLElement) before.focus();
  before = null;
}
