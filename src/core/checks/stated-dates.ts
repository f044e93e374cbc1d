// The date that a text states, and the weekday beside it, in Chinese, Japanese, Korean and the languages of the calendar.
import calendar from '#resources/checks/calendar.json' with { type: 'json' };

export interface StatedDate {
  /** Offsets in the text, weekday included. */
  readonly from: number;
  readonly to: number;
  /** ISO date; one that the calendar has. */
  readonly date: string;
  /** 0 for Sunday; null where none is stated. */
  readonly weekday: number | null;
}

const DIGITS = '〇一二三四五六七八九';
const HAN_NUMBER = '[〇○零一二三四五六七八九十]';
const WIDE = new RegExp(
  `(\\d{4}|${HAN_NUMBER}{4})\\s*[年년]\\s*(\\d{1,2}|${HAN_NUMBER}{1,3})\\s*[月월]\\s*(\\d{1,2}|${HAN_NUMBER}{1,3})\\s*[日號号일]` +
    `(?:\\s*[（(]?\\s*(?:(?:星期|周|週|禮拜|礼拜)([日天一二三四五六])|([日月火水木金土일월화수목금토])(?:曜日?|요일)))?`,
  'u',
);
const WEEKDAYS = ['日天일', '一月월', '二火화', '三水수', '四木목', '五金금', '六土토'];

const MONTHS = numbered(calendar.months);
const DAYS = numbered(calendar.days);
const month = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|re|\\.)?';
const year = '(?<year>\\d{4})(?!\\d)';
const weekday = `(?:(?<weekday>${[...DAYS.keys()].join('|')})[\\s,.]+(?:den |le |the )?)?`;
const LATIN = [
  new RegExp(`(?<![\\p{L}\\d])${weekday}${day}\\s+(?:de )?${month},?\\s+(?:de )?${year}`, 'iu'),
  new RegExp(`(?<![\\p{L}\\d])${weekday}${month}\\s+${day},?\\s+${year}`, 'iu'),
];

/** The first date in a text; null where there is none. */
export function statedDate(text: string): StatedDate | null {
  const wide = WIDE.exec(text);
  if (wide !== null) {
    const [, years = '', months = '', days = '', chinese, japanese] = wide;
    const name = chinese ?? japanese;
    const at = name === undefined ? -1 : WEEKDAYS.findIndex((names) => names.includes(name));
    return found(wide, inFigures(years), inFigures(months), inFigures(days), at === -1 ? null : at);
  }
  for (const pattern of LATIN) {
    const match = pattern.exec(text);
    if (match?.groups === undefined) continue;
    const { year: years, month: months = '', day: days, weekday: name } = match.groups;
    const at = name === undefined ? undefined : DAYS.get(name.toLowerCase());
    return found(
      match,
      Number(years),
      (MONTHS.get(months.toLowerCase()) ?? -1) + 1,
      Number(days),
      at ?? null,
    );
  }
  return null;
}

function found(
  { index, 0: all }: RegExpExecArray,
  year: number,
  month: number,
  day: number,
  weekday: number | null,
): StatedDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1500 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { from: index, to: index + all.trimEnd().length, date: date.toISOString().slice(0, 10), weekday };
}

/** 2024, 二〇二四, 十七, 三十一 */
function inFigures(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (char: string): number => Math.max(0, DIGITS.indexOf(char.replace(/[○零]/, '〇')));
  if (!text.includes('十')) return Number([...text].map(digit).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((forms, i) => forms.map((form) => [form, i])));
}
