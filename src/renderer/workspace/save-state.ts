// Whether what a person sees is on disk: a pure reducer over what was edited, acknowledged and saved.
import { assertNever } from '#core/assert-never.ts';
import type { FailureJson } from '#core/model/failure.ts';

export interface SaveState {
  /** Revision that the editor shows. */
  readonly revision: number;
  /** Revision that the host holds in its journal. */
  readonly acknowledged: number;
  /** Revision that the newest snapshot holds. */
  readonly saved: number;
  /** Why the last try to do one of the two did not succeed; null as soon as a try of the same does. */
  readonly failure: { readonly of: Target; readonly reason: FailureJson } | null;
}

/** Where a try to save may fail: the journal, which takes every edit, or the snapshot. */
type Target = 'journal' | 'snapshot';

export type SaveEvent =
  | { readonly type: 'opened'; readonly revision: number }
  | { readonly type: 'edited'; readonly revision: number }
  | { readonly type: 'acknowledged'; readonly revision: number }
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'failed'; readonly of: Target; readonly reason: FailureJson };

export type SavePhase = 'saved' | 'saving' | 'unsaved' | 'failed';

/** The state of a page just opened at a revision: all of it came from disk. */
export function openedAt(revision: number): SaveState {
  return { revision, acknowledged: revision, saved: revision, failure: null };
}

export function saveReducer(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'opened':
      return openedAt(event.revision);
    case 'edited':
      return { ...state, revision: Math.max(state.revision, event.revision) };
    case 'acknowledged':
      return {
        ...state,
        acknowledged: Math.max(state.acknowledged, event.revision),
        failure: state.failure?.of === 'journal' ? null : state.failure,
      };
    case 'saved':
      return {
        ...state,
        acknowledged: Math.max(state.acknowledged, event.revision),
        saved: Math.max(state.saved, event.revision),
        failure: null,
      };
    case 'failed':
      return { ...state, failure: { of: event.of, reason: event.reason } };
    default:
      return assertNever(event);
  }
}

/**
 * What to tell: `unsaved` while the host has not heard of an edit, `saving` while the journal holds it and the
 * snapshot does not, `saved` when a snapshot holds all that is shown.
 */
export function savePhase(state: SaveState): SavePhase {
  if (state.failure !== null) return 'failed';
  if (state.saved >= state.revision) return 'saved';
  return state.acknowledged >= state.revision ? 'saving' : 'unsaved';
}

/**
 * What to go on showing: while edits follow each other, `saving` stands still instead of giving way to `unsaved` and
 * back several times a second.
 */
export function shownPhase(shown: SavePhase, phase: SavePhase): SavePhase {
  return shown === 'saving' && phase === 'unsaved' ? shown : phase;
}
