// What extraction and recognition do to a line: spread characters, doubled spaces, lines torn into words, noise.
import type { OutLine } from './page.ts';
import type { Style } from './style.ts';
import type { Writer } from './writer.ts';

const LOOKALIKES = "eoacnuirtlsfhbd1lIi.,';:-";

/** The line as it comes out: one line, or several where it is torn. */
export function damage(line: OutLine, style: Style, writer: Writer): OutLine[] {
  const { random } = writer;
  let { text } = line;
  if (style.dropsSpaces) text = text.replace(/ /gu, '');
  if (style.softHyphens !== '')
    text = text.replace(/(\p{Ll}{2,3})(?=\p{Ll}{3})/gu, (part) =>
      random.chance(0.8) ? part + style.softHyphens : part,
    );
  if (style.doubleSpaces && random.chance(0.85)) text = text.replace(/ /gu, '  ');
  if (style.noise > 0) text = noisy(text, style.noise, writer);
  const pieces = tear(text, style, writer);
  if (pieces.length === 1 && writer.isWide && /[\dA-Za-z「“（]/u.test(text) && random.chance(style.spread))
    pieces[0] = [...text].join(' ').replace(/(?<=[\dA-Za-z.%]) (?=[\dA-Za-z.%])/gu, '');
  return pieces
    .filter((piece) => piece.trim() !== '')
    .map((piece, i) => ({ ...line, text: piece, indent: i === 0 ? line.indent : 0 }));
}

function tear(text: string, style: Style, { random, isWide }: Writer): string[] {
  if (isWide) {
    const at = text.search(/(?<=[”」》）])(?=[^”」》）])|(?<=.)(?=[“「《（])/u);
    return at > 0 && random.chance(style.splitsAtQuotes) ? [text.slice(0, at), text.slice(at)] : [text];
  }
  if (!random.chance(style.splits)) return [text];
  const words = text.split(/(?<= )(?=\S)/u);
  const pieces: string[] = [];
  while (words.length > 0) pieces.push(words.splice(0, random.int(1, 3)).join(''));
  if (random.chance(0.3) && pieces.length > 2) {
    const [moved = ''] = pieces.splice(1, 1);
    pieces.splice(random.int(0, pieces.length), 0, moved);
  }
  return pieces;
}

function noisy(text: string, rate: number, { random, isWide }: Writer): string {
  return [...text]
    .map((char) => {
      if (!random.chance(rate)) return char;
      const pick = random.next();
      if (pick < 0.15) return '';
      if (pick < 0.25) return `${char} `;
      if (isWide) return /\p{P}/u.test(char) ? '' : String.fromCharCode(0x4e00 + random.int(0, 8000));
      return LOOKALIKES[random.int(0, LOOKALIKES.length - 1)] ?? char;
    })
    .join('');
}
