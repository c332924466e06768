import { SdmxQueryError } from '@huza/sdmx';

/** From one year to another, both included. */
export interface PeriodRange {
  readonly from: string;
  readonly to: string;
}

const [earliest, latest] = ['0000', '9999'];

export const allPeriods: readonly PeriodRange[] = [{ from: earliest, to: latest }];

/**
 * The ranges that a component asks for: `2015,2019` either, `ge:2015+le:2019` both at once.
 *
 * @throws SdmxQueryError where a part is no year with an operator or without.
 */
export const periodRanges = (name: string, value: string): PeriodRange[] =>
  value.split(',').map((alternative) =>
    // A plus sign in an address may arrive as a space.
    alternative
      .split(/[+ ]/)
      .map((part) => rangeOf(name, value, part))
      .reduce(overlap),
  );

function rangeOf(name: string, value: string, part: string): PeriodRange {
  const [, operator = 'eq', year] = /^(?:(eq|ge|le|gt|lt):)?(\d{4})$/.exec(part) ?? [];
  if (year === undefined)
    throw new SdmxQueryError(name, value, 'years such as 2019, ge:2019, ge:2015+le:2019 or 2015,2019');
  const bound = String(Number(year) + ({ gt: 1, lt: -1 }[operator] ?? 0)).padStart(4, '0');
  if (operator === 'eq') return { from: year, to: year };
  return operator.startsWith('g') ? { from: bound, to: latest } : { from: earliest, to: bound };
}

const overlap = (a: PeriodRange, b: PeriodRange): PeriodRange => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});

export const covers = (ranges: readonly PeriodRange[], period: string): boolean =>
  ranges.some(({ from, to }) => period >= from && period <= to);
