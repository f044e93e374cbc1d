// Which key each command has: what a person changed before what is set by default. A key is written in ProseMirror's
// notation; two strokes, one after the other, are divided by a space (`Alt-r n`).
import { z } from 'zod';
import { COMMAND_IDS, type CommandId } from './commands.ts';
import { defaultKey } from './default-keys.ts';

/** Keys that a person changed, by command; the empty string takes a command's key away. */
export type KeyChanges = Readonly<Record<string, string>>;
export type KeyMap = ReadonlyMap<CommandId, string>;

const MODIFIERS = ['Mod', 'Alt', 'Shift'];

/** True for one or two strokes, each modifiers in the order Mod, Alt, Shift and then the name of a key. */
export function isKey(key: string): boolean {
  const strokes = key.split(' ');
  return strokes.length <= 2 && strokes.every(isStroke);
}

function isStroke(stroke: string): boolean {
  const names = stroke.split(/-(?!$)/);
  const held = names.slice(0, -1);
  const isInOrder = held.every(
    (name, i) =>
      MODIFIERS.includes(name) && (i === 0 || MODIFIERS.indexOf(held[i - 1] ?? '') < MODIFIERS.indexOf(name)),
  );
  const last = names.at(-1) ?? '';
  return isInOrder && /^(?:[^\sA-Z]|[A-Z][A-Za-z0-9]+)$/u.test(last) && !MODIFIERS.includes(last);
}

/** The keys in force; a changed key goes before another command's default. */
export function keyMap(changes: KeyChanges): KeyMap {
  const map = new Map<CommandId, string>();
  const changed = new Set(
    COMMAND_IDS.map((id) => changes[id]).filter((key) => key !== undefined && key !== ''),
  );
  for (const id of COMMAND_IDS) {
    const change = changes[id];
    const byDefault = defaultKey(id);
    if (change !== undefined) {
      if (change !== '' && isKey(change)) map.set(id, change);
    } else if (byDefault !== undefined && !changed.has(byDefault)) map.set(id, byDefault);
  }
  return map;
}

/**
 * Commands that cannot have a key beside another one: those with the same, and those whose first stroke it is.
 * @param except the command that the key is meant for
 */
export function conflictsOf(map: KeyMap, key: string, except: CommandId): CommandId[] {
  return [...map]
    .filter(
      ([id, other]) =>
        id !== except && (other === key || other.startsWith(`${key} `) || key.startsWith(`${other} `)),
    )
    .map(([id]) => id);
}

/** Changes after a command was given a key, '' for none, or undefined for its default. */
export function withKey(changes: KeyChanges, id: CommandId, key: string | undefined): KeyChanges {
  const { [id]: _before, ...others } = changes;
  return key === undefined || key === (defaultKey(id) ?? '') ? others : { ...others, [id]: key };
}

const KeyFile = z.object({
  galley: z.literal('keys'),
  version: z.literal(1),
  keys: z.record(z.string(), z.string()),
});

/** The keys of all commands as a file of their own; a command without a key has the empty string. */
export function writeKeys(map: KeyMap): string {
  const keys = Object.fromEntries(COMMAND_IDS.map((id) => [id, map.get(id) ?? '']));
  return `${JSON.stringify({ galley: 'keys', version: 1, keys }, null, 2)}\n`;
}

/**
 * Reads a file of keys back into changes; commands that this program does not have are left out.
 * @returns null for anything that is no such file, or gives one key to two commands
 */
export function readKeys(text: string): KeyChanges | null {
  const file = KeyFile.safeParse(parsed(text));
  if (!file.success) return null;
  let changes: KeyChanges = {};
  for (const id of COMMAND_IDS) {
    const key = file.data.keys[id];
    if (key === undefined) continue;
    if (key !== '' && !isKey(key)) return null;
    changes = withKey(changes, id, key);
  }
  const map = keyMap(changes);
  return [...map].some(([id, key]) => conflictsOf(map, key, id).length > 0) ? null : changes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
