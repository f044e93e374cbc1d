// What of the doubts is shown: the open ones in their order, the one at hand, and how they are picked.
import { create } from 'zustand';
import { DOUBT_THRESHOLD } from '#core/model/page.ts';
import { type Doubt, type DoubtOrder, PASSES, type Pass } from '#core/review/doubt.ts';

export interface ReviewView {
  /** Open doubts, in the order in which they are gone through. */
  readonly doubts: readonly Doubt[];
  /** False until they were listed once. */
  readonly isCounted: boolean;
  /** The one at hand; a decided one stays until it is left. */
  readonly current: Doubt | null;
  /** The doubts among which the one at hand was last open: the next is looked for from its place there. */
  readonly among: readonly Doubt[];
  /**
   * While a proposal is at hand that is sure enough not to be asked about: all of these, the least sure first; else null.
   */
  readonly further: readonly Doubt[] | null;
  readonly threshold: number;
  readonly order: DoubtOrder;
  readonly passes: readonly Pass[];
  /** What was last decided, and how, for those who cannot see it. */
  readonly said: Said | null;
}

export interface Said {
  readonly how:
    | 'accepted'
    | 'flipped'
    | 'settled'
    | 'fixed'
    | 'no-fix'
    | 'closed'
    | 'gone'
    | 'none'
    | 'none-further'
    | 'restructured'
    | 'unchanged'
    | 'unreachable';
  readonly doubt: Doubt | null;
}

export const CLOSED: Pick<ReviewView, 'doubts' | 'isCounted' | 'current' | 'among' | 'further' | 'said'> = {
  doubts: [],
  isCounted: false,
  current: null,
  among: [],
  further: null,
  said: null,
};

export const useReview = create<ReviewView>(() => ({
  ...CLOSED,
  threshold: DOUBT_THRESHOLD,
  order: 'passes',
  passes: PASSES,
}));
