const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01: arithmetic on days is arithmetic on whole numbers. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;

const written = new Map<number, string>();

/** A day number as `2025-12-31`. */
export function dayOf(number: number): string {
  let day = written.get(number);
  if (day === undefined) {
    day = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
    written.set(number, day);
  }
  return day;
}

/** The same day so many months later; the month's last day where it has no such day. */
export function addMonths(number: number, months: number): number {
  const date = new Date(number * millisecondsPerDay);
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastOfMonth);
  return Date.UTC(date.getUTCFullYear(), month, day) / millisecondsPerDay;
}
