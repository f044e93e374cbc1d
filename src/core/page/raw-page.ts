// The raw page as lines. Splitting happens here and nowhere else, so that a line number means the same everywhere.

const LF = 0x0a;
const CR = 0x0d;

/** Lines end at CRLF, CR or LF; a form feed is white space within a line; a last line end opens no further line. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** How many lines `splitLines` makes of a text, without making them. */
export function countLines(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count += 1;
  }
  return count;
}

/** True when nothing of a line could be placed: it holds white space only. */
export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** A stretch of a raw line in UTF-16 offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The line without the white space at its ends, which is layout: neither placed nor a correction. */
export function contentSpan(line: string): Span {
  const from = line.length - line.trimStart().length;
  return { from, to: Math.max(from, line.trimEnd().length) };
}
