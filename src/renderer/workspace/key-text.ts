// How a key is written for people: ⌥⇧A on a Mac, Alt+Shift+A elsewhere.

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

export const isMac = typeof navigator === 'object' && /^Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A key in ProseMirror's notation as people write it; two strokes are divided by a space. */
export function keyText(key: string, mac: boolean = isMac): string {
  return key
    .split(' ')
    .map((stroke) => strokeText(stroke, mac))
    .join(' ');
}

function strokeText(stroke: string, mac: boolean): string {
  const parts = stroke.split(/-(?!$)/).map((part) => {
    const written = (mac ? MAC[part] : OTHER[part]) ?? NAMED[part] ?? part;
    return written.length === 1 ? written.toUpperCase() : written;
  });
  return parts.join(mac ? '' : '+');
}
