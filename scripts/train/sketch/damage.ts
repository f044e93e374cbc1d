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
  if (style.doubleSpaces && (line.slack > 0.3 ? random.chance(0.95) : random.chance(0.03)))
    text = text.replace(/ /gu, '  ');
  if (style.noise > 0) text = noisy(text, style.noise, writer);
  const pieces = tear(text, line.slack, style, writer);
  if (
    pieces.length === 1 &&
    writer.isWide &&
    /[\dA-Za-z「“（]/u.test(text) &&
    random.chance(style.spread > 0 && line.slack > 0.4 ? 0.85 : style.spread * 0.1)
  )
    pieces[0] = [...text].join(' ').replace(/(?<=[\dA-Za-z.%]) (?=[\dA-Za-z.%])/gu, '');
  return pieces
    .filter((piece) => piece.trim() !== '')
    .map((piece, i) => ({ ...line, text: piece, indent: i === 0 ? line.indent : 0 }));
}

function tear(text: string, slack: number, style: Style, { random, isWide }: Writer): string[] {
  if (isWide) {
    // Two marks side by side are set closer, and some extractors end a line there.
    if (
      !/[，。、：；！？”」》）][，。、：；！？“「《（”」》）]/u.test(text) ||
      !random.chance(style.splitsAtQuotes)
    )
      return [text];
    return text
      .split(/(?<=[，。、：；！？”」》）])(?=[，。、：；！？“「《（”」》）])/u)
      .flatMap((piece, i) =>
        i > 0 && random.chance(0.5)
          ? piece.split(/(?<=^（[^）]{1,16}）)(?=[^，。、：；！？“「《（”」》）])/u)
          : piece,
      );
  }
  if (!random.chance(slack > 0.5 ? style.splits * 2 : style.splits * 0.3)) return [text];
  const words = text.split(/(?<= )(?=\S)/u);
  const pieces: string[] = [];
  const most = random.pick([1, 2, 3]);
  if (random.chance(0.4)) {
    // Only one end of the line comes off.
    const [first = '', ...rest] = words;
    const last = rest.pop() ?? '';
    return (random.chance(0.5) ? [first, rest.join('') + last] : [first + rest.join(''), last]).map(
      (piece) => (style.trims ? piece.trim() : piece),
    );
  }
  while (words.length > 0) pieces.push(words.splice(0, random.int(1, most)).join(''));
  if (random.chance(0.3) && pieces.length > 2) {
    const [moved = ''] = pieces.splice(1, 1);
    pieces.splice(random.int(0, pieces.length), 0, moved);
  }
  return style.trims ? pieces.map((piece) => piece.trim()) : pieces;
}

function noisy(text: string, rate: number, { random, isWide }: Writer): string {
  const edge = (): string =>
    random.chance(rate * 1.2)
      ? random.pick(["'", '.', '»', '|', '*', ' ,', '-', '■', ' i', '•', ' 1', ' j', ' <'])
      : '';
  const spaced = !isWide && random.chance(rate * 0.4) ? [...text].join(random.chance(0.5) ? ' ' : '') : text;
  const misread = [...spaced]
    .map((char) => {
      if (!random.chance(rate)) return char;
      const pick = random.next();
      if (pick < 0.15) return '';
      if (pick < 0.25) return `${char} `;
      if (isWide) return /\p{P}/u.test(char) ? '' : String.fromCharCode(0x4e00 + random.int(0, 8000));
      return LOOKALIKES[random.int(0, LOOKALIKES.length - 1)] ?? char;
    })
    .join('');
  // Now and then the end of a line is not read at all.
  const read = random.chance(rate)
    ? misread.slice(0, Math.ceil(misread.length * random.between(0.6, 0.97)))
    : misread;
  return edge() + read + edge();
}
