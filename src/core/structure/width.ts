// How wide a text would be set, in ems: one for a wide character, for others what a book face takes on average.
import { isWideUnit } from './script.ts';

const NARROW = /[iljtfrI.,;:'’!|()[\]{} \-‐`·]/;
const BROAD = /[mwMWA-HJ-Z—–@%&ÄÖÜÆŒœæшщжюмфШЩЖЮМФДЫ]/;
const TABLE = Float32Array.from({ length: 0x600 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (code < 0x20 || code === 0xad) return 0;
  return NARROW.test(char) ? 0.31 : BROAD.test(char) ? 0.7 : 0.5;
});

/** Width of one UTF-16 unit that is no surrogate. */
export function emsOfCode(code: number): number {
  if (code < 0x600) return TABLE[code] ?? 0.5;
  if (code < 0x1100) return 0.45;
  return isWideUnit(code) ? 1 : 0.5;
}

/** Width of a text. */
export function emsOf(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A surrogate pair counts once: its second half adds nothing.
    ems += code >= 0xdc00 && code <= 0xdfff ? 0 : code >= 0xd800 && code <= 0xdbff ? 1 : emsOfCode(code);
  }
  return ems;
}
