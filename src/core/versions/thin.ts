// Which automatic versions of a page are kept as they age: one an hour for a day, one a day for a month, one a week from
// then on. Named versions are never thinned out.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

/** Milliseconds after which another automatic version is due. */
export const AUTOMATIC_AFTER = HOUR;

/**
 * The automatic versions to delete: of each hour, day or week only the newest stays.
 * @param times of automatic versions, in milliseconds since 1970
 */
export function outdated(times: readonly number[], now: number): number[] {
  const newest = new Map<string, number>();
  for (const time of times) {
    const period = periodOf(time, now);
    newest.set(period, Math.max(time, newest.get(period) ?? time));
  }
  return times.filter((time) => newest.get(periodOf(time, now)) !== time);
}

/** The hour, day or week that a version stands for; a time that is yet to come counts as now. */
function periodOf(time: number, now: number): string {
  const age = now - time;
  if (age < DAY) return `hour ${Math.floor(time / HOUR)}`;
  if (age < MONTH) return `day ${Math.floor(time / DAY)}`;
  return `week ${Math.floor(time / WEEK)}`;
}
