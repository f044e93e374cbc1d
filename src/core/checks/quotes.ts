// Quotation marks that face the wrong way: an opening one where something ends, a closing one where something begins.
import { matches, type TextCheck, type TextFinding } from './check.ts';

/** Languages whose marks are “ ” and ‘ ’; elsewhere “ may close, or ” open. */
const CURLY = /^(?:zh|ja|ko|en)\b/;
const DOUBLE = /[“”]/gu;
/** ’ is an apostrophe in Latin text, and before the last figures of a year. */
const SINGLE = /‘|(?<!\p{Script=Latin})’(?!\d)/gu;
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
  const opening = pattern === DOUBLE ? '“' : '‘';
  const opens = ({ from }: TextFinding): boolean => text[from] === opening;
  const byPlace = marks.filter((mark, i) => {
    const [before, after] = [
      text.slice(Math.max(0, mark.from - 1), mark.from),
      text.slice(mark.to, mark.to + 1),
    ];
    if (opens(mark)) return afterClosing.test(after) && TEXT_BEFORE.test(before);
    // What is open may close after a dash or a stray space, whatever follows.
    const last = marks[i - 1];
    const isOpen = last !== undefined && opens(last);
    return !isOpen && BEFORE_OPENING.test(before) && LETTER_AFTER.test(after);
  });
  if (byPlace.length > 0) return byPlace;
  // Marks open and close by turns; where a single one does not, it is turned.
  const off = marks.filter((mark, i) => opens(mark) !== (i % 2 === 0));
  return marks.length % 2 === 0 && off.length === 1 ? off : [];
}

export const quotes: TextCheck = {
  scope: 'text',
  ids: ['quote-direction'],
  run: ({ text }, { language }) => turnedQuotes(text, language),
};
