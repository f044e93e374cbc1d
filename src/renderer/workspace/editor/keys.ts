// Which command a key press names. Letters with Alt go by the key's place as well as by what it types: macOS makes
// other characters of them, dead keys make none, and other layouts and input methods have other letters there.
import { DEFAULT_KEYS } from '#contract/commands.ts';
import { EDIT_COMMAND_IDS, type EditCommandId } from '#core/document/commands/ids.ts';

/** As much of a key event as finding its command needs. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Characters by place on the keyboard, for places that have no letter or digit. */
const PLACES: Readonly<Record<string, string>> = {
  Semicolon: ';',
  Slash: '/',
  Comma: ',',
  Period: '.',
  BracketLeft: '[',
  BracketRight: ']',
};

const BINDINGS: ReadonlyMap<string, EditCommandId> = new Map(
  EDIT_COMMAND_IDS.flatMap((id) => {
    const keys = DEFAULT_KEYS[id];
    return keys === undefined ? [] : [[keys, id] as const];
  }),
);

/** The edit command that a key press names under the default keys, if any. */
export function editCommandOf(press: KeyPress, isMac: boolean): EditCommandId | undefined {
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  // AltGr, which types characters, is Ctrl and Alt at once.
  if (other || (mod && press.altKey)) return undefined;
  const prefix = `${mod ? 'Mod-' : ''}${press.altKey ? 'Alt-' : ''}`;
  const shifted = press.shiftKey ? 'Shift-' : '';
  for (const name of namesOf(press, isMac)) {
    const id = BINDINGS.get(`${prefix}${shifted}${name}`);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** What a key may be called, surest first: macOS types other characters with Alt, everyone else the key's own. */
function namesOf({ key, code, altKey, ctrlKey, metaKey }: KeyPress, isMac: boolean): string[] {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (!altKey && !ctrlKey && !metaKey) return [name];
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? PLACES[code];
  if (place === undefined || place === name) return [name];
  return altKey && isMac ? [place, name] : [name, place];
}
