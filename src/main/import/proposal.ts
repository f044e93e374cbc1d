// What the text of a page says of its edition: newspaper, date, number and page label, where they stand in the head or
// foot of it. Empty where it says nothing; a person confirms it.
import type { Inspection } from '#contract/calls.ts';
import { labelIn } from '#core/page/label.ts';

type Proposal = Inspection['proposal'];

/** Lines looked at from either end of the page, blank ones left out. */
const HEAD = 25;
const FOOT = 10;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const NUMERALS = '〇一二三四五六七八九';

/** Ways of writing a date, each with the groups of year, month and day. */
const DATES: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  { pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/u, order: [1, 2, 3] },
  { pattern: /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u, order: [1, 2, 3] },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})`, 'iu'),
    order: [3, 2, 1],
  },
  { pattern: new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu'), order: [3, 1, 2] },
];
const HAN_DATE =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日號号]/u;

const NUMBERS: readonly RegExp[] = [
  /(?:总|總)?第\s*(\d{2,6})\s*[期号號]/u,
  /(?:No|Nr|N°|Num|Number|Issue)\.?\s*(\d{1,6}(?:,\d{3})*)/iu,
];
const TITLES: readonly RegExp[] = [
  /^([\p{Script=Han}]{2,8}(?:日报|日報|晚报|晚報|早报|早報|时报|時報|周报|週報|新闻|新聞|晨报|都市报|商报|新报|新報))/u,
  /^((?:The\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,4}\s+(?:Times|News|Post|Herald|Gazette|Tribune|Chronicle|Courier|Journal|Mercury|Observer|Star|Telegraph|Weekly|Daily|Mail|Echo|Advertiser|Standard|Guardian|Messenger))\b/u,
];

/**
 * @param name of the file, which may hold a date or a label where the text does not
 * @param lines the raw lines
 */
export function proposeMetadata(name: string, lines: readonly string[]): Proposal {
  const full = lines.map((line) => line.trim()).filter((line) => line !== '');
  const ends = [...full.slice(0, HEAD), ...full.slice(Math.max(HEAD, full.length - FOOT))];
  const stem = name.replace(/\.[^.]*$/, '');
  return {
    newspaper: firstMatch(ends, TITLES),
    date: [...ends, stem].map(dateIn).find((date) => date !== '') ?? '',
    number: firstMatch(ends, NUMBERS),
    label: (labelIn(ends)?.label ?? '') || (/[-_ ]p(?:age)?[-_ ]?([A-Z]?\d{1,3})$/iu.exec(stem)?.[1] ?? ''),
  };
}

function firstMatch(lines: readonly string[], patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    for (const line of lines) {
      const found = pattern.exec(line)?.[1];
      if (found !== undefined) return found;
    }
  }
  return '';
}

/** A full date in a line as YYYY-MM-DD; empty where there is none that the calendar has. */
export function dateIn(line: string): string {
  const han = HAN_DATE.exec(line);
  if (han !== null) {
    const year = [...(han[1] ?? '')].map((c) => Math.max(0, NUMERALS.indexOf(c))).join('');
    return isoDate(Number(year), fromHan(han[2] ?? ''), fromHan(han[3] ?? ''));
  }
  for (const { pattern, order } of DATES) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [year = '', month = '', day = ''] = order.map((group) => found[group] ?? '');
    const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const date = isoDate(Number(year), named || Number(month), Number(day));
    if (date !== '') return date;
  }
  return '';
}

/** 十七, 二十, 三十一, 二 */
function fromHan(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (part: string | undefined, empty: number): number =>
    part === undefined || part === '' ? empty : Math.max(0, NUMERALS.indexOf(part));
  return (tens === '0' ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}

function isoDate(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1500 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
  return date.toISOString().slice(0, 10);
}
