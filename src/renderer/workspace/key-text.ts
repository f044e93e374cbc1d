// Keys as people on this machine write them.
import { keyText as textOf } from '#contract/key-text.ts';

export const isMac = typeof navigator === 'object' && /^Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A key in ProseMirror's notation as people write it here; two strokes are divided by a space. */
export const keyText = (key: string): string => textOf(key, isMac);
