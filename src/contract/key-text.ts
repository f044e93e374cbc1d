// How a key is written for people: ⌥⇧A on a Mac, Alt+Shift+A elsewhere.

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** A key in ProseMirror's notation as people write it; two strokes are divided by a space. */
export function keyText(key: string, isMac: boolean): string {
  return key
    .split(' ')
    .map((stroke) => strokeText(stroke, isMac))
    .join(' ');
}

function strokeText(stroke: string, isMac: boolean): string {
  const parts = stroke.split(/-(?!$)/).map((part) => {
    const written = (isMac ? MAC[part] : OTHER[part]) ?? NAMED[part] ?? part;
    return written.length === 1 ? written.toUpperCase() : written;
  });
  return parts.join(isMac ? '' : '+');
}
