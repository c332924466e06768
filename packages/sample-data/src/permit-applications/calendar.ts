import { dayNumber } from '../day.ts';
import type { Random } from '../random.ts';
import { weighted } from '../weighted.ts';

/** The days that generated records cover. */
const firstDay = '2019-01-01';
export const lastDay = '2025-12-31';

export const first = dayNumber(firstDay);
export const last = dayNumber(lastDay);

/**
 * How busy borders and counters are from a day on, 2019 being 1: closed from March 2020, slow until mid 2021, then
 * growing. A demonstration assumption.
 */
const activity = Object.entries({
  '2019-01-01': 1,
  '2020-03-20': 0.04,
  '2020-08-01': 0.12,
  '2020-12-01': 0.2,
  '2021-07-01': 0.5,
  '2022-01-01': 0.85,
  '2022-07-01': 1,
  '2023-07-01': 1.12,
  '2024-07-01': 1.22,
  '2025-07-01': 1.3,
}).map(([from, level]) => ({ from: dayNumber(from), level }));

/** Every day that records cover, with how busy it is. */
export const days = Array.from({ length: last - first + 1 }, (_, index) => {
  const day = first + index;
  return { day, level: activity.findLast(({ from }) => from <= day)?.level ?? 1 };
});

const pick = weighted(days, ({ level }) => level);

/** A day, busy ones more often. */
export const pickDay = (random: Random): number => pick(random).day;
