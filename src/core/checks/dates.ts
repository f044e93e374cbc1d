// What the page says of itself against what is known of the edition: its date, its page label, and whether the weekday
// is that of the date.
import { isLabel } from '../document/continuations.ts';
import { labelIn } from '../page/label.ts';
import type { PageCheck, PageFinding } from './check.ts';
import { type StatedDate, statedDate } from './stated-dates.ts';

const HEADS: ReadonlySet<string> = new Set(['folio', 'nameplate', 'ear']);
/** Countries changed to the calendar of today at different times; by then most had. */
const CALENDAR_OF_TODAY = '1753';

export const dates: PageCheck = {
  scope: 'page',
  ids: ['weekday-wrong', 'date-differs', 'page-differs'],
  *run(blocks, { date, label = '' }): Generator<PageFinding> {
    const heads = blocks.filter(({ role }) => HEADS.has(role));
    for (const block of heads) {
      const stated = statedDate(block.text);
      if (stated === null) continue;
      const { from, to } = stated;
      if (isAnotherWeekday(stated)) yield { check: 'weekday-wrong', block, from, to };
      if (date !== '' && !stated.date.startsWith(date))
        yield { check: 'date-differs', block, from, to, params: { date } };
    }
    const stated = labelIn(heads.map(({ text }) => text));
    const block = heads[stated?.index ?? -1];
    if (stated === null || block === undefined || label === '' || isLabel(stated.label, label)) return;
    yield { check: 'page-differs', block, from: stated.from, to: stated.to, params: { label } };
  },
};

const isAnotherWeekday = ({ date, weekday }: StatedDate): boolean =>
  weekday !== null && date >= CALENDAR_OF_TODAY && weekday !== new Date(`${date}T00:00:00Z`).getUTCDay();
