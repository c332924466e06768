const monthsOf: Readonly<Record<string, number>> = { Q: 3, S: 6 };

/** The first day of an SDMX period: a year, half year, quarter, month or day. */
export function periodStart(period: string): Date {
  const [, year, kind, number] = /^(\d{4})-([QS])(\d)$/.exec(period) ?? [];
  if (!year) return new Date(period);
  return new Date(Date.UTC(Number(year), (Number(number) - 1) * (monthsOf[kind ?? ''] ?? 1), 1));
}
