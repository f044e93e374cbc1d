// Brackets and quotation marks that have no partner in their block, or one of another pair.
import type { TextCheck, TextFinding } from './check.ts';
import { turnedQuotes } from './quotes.ts';

const BRACKETS = ['《》', '〈〉', '（）', '()', '【】', '〔〕', '［］', '[]', '「」', '『』'];
/** Quotation marks by language, where they are not “ ” and ‘ ’; none where the same mark opens and closes. */
const QUOTES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:ru|uk|be|bg)\b/, ['«»', '„“', '‚‘']],
  [/^(?:de|cs|sk|sl|hr|lt|et|is)\b/, ['„“', '‚‘']],
  [/^(?:ar|fa)\b/, ['«»', '“”', '‘’']],
  [/^(?:pl|hu|ro|nl)\b/, ['„”', '‚’']],
  [/^(?:fi|sv|da|nb|no|nn|fr|it|es|pt|el)\b/, []],
];
/** Every mark that opens or closes in some language. */
const MARK = /[《》〈〉（）()【】〔〕［］[\]「」『』“”‘’„‚«»"]/gu;
/** Pairs that are taken for one another. */
const FAMILIES = ['》〉', '）)】〔〕］]', '”’」』'];
/** Characters within which one of another pair is a partner. */
const NEAR = 60;
/** A list may number its items with a lone closing bracket. */
const NUMBERS_ITEM =
  /(?:^|[\s；;。，、؛])(?:(?:[\p{N}一二三四五六七八九十a-z]{1,3}|[IVX]{1,4}|[^\P{L}\p{Script=Han}]) ?|\*+)$/u;
/** „ stands for what is above it before a figure, and is closed by a straight mark as well. */
const DITTO = /^„\s*[\d.—–-]/u;

interface Open {
  readonly closing: string;
  readonly at: number;
}

export const brackets: TextCheck = {
  scope: 'text',
  ids: ['unbalanced-mark'],
  *run({ text: printed, role }, { language }) {
    if (role === 'verse' || role === 'table' || role === 'listing') return;
    const text = turnedRight(printed, language);
    const closingOf = pairsIn(language);
    const closings = new Set(closingOf.values());
    const open: Open[] = [];
    const lone: TextFinding[] = [];
    for (const { 0: char, index: at } of text.matchAll(MARK)) {
      const closing = closingOf.get(char);
      if (char === '„' && DITTO.test(text.slice(at, at + 8))) continue;
      if (char === '"' && text[open.at(-1)?.at ?? at] === '„') open.pop();
      else if (closing !== undefined) open.push({ closing, at });
      else if (closings.has(char)) lone.push(...closedBy(char, at, open, text));
    }
    // A quotation over several paragraphs opens in each and closes in the last.
    for (const { at, closing } of open) {
      const isGoingOn = at === 0 && /[”“」』»]/.test(closing);
      // One » may close a quotation and the one within it.
      if (!isGoingOn && !(closing === '»' && text.includes('»', at))) lone.push(finding(at));
    }
    yield* lone.sort((a, b) => a.from - b.from);
  },
};

/** Takes the partner of a closing mark off those that are open; what is found on the way. */
function closedBy(char: string, at: number, open: Open[], text: string): TextFinding[] {
  const partner = open.findLastIndex((one) => one.closing === char);
  if (partner !== -1)
    return open
      .splice(partner)
      .slice(1)
      .map((one) => finding(one.at));
  const last = open.at(-1);
  if (char === '’') return [];
  if (last !== undefined && at - last.at <= NEAR && areAkin(char, last.closing)) {
    open.pop();
    const params = { opening: text[last.at] ?? '' };
    return [{ ...finding(at), fix: last.closing, message: 'mark-of-another-pair', params }];
  }
  return /[)）]/.test(char) && NUMBERS_ITEM.test(text.slice(0, at)) ? [] : [finding(at)];
}

const areAkin = (a: string, b: string): boolean =>
  FAMILIES.some((family) => family.includes(a) && family.includes(b));

function turnedRight(text: string, language: string): string {
  const turned = turnedQuotes(text, language);
  if (turned.length === 0) return text;
  const chars = text.split('');
  for (const { from, fix = '' } of turned) chars[from] = fix;
  return chars.join('');
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** Closing marks of a language by their opening ones. */
function pairsIn(language: string): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const quotes = QUOTES.find(([pattern]) => pattern.test(language))?.[1] ?? ['“”', '‘’'];
  const pairs = new Map([...BRACKETS, ...quotes].map((pair) => [pair[0] ?? '', pair[1] ?? '']));
  known.set(language, pairs);
  return pairs;
}

const finding = (at: number): TextFinding => ({ check: 'unbalanced-mark', from: at, to: at + 1 });
