// The dates that a text states, and the weekday beside each, in Chinese, Japanese, Korean and the languages of the
// calendar; years by the eras that newspapers count by as well.
import calendar from '#resources/checks/calendar.json' with { type: 'json' };
import { numberIn } from './han-number.ts';

export interface StatedDate {
  /** Offsets in the text, weekday included. */
  readonly from: number;
  readonly to: number;
  /** ISO date; one that the calendar has. */
  readonly date: string;
  /** 0 for Sunday; null where none is stated. */
  readonly weekday: number | null;
}

const HAN_DIGIT = '[〇○零一二三四五六七八九]';
const HAN_NUMBER = '[〇○零一二三四五六七八九十廿卅]';
/** What is added to a year of an era. Eras that counted by the moon are left out. */
const ERAS: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  檀紀: -2333,
  단기: -2333,
  皇紀: -660,
};
const YEAR = `(?:(?<era>${Object.keys(ERAS).join('|')})\\s*(?<eraYear>\\d{1,4}|${HAN_NUMBER}{1,4}|元)|(?<!\\d)(?<year>\\d{4})|(?<!${HAN_NUMBER})(?<hanYear>${HAN_DIGIT}{4}))`;
/** Until then Japan counted by the moon. */
const SUN_IN_JAPAN = 1873;
/** The same year counted otherwise: 2024年（令和6年）5月1日. */
const OTHER_YEAR = '(?:\\s*[（(][^（()）]{2,12}[年년][）)])?';
const WEEKDAYS = ['日天일', '一月월', '二火화', '三水수', '四木목', '五金금', '六土토'];
const WIDE = new RegExp(
  `${YEAR}\\s*[年년]${OTHER_YEAR}\\s*(?<month>\\d{1,2}|${HAN_NUMBER}{1,3})\\s*[月월]\\s*(?<day>\\d{1,2}|${HAN_NUMBER}{1,3})\\s*[日號号일]` +
    `(?:\\s*[（(]?\\s*(?:(?:星期|周|週|禮拜|礼拜)(?<chinese>[日天一二三四五六])|(?<japanese>[日月火水木金土일월화수목금토])(?:曜日?|요일))` +
    `|\\s*[（(](?<short>[${WEEKDAYS.join('')}])[）)])?`,
  'gu',
);
const FIGURES = /(?<!\d)(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?!\d)/gu;

const MONTHS = numbered(calendar.months);
const DAYS = numbered(calendar.days);
const month = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|re|\\.)?';
const year = '(?:de |سنة |عام )?(?<year>\\d{4})(?!\\d)';
const days = [...DAYS.keys()].join('|');
const before = `(?:(?<weekday>${days})[\\s,.،]+(?:den |le |the )?)?`;
const behind = `(?:(?:\\s*(?:г\\.|года))?[\\s,،]+(?<behind>${days})(?!\\p{L}))?`;
const WORDS = [
  new RegExp(`(?<![\\p{L}\\d])${before}${day}\\s+(?:de )?${month},?\\s+${year}${behind}`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])${before}${month}\\s+${day},?\\s+${year}${behind}`, 'giu'),
];

/** The day on which the paper first came out is no date of the page. */
const FOUNDED_BEFORE =
  /(?:(?<![日號号]\s*)[创創]刊(?:[日号號]期?)?[于於：: ]?|(?:founded|established|est\.|first published)\D{0,12})$/iu;
const FOUNDED_BEHIND = /^\s*(?:[创創]刊|창간)/u;

/** The dates that a text states, in its order. */
export function statedDates(printed: string): StatedDate[] {
  const text = withUsualDigits(printed);
  return [
    ...[...text.matchAll(WIDE)].flatMap(({ index, 0: all, groups = {} }) => {
      const name = groups.chinese ?? groups.japanese ?? groups.short;
      const at = name === undefined ? -1 : WEEKDAYS.findIndex((names) => names.includes(name));
      const own = numberIn(groups.year ?? groups.hanYear ?? groups.eraYear ?? '');
      const full = own + (ERAS[groups.era ?? ''] ?? 0);
      if (groups.era === '明治' && full < SUN_IN_JAPAN) return [];
      return found(
        index,
        all,
        full,
        numberIn(groups.month ?? ''),
        numberIn(groups.day ?? ''),
        at === -1 ? null : at,
      );
    }),
    ...[...text.matchAll(FIGURES)].flatMap(({ index, 0: all, groups = {} }) =>
      found(index, all, Number(groups.year), Number(groups.month), Number(groups.day), null),
    ),
    ...WORDS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(({ index, 0: all, groups = {} }) => {
      const months = MONTHS.get((groups.month ?? '').toLowerCase()) ?? -1;
      const weekday = DAYS.get((groups.weekday ?? groups.behind ?? '').toLowerCase()) ?? null;
      return found(index, all, Number(groups.year), months + 1, Number(groups.day), weekday);
    }),
  ]
    .filter(
      ({ from, to }) => !FOUNDED_BEFORE.test(text.slice(0, from)) && !FOUNDED_BEHIND.test(text.slice(to)),
    )
    .sort((a, b) => a.from - b.from);
}

function found(
  from: number,
  all: string,
  year: number,
  month: number,
  day: number,
  weekday: number | null,
): StatedDate[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1500 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return [];
  return [{ from, to: from + all.trimEnd().length, date: date.toISOString().slice(0, 10), weekday }];
}

/** Digits of full width and Arabic ones as the usual ones, each in its place. */
const withUsualDigits = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/gu, (digit) =>
    String((digit.charCodeAt(0) - (digit >= '\uFF10' ? 0xff10 : digit >= '\u06F0' ? 0x6f0 : 0x660)) % 10),
  );

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((forms, i) => forms.map((form) => [form, i])));
}
