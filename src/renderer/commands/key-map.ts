// The keys in force, by the library's settings: for components, and for listeners that ask at each key.
import type { CommandId } from '#contract/commands.ts';
import { type KeyChanges, type KeyMap, keyMap } from '#contract/key-map.ts';
import { EDIT_COMMAND_IDS, type EditCommandId } from '#core/document/commands/ids.ts';
import { useApp } from '#renderer/app/store.ts';
import { bindingsOf, chordsOf, type KeyBindings } from './keys.ts';

interface Keys {
  readonly changes: KeyChanges;
  readonly map: KeyMap;
  /** Keys of one stroke: those of the document's commands, which the editor hears, and the others. */
  readonly edit: KeyBindings<EditCommandId>;
  readonly app: KeyBindings<CommandId>;
  readonly chords: ReturnType<typeof chordsOf>;
}

const EDIT: ReadonlySet<CommandId> = new Set(EDIT_COMMAND_IDS);
const NONE: KeyChanges = {};

function keysBy(changes: KeyChanges): Keys {
  const map = keyMap(changes);
  return {
    changes,
    map,
    edit: bindingsOf(EDIT_COMMAND_IDS, map),
    app: bindingsOf(
      [...map.keys()].filter((id) => !EDIT.has(id)),
      map,
    ),
    chords: chordsOf(map),
  };
}

let latest = keysBy(NONE);

function keysOf(changes: KeyChanges): Keys {
  if (changes !== latest.changes) latest = keysBy(changes);
  return latest;
}

/** The keys at this moment. */
export const currentKeys = (): Keys => keysOf(useApp.getState().info?.settings.keys ?? NONE);

/** The keys, for a component that shows them. */
export const useKeys = (): Keys => keysOf(useApp((state) => state.info?.settings.keys ?? NONE));
