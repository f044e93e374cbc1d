// Under which menus a command stands, for lists of all commands.
import { type CommandId, MENUS, type MenuEntry, type MenuTitle } from '#contract/commands.ts';

export interface PlacedCommand {
  readonly id: CommandId;
  /** Titles of the menus that lead to it, outermost first. */
  readonly path: readonly MenuTitle[];
}

function placed(entries: readonly MenuEntry[], path: readonly MenuTitle[]): PlacedCommand[] {
  return entries.flatMap((entry) => {
    if (entry.type === 'command') return [{ id: entry.id, path }];
    return entry.type === 'submenu' ? placed(entry.entries, [...path, entry.title]) : [];
  });
}

/** Every command, in the order of the menus. */
export const PLACED_COMMANDS: readonly PlacedCommand[] = placed(MENUS, []);
