// Keys of the commands that are not the editor's: opening, saving, moving between pages, help.
import { useEffect } from 'react';
import { COMMAND_IDS, type CommandId } from '#contract/commands.ts';
import { EDIT_COMMAND_IDS, type EditCommandId } from '#core/document/commands/ids.ts';
import { isMac } from '#renderer/workspace/key-text.ts';
import { bindingsOf, commandOf, isComposing } from './keys.ts';
import { runCommand } from './registry.ts';

const EDIT_COMMANDS: ReadonlySet<CommandId> = new Set(EDIT_COMMAND_IDS);
const APP_BINDINGS = bindingsOf(
  COMMAND_IDS.filter((id): id is Exclude<CommandId, EditCommandId> => !EDIT_COMMANDS.has(id)),
);

/** Hears the keys of the whole window; what a part of it has taken for itself is left alone. */
export function useAppKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      const id = commandOf(APP_BINDINGS, event, isMac);
      if (id === undefined) return;
      // Also when it cannot be done now: saving or opening by the browser itself is never meant.
      event.preventDefault();
      runCommand(id);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
