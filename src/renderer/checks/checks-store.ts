// What the checks found on the page on screen: the findings with the document they hold for, the one at hand, and the
// fixes of one kind that are being looked through.
import type { Node } from 'prosemirror-model';
import { create } from 'zustand';
import type { CheckId, Finding } from '#core/checks/check.ts';
import type { KnownFacts } from '#core/checks/run.ts';

export interface ChecksView {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** The document that they hold for. */
  readonly doc: Node | null;
  /** What is known of the page besides its text; null until that is gathered. */
  readonly facts: KnownFacts | null;
  /** True when more is known, or something else silenced, than when the page was checked. */
  readonly isStale: boolean;
  /** Checks that are silenced on the page. */
  readonly silenced: readonly CheckId[];
  /** Checks that are silenced for the newspaper, and its name; empty where the edition names none. */
  readonly newspaper: { readonly name: string; readonly silenced: readonly CheckId[] };
  /** The finding at hand, as an index. */
  readonly current: number;
  /** The check whose fixes are looked through before they are applied. */
  readonly picking: CheckId | null;
  /** Findings that are left out of it, by `findingKey`. */
  readonly unticked: ReadonlySet<string>;
  /** What was last done, for those who cannot see it. */
  readonly said: Said | null;
}

export interface Said {
  readonly how:
    | 'fixed'
    | 'settled'
    | 'silenced'
    | 'heard'
    | 'silenced-in-newspaper'
    | 'heard-in-newspaper'
    | 'none'
    | 'no-fix';
  readonly count: number;
}

export const NOTHING: ChecksView = {
  findings: [],
  doc: null,
  facts: null,
  isStale: true,
  silenced: [],
  newspaper: { name: '', silenced: [] },
  current: -1,
  picking: null,
  unticked: new Set(),
  said: null,
};

export const useChecks = create<ChecksView>(() => NOTHING);

/** Adds to what is known; the findings hold for what was known before. */
export function learn(more: Partial<KnownFacts>): void {
  useChecks.setState(({ facts }) => ({
    facts: { language: '', date: '', ...facts, ...more },
    isStale: true,
  }));
}

export const findingKey = ({ check, from, to }: Finding): string => `${check} ${from} ${to}`;

export const toggleFinding = (finding: Finding): void =>
  useChecks.setState(({ unticked }) => {
    const key = findingKey(finding);
    const next = new Set(unticked);
    if (!next.delete(key)) next.add(key);
    return { unticked: next };
  });
