// Quotation marks that face the wrong way: an opening one where something ends, a closing one where something begins.
import { matches, type TextCheck, type TextFinding } from './check.ts';

/** Languages whose marks are “ ” and ‘ ’; elsewhere “ may close, or ” open. */
const CURLY = /^(?:zh|ja|ko|en)\b/;
/** ’ is an apostrophe in Latin text. */
const DOUBLE = /[“”]/gu;
const SINGLE = /‘|(?<![A-Za-z])’/gu;
const WIDE = /^(?:zh|ja|ko)\b/;

const BEFORE_OPENING = /(?:^|[\s：（(《「『—])$/u;
const AFTER_CLOSING = /^(?:$|[\s，。！？；、：）)》」』,.;:!?])/u;
/** Among ideographs spaces are left by justification and say nothing. */
const AFTER_CLOSING_WIDE = /^(?:$|[，。！？；、：）)》」』])/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;
const TEXT_BEFORE = /[\p{L}\p{N}，。！？…,.!?]$/u;

const TURNED: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };

/** What the marks of a text would be if none was turned, and where they differ. */
export function turnedQuotes(text: string, language: string): TextFinding[] {
  if (!CURLY.test(language)) return [];
  const kinds = WIDE.test(language) ? [DOUBLE, SINGLE] : [DOUBLE];
  return kinds.flatMap((pattern) =>
    turnedOf(text, pattern, WIDE.test(language) ? AFTER_CLOSING_WIDE : AFTER_CLOSING),
  );
}

function turnedOf(text: string, pattern: RegExp, afterClosing: RegExp): TextFinding[] {
  const marks = [...matches('quote-direction', text, pattern, ([mark]) => TURNED[mark])];
  const byPlace = marks.filter(({ from, to, fix }) => {
    const [before, after] = [text.slice(Math.max(0, from - 1), from), text.slice(to, to + 1)];
    const opens = fix === '”' || fix === '’';
    if (opens) return afterClosing.test(after) && TEXT_BEFORE.test(before);
    return BEFORE_OPENING.test(before) && LETTER_AFTER.test(after);
  });
  if (byPlace.length > 0) return byPlace;
  // Marks open and close by turns; where a single one does not, it is turned.
  const opening = pattern === DOUBLE ? '“' : '‘';
  const off = marks.filter(({ from }, i) => (text[from] === opening) !== (i % 2 === 0));
  return marks.length % 2 === 0 && off.length === 1 ? off : [];
}

export const quotes: TextCheck = {
  scope: 'text',
  ids: ['quote-direction'],
  run: ({ text }, { language }) => turnedQuotes(text, language),
};
