import type { Pay } from '../framework/terms.ts';

/** Months in a year, where both can be told in the other; an hour's pay needs hours that nobody stated. */
const perYear = { HOUR: undefined, MONTH: 12, YEAR: 1 } as const;

/**
 * Pay as a multiple of one unit of its currency a year (an hour where it is paid by the hour), for comparison.
 * Undefined where the two cannot be compared: another currency, or hours against months.
 */
function comparable(one: Pay, other: Pay): [number, number] | undefined {
  if (one.currency !== other.currency) return undefined;
  if (one.per === other.per) return [Number(one.amount), Number(other.amount)];
  const [of, to] = [perYear[one.per], perYear[other.per]];
  return of && to ? [Number(one.amount) * of, Number(other.amount) * to] : undefined;
}

/** Below 0, 0 or above 0, as `pay` is less than, as much as or more than `percent` of `level`. */
export function comparePay(pay: Pay, level: Pay, percent = 100): number | undefined {
  const amounts = comparable(pay, level);
  return amounts && amounts[0] * 100 - amounts[1] * percent;
}

/** `250000 RWF per MONTH` */
export const payText = ({ amount, currency, per }: Pay): string => `${amount} ${currency} per ${per}`;
