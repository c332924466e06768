import { dayNumber, dayOf } from './day.ts';
import { isWeekend, publicHolidays } from './public-holidays.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * Whether a day is worked on.
 *
 * @throws RangeError for a year that the calendar does not cover.
 */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  return !isWeekend(calendar, day) && !holidaysOf(calendar, Number(day.slice(0, 4))).has(day);
}

/**
 * The last day of a period that begins the day after an event, as the day of the event does not count. A period in
 * calendar days that ends on a day without work ends on the next working day.
 *
 * @throws RangeError for a year that the calendar does not cover.
 */
export function deadlineAfter(
  calendar: WorkingCalendar,
  event: string,
  { count, unit }: { readonly count: number; readonly unit: 'WORKING_DAYS' | 'CALENDAR_DAYS' },
): string {
  let day = dayNumber(event);
  if (unit === 'CALENDAR_DAYS') {
    day += count;
    while (!isWorkingDay(calendar, dayOf(day))) day += 1;
    return dayOf(day);
  }
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWorkingDay(calendar, dayOf(day))) left -= 1;
  }
  return dayOf(day);
}

/**
 * Working days after one day up to another, itself included.
 *
 * @throws RangeError for a year that the calendar does not cover.
 */
export function workingDaysBetween(calendar: WorkingCalendar, after: string, until: string): number {
  let count = 0;
  for (let day = dayNumber(after) + 1; day <= dayNumber(until); day += 1)
    if (isWorkingDay(calendar, dayOf(day))) count += 1;
  return count;
}

const known = new WeakMap<WorkingCalendar, Map<number, ReadonlySet<string>>>();

function holidaysOf(calendar: WorkingCalendar, year: number): ReadonlySet<string> {
  const years = known.get(calendar) ?? new Map<number, ReadonlySet<string>>();
  known.set(calendar, years);
  const days = years.get(year) ?? new Set(publicHolidays(calendar, year).map(({ day }) => day));
  years.set(year, days);
  return days;
}
