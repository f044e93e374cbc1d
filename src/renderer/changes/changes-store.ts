// Whether the raw text is shown within the corrected one.
import { create } from 'zustand';

export const useOverlay = create<{ readonly isShown: boolean; toggle(): void }>((set) => ({
  isShown: false,
  toggle: () => set(({ isShown }) => ({ isShown: !isShown })),
}));
