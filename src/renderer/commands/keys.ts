// Which command a key press names. A key goes by what it types and by its place as well: other layouts and input
// methods have other letters there, and macOS types other characters with Option.
import type { CommandId } from '#contract/commands.ts';
import type { KeyMap } from '#contract/key-map.ts';

/** As much of a key event as finding its command needs. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export type KeyBindings<Id extends CommandId> = ReadonlyMap<string, Id>;

/** Some commands by their key, for those keys that are one stroke. */
export function bindingsOf<Id extends CommandId>(ids: readonly Id[], keys: KeyMap): KeyBindings<Id> {
  return new Map(
    ids.flatMap((id) => {
      const key = keys.get(id);
      return key === undefined || key.includes(' ') ? [] : [[key, id] as const];
    }),
  );
}

/** Commands by their second stroke, under the first, for those keys that are two. */
export function chordsOf(keys: KeyMap): ReadonlyMap<string, KeyBindings<CommandId>> {
  const chords = new Map<string, Map<string, CommandId>>();
  for (const [id, key] of keys) {
    const [first = '', second] = key.split(' ');
    if (second === undefined) continue;
    const under = chords.get(first) ?? new Map<string, CommandId>();
    chords.set(first, under.set(second, id));
  }
  return chords;
}

/** Characters by place on the keyboard, for places that have no letter or digit. */
const PLACES: Readonly<Record<string, string>> = {
  Semicolon: ';',
  Slash: '/',
  Comma: ',',
  Period: '.',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
};

/** The command that a key press names, if any. */
export function commandOf<Id extends CommandId>(
  bindings: KeyBindings<Id>,
  press: KeyPress,
  isMac: boolean,
): Id | undefined {
  return lookUp(bindings, press, isMac);
}

/** What stands in a list under a key press, under the surest of its names that is there. */
export function lookUp<T>(list: ReadonlyMap<string, T>, press: KeyPress, isMac: boolean): T | undefined {
  for (const stroke of strokesOf(press, isMac)) {
    const found = list.get(stroke);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A key press as it may be written, surest first; empty where it can be no command's. */
export function strokesOf(press: KeyPress, isMac: boolean): string[] {
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  // AltGr, which types characters, is Ctrl and Alt at once.
  if (other || (mod && press.altKey)) return [];
  const modifiers = [mod ? 'Mod-' : '', press.altKey ? 'Alt-' : '', press.shiftKey ? 'Shift-' : ''].join('');
  return namesOf(press, isMac).map((name) => `${modifiers}${name}`);
}

/** What a key may be called, surest first: its place on macOS with Option, elsewhere what it types. */
function namesOf({ key, code, altKey, ctrlKey, metaKey }: KeyPress, isMac: boolean): string[] {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (!altKey && !ctrlKey && !metaKey) return [name];
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? PLACES[code];
  if (place === undefined || place === name) return [name];
  // A Latin letter is what the person means, wherever it lies; the place only stands in for what is none.
  if (/^[a-z0-9]$/.test(name) && !(altKey && isMac)) return [name];
  return altKey && isMac ? [place, name] : [name, place];
}

/** What an input method makes of a key that it takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/** True while the keys belong to an input method. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}
