// Which command a key press names. A key goes by what it types and by its place as well: other layouts and input
// methods have other letters there, and macOS types other characters with Option.
import { type CommandId, DEFAULT_KEYS } from '#contract/commands.ts';

/** As much of a key event as finding its command needs. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export type KeyBindings<Id extends CommandId> = ReadonlyMap<string, Id>;

/** The default keys of some commands, by key in ProseMirror's notation. */
export function bindingsOf<Id extends CommandId>(ids: readonly Id[]): KeyBindings<Id> {
  return new Map(
    ids.flatMap((id) => {
      const key = DEFAULT_KEYS[id];
      return key === undefined ? [] : [[key, id] as const];
    }),
  );
}

/** Characters by place on the keyboard, for places that have no letter or digit. */
const PLACES: Readonly<Record<string, string>> = {
  Semicolon: ';',
  Slash: '/',
  Comma: ',',
  Period: '.',
  BracketLeft: '[',
  BracketRight: ']',
};

/** The command that a key press names, if any. */
export function commandOf<Id extends CommandId>(
  bindings: KeyBindings<Id>,
  press: KeyPress,
  isMac: boolean,
): Id | undefined {
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  // AltGr, which types characters, is Ctrl and Alt at once.
  if (other || (mod && press.altKey)) return undefined;
  const modifiers = [mod ? 'Mod-' : '', press.altKey ? 'Alt-' : '', press.shiftKey ? 'Shift-' : ''].join('');
  for (const name of namesOf(press, isMac)) {
    const id = bindings.get(`${modifiers}${name}`);
    if (id !== undefined) return id;
  }
  return undefined;
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
