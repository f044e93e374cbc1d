// Keeps what typing tells away from React, which hears every event twice at its root and each time asks all components
// on the way for listeners. None of them listens to typing; at ten thousand lines the asking is a good part of a key.

/** Told by the browser of text that was put in; ProseMirror sees the text itself. */
const AFTERWARDS = ['textInput', 'input'] as const;
/** Heard by the editor, then by whoever has keys of the whole window, and a plain character is no such key. */
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/** Stops the events of plain typing at the editor's element until the signal says to let them pass again. */
export function stopTypingEvents(editor: HTMLElement, signal: AbortSignal): void {
  for (const name of AFTERWARDS) {
    editor.ownerDocument.addEventListener(
      name,
      (event) => {
        if (event.target instanceof Node && editor.contains(event.target)) event.stopPropagation();
      },
      { capture: true, signal },
    );
  }
  for (const name of KEYS) {
    editor.addEventListener(
      name,
      (event) => {
        if (isPlain(event)) event.stopPropagation();
      },
      { signal },
    );
  }
}

/** True of a key that writes a character and has no modifier but Shift. */
export function isPlain({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): boolean {
  return [...key].length === 1 && !ctrlKey && !altKey && !metaKey;
}
