// What the page says of itself against what is known of the edition: its date, its page label, and whether the weekday
// is that of the date.
import { isLabel } from '../document/continuations.ts';
import { labelIn } from '../page/label.ts';
import { type StatedDate, statedDates } from '../page/stated-dates.ts';
import type { PageCheck, PageFinding } from './check.ts';

const HEADS: ReadonlySet<string> = new Set(['folio', 'nameplate', 'ear']);
/** Countries changed to the calendar of today at different times; by then those that write so had. */
const CALENDAR_OF_TODAY: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, '1918-02-14'],
  [/\p{Script=Greek}/u, '1923-03-01'],
  [/./su, '1753'],
];

export const dates: PageCheck = {
  scope: 'page',
  ids: ['weekday-wrong', 'date-differs', 'page-differs'],
  *run(blocks, { date, label = '' }): Generator<PageFinding> {
    const heads = blocks.filter(({ role }) => HEADS.has(role));
    for (const block of heads) {
      const { text } = block;
      const stated = statedDates(text);
      for (const one of stated)
        if (isAnotherWeekday(one, text)) yield { check: 'weekday-wrong', block, from: one.from, to: one.to };
      const [first] = stated;
      if (date !== '' && first !== undefined && !stated.some((one) => one.date.startsWith(date)))
        yield { check: 'date-differs', block, from: first.from, to: first.to, params: { date } };
    }
    const stated = labelIn(heads.map(({ text }) => text));
    const block = heads[stated?.index ?? -1];
    if (stated === null || block === undefined || label === '' || isLabel(stated.label, label)) return;
    yield { check: 'page-differs', block, from: stated.from, to: stated.to, params: { label } };
  },
};

function isAnotherWeekday({ date, weekday }: StatedDate, text: string): boolean {
  const since = CALENDAR_OF_TODAY.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  return weekday !== null && date >= since && weekday !== new Date(`${date}T00:00:00Z`).getUTCDay();
}
