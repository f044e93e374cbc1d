import { describe, expect, test } from 'vitest';
import {
  openedAt,
  type SaveEvent,
  savePhase,
  saveReducer,
  shownPhase,
} from '#renderer/workspace/save-state.ts';

const reached = (...events: SaveEvent[]) => events.reduce(saveReducer, openedAt(7));
const reason = { code: 'disk-full', params: {} } as const;

describe('the save state', () => {
  test('of a page just opened is saved', () => {
    expect(savePhase(reached())).toBe('saved');
  });

  test('goes from unsaved over saving to saved', () => {
    const edited: SaveEvent = { type: 'edited', revision: 8 };
    const acknowledged: SaveEvent = { type: 'acknowledged', revision: 8 };
    expect(savePhase(reached(edited))).toBe('unsaved');
    expect(savePhase(reached(edited, acknowledged))).toBe('saving');
    expect(savePhase(reached(edited, acknowledged, { type: 'saved', revision: 8 }))).toBe('saved');
  });

  test('is unsaved while a later edit is on its way', () => {
    const state = reached({ type: 'edited', revision: 9 }, { type: 'saved', revision: 8 });
    expect(savePhase(state)).toBe('unsaved');
  });

  test('tells a failed journal until an edit is acknowledged', () => {
    const failed = reached({ type: 'edited', revision: 8 }, { type: 'failed', of: 'journal', reason });
    expect(savePhase(failed)).toBe('failed');
    expect(savePhase(saveReducer(failed, { type: 'acknowledged', revision: 8 }))).toBe('saving');
  });

  test('tells a failed snapshot until a snapshot succeeds, though the journal goes on', () => {
    const failed = reached({ type: 'edited', revision: 8 }, { type: 'failed', of: 'snapshot', reason });
    const acknowledged = saveReducer(failed, { type: 'acknowledged', revision: 8 });
    expect(savePhase(acknowledged)).toBe('failed');
    expect(savePhase(saveReducer(acknowledged, { type: 'saved', revision: 8 }))).toBe('saved');
  });

  test('never goes back when answers come late', () => {
    const state = reached({ type: 'saved', revision: 9 }, { type: 'acknowledged', revision: 8 });
    expect(state).toMatchObject({ acknowledged: 9, saved: 9 });
  });

  test('goes on showing that it saves while edits follow each other', () => {
    expect(shownPhase('saved', 'unsaved')).toBe('unsaved');
    expect(shownPhase('saving', 'unsaved')).toBe('saving');
    expect(shownPhase('saving', 'failed')).toBe('failed');
    expect(shownPhase('failed', 'unsaved')).toBe('unsaved');
  });
});
