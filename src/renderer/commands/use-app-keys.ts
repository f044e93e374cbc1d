// Keys of the commands that are not the editor's, and of all commands with a key of two strokes.
import { useEffect } from 'react';
import type { CommandId } from '#contract/commands.ts';
import { isMac } from '#renderer/workspace/key-text.ts';
import { currentKeys } from './key-map.ts';
import { commandOf, isComposing, lookUp, strokesOf } from './keys.ts';
import { runCommand } from './registry.ts';
import { awaitSecond, endWaiting, useFirstStroke } from './waiting.ts';

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph']);

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])'));

/** Hears the keys of the whole window; what a part of it has taken for itself is left alone. */
export function useAppKeys(): void {
  useEffect(() => {
    // Before all others: the second stroke is a letter, which an editor would write.
    const hearChord = (event: KeyboardEvent): void => {
      if (isComposing(event) || MODIFIERS.has(event.key)) return;
      const { chords } = currentKeys();
      const { first } = useFirstStroke.getState();
      const under = first === null ? undefined : chords.get(first);
      if (under === undefined) {
        const stroke = strokesOf(event, isMac).find((name) => chords.has(name));
        if (stroke === undefined || event.defaultPrevented) return;
        awaitSecond(stroke);
      } else {
        endWaiting();
        // Whoever held the modifier on through both strokes means the same.
        const id = lookUp(under, event, isMac) ?? lookUp(under, bare(event), isMac);
        if (id !== undefined) runCommand(id);
      }
      event.preventDefault();
      event.stopPropagation();
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      const id =
        commandOf(currentKeys().app, event, isMac) ??
        historyCommandOf(event) ??
        (isHelp(event) ? 'keyboard-help' : undefined);
      if (id === undefined) return;
      // Also when it cannot be done now: saving or opening by the browser itself is never meant.
      event.preventDefault();
      runCommand(id);
    };
    window.addEventListener('keydown', hearChord, true);
    window.addEventListener('keydown', hear);
    window.addEventListener('pointerdown', endWaiting, true);
    window.addEventListener('blur', endWaiting);
    return () => {
      window.removeEventListener('keydown', hearChord, true);
      window.removeEventListener('keydown', hear);
      window.removeEventListener('pointerdown', endWaiting, true);
      window.removeEventListener('blur', endWaiting);
    };
  }, []);
}

const bare = ({ key, code }: KeyboardEvent) => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
});

/** Undo and redo from a panel: what was decided there is taken back there. A field has an undo of its own. */
function historyCommandOf(event: KeyboardEvent): CommandId | undefined {
  if (isWriting(event.target)) return undefined;
  const id = commandOf(currentKeys().edit, event, isMac);
  return id === 'undo' || id === 'redo' ? id : undefined;
}

/** `?` shows the keys, wherever it writes nothing. */
const isHelp = (event: KeyboardEvent): boolean =>
  event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
