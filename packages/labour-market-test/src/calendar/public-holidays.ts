import { dayNumber, dayOf } from './day.ts';
import type { PublicHoliday, WorkingCalendar } from './working-calendar.ts';

/**
 * The public holidays of a year, in order.
 *
 * A holiday on a weekend, unless the law excepts it, makes the next weekday free; two of them on one weekend make one
 * weekday free between them. Where that weekday is a holiday itself nothing is added: so the ministry announced it in
 * May and December 2022.
 *
 * @throws RangeError for a year that the calendar does not cover.
 */
export function publicHolidays(calendar: WorkingCalendar, year: number): PublicHoliday[] {
  const moving = calendar.byYear[String(year)];
  if (!moving) {
    const years = Object.keys(calendar.byYear).sort();
    throw new RangeError(
      `${year} is not in the calendar ${calendar.id} ${calendar.version}, which covers ${years[0]} to ${years.at(-1)}`,
    );
  }
  const holidays = [
    ...calendar.sameDayEachYear.map(({ date, ...rest }) => ({
      ...rest,
      day: `${year}-${date}`,
      expected: false,
    })),
    ...moving.map((holiday) => ({ ...holiday, replaced: true })),
  ];
  const free = new Map<string, PublicHoliday>(
    holidays.map(({ day, name, expected }) => [day, { day, name, expected, inLieu: false }]),
  );
  for (const { day, name, expected, replaced } of holidays) {
    if (!replaced || !isWeekend(calendar, day)) continue;
    const next = nextWeekday(calendar, day);
    if (!free.has(next)) free.set(next, { day: next, name, expected, inLieu: true });
  }
  return [...free.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Whether a day falls on a weekend. */
export const isWeekend = ({ weekend }: WorkingCalendar, day: string): boolean =>
  weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function nextWeekday(calendar: WorkingCalendar, day: string): string {
  const next = dayOf(dayNumber(day) + 1);
  return isWeekend(calendar, next) ? nextWeekday(calendar, next) : next;
}
