// Dates of the page that contradict the edition's own, and weekdays that contradict their date.
import type { PageCheck, PageFinding } from './check.ts';

const CHINESE =
  /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[（(]?\s*(?:(?:星期|周|週)([一二三四五六日天]))?/u;
const ENGLISH =
  /(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(\d{1,2})\s+(January|February|March|April|May|June|July|August|September|October|November|December),?\s+(\d{4})/u;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'];

interface Stated {
  readonly from: number;
  readonly to: number;
  /** ISO date. */
  readonly date: string;
  /** 0 for Sunday. */
  readonly weekday: number | null;
}

export const dates: PageCheck = {
  scope: 'page',
  ids: ['weekday-wrong', 'date-differs'],
  *run(blocks, { date }): Generator<PageFinding> {
    for (const block of blocks) {
      if (block.role !== 'folio' && block.role !== 'nameplate') continue;
      const stated = dateIn(block.text);
      if (stated === null) continue;
      const { from, to, weekday } = stated;
      const day = new Date(`${stated.date}T00:00:00Z`);
      if (Number.isNaN(day.getTime())) continue;
      if (weekday !== null && weekday !== day.getUTCDay()) yield { check: 'weekday-wrong', block, from, to };
      if (date !== '' && !stated.date.startsWith(date))
        yield { check: 'date-differs', block, from, to, params: { date } };
    }
  },
};

function dateIn(text: string): Stated | null {
  const chinese = CHINESE.exec(text);
  if (chinese !== null) {
    const [all, year = '', month = '', day = '', weekday] = chinese;
    return {
      from: chinese.index,
      to: chinese.index + all.length,
      date: iso(year, Number(month), day),
      weekday: weekday === undefined ? null : Math.max(0, '日一二三四五六'.indexOf(weekday)),
    };
  }
  const english = ENGLISH.exec(text);
  if (english === null) return null;
  const [all, weekday, day = '', month = '', year = ''] = english;
  return {
    from: english.index,
    to: english.index + all.length,
    date: iso(year, MONTHS.indexOf(month) + 1, day),
    weekday: weekday === undefined ? null : DAYS.indexOf(weekday),
  };
}

const iso = (year: string, month: number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
