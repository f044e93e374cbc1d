// Breaks a text into lines of a measure, as a compositor would: no closing mark at a line's start, words hyphenated.
import { emsOf } from '#core/structure/width.ts';
import type { Random } from './random.ts';

export interface Face {
  /** Line breaks stand between any two characters, save where a mark forbids it. */
  readonly isWide: boolean;
  /** Width of a narrow character in ems, on average. */
  readonly narrow: number;
  /** How much wider or narrower the face cuts each letter than the usual book face does. */
  readonly cut: ReadonlyMap<string, number>;
  /** Chance to divide a word that does not fit. */
  readonly hyphenates: number;
  readonly hyphen: string;
  /** How much words are spaced and squeezed from line to line: the same measure holds more or less text. */
  readonly give: number;
  /** How loosely words may be spaced before one is divided. */
  readonly slack: number;
}

const CLOSING = /^[，。、；：！？”’」』》〉）】〕…—,.;:!?)\]%·]/u;
const OPENING = /[“‘「『《〈（【〔(]$/u;
const WIDE_UNIT = /[A-Za-z0-9.%\u00C0-\u024F]+|[\s\S]/gu;

const USUAL = 0.45;
const LETTERS = Array.from({ length: 0x250 - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));

/** The letters of one face: none is cut quite as in another. */
export function cutOf(random: Random): ReadonlyMap<string, number> {
  const [spread, capitals] = [random.between(0.02, 0.14), random.between(0.85, 1.2)];
  return new Map(
    LETTERS.map((char) => [
      char,
      random.between(1 - spread, 1 + spread) * (/[A-Z]/.test(char) ? capitals : 1),
    ]),
  );
}

const widthOf = (text: string, { narrow, cut }: Face): number => {
  let ems = 0;
  for (const char of text) {
    const usual = emsOf(char);
    ems += usual >= 1 && char >= '\u2E80' ? 1 : ((usual * narrow) / USUAL) * (cut.get(char) ?? 1);
  }
  return ems;
};

/** Lines of `text`, the first one short of `indent` ems; `measureOf` gives the measure of each line by its number. */
export function setText(
  text: string,
  measureOf: (line: number) => number,
  indent: number,
  face: Face,
  random: Random,
): { text: string; width: number }[] {
  const lines: { text: string; width: number }[] = [];
  const units = face.isWide ? glue(text) : text.split(/(?<=[ -])(?=\S)/u);
  let line = '';
  let used = indent;
  const stretched = (): number => 1 + face.give * (random.next() + random.next() - 1);
  let stretch = stretched();
  const close = (): void => {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push({ text: trimmed, width: used });
    line = '';
    used = 0;
    stretch = stretched();
  };
  for (const unit of units) {
    const width = widthOf(unit.trimEnd(), face);
    const room = measureOf(lines.length) * stretch - used;
    if (width > room && line !== '') {
      const part = face.isWide ? null : divide(unit, room, face, random);
      if (part === null) {
        close();
      } else {
        line += part[0] + face.hyphen;
        close();
        line = part[1];
        used = widthOf(part[1], face);
        continue;
      }
    }
    line += unit;
    used += widthOf(unit, face);
  }
  close();
  return lines;
}

/** Characters with the marks that must stay beside them. */
function glue(text: string): string[] {
  const units: string[] = [];
  for (const [unit] of text.matchAll(WIDE_UNIT)) {
    const last = units.at(-1);
    if (last !== undefined && (CLOSING.test(unit) || OPENING.test(last)) && last.length < 14)
      units[units.length - 1] = last + unit;
    else units.push(unit);
  }
  return units;
}

function divide(unit: string, room: number, face: Face, random: Random): [string, string] | null {
  if (room < face.slack || !random.chance(face.hyphenates)) return null;
  const letters = /^\p{L}+/u.exec(unit)?.[0] ?? '';
  if (letters.length < 4) return null;
  let at = Math.min(letters.length - 2, Math.floor(room / face.narrow) - 1);
  while (at >= 2 && widthOf(unit.slice(0, at), face) + face.narrow * 0.6 > room) at--;
  return at >= 2 ? [unit.slice(0, at), unit.slice(at)] : null;
}
