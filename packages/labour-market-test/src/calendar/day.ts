const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01: arithmetic on days is arithmetic on whole numbers. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;

/** A day number as `2025-12-31`. */
export const dayOf = (number: number): string =>
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

/** The same day so many months earlier; the month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.getUTCMonth() - months;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const time = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth));
  return dayOf(time / millisecondsPerDay);
}
