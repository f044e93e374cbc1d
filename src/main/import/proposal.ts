// What the text of a page says of its edition: newspaper, date, number and page label, where they stand in the head or
// foot of it. Empty where it says nothing; a person confirms it.
import type { Inspection } from '#contract/calls.ts';
import { labelIn } from '#core/page/label.ts';
import { statedDates } from '#core/page/stated-dates.ts';

type Proposal = Inspection['proposal'];

/** Lines looked at from either end of the page, blank ones left out. */
const HEAD = 25;
const FOOT = 10;

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
export const dateIn = (line: string): string => statedDates(line)[0]?.date ?? '';
