import { type Occupation, unitGroups } from '@huza/classifications/isco-08';
import { economicActivityAncestors } from '@huza/classifications/isic-rev4';
import type { CopyValue } from '@huza/ingest';
import {
  createRandom,
  dayNumber,
  dayOf,
  type Employer,
  employedInUnitGroup,
  type Random,
  weighted,
} from '@huza/sample-data';
import { firstDay, lastDay } from './period.ts';

export const vacancyColumns = [
  'id',
  'employer',
  'occupation',
  'activity',
  'section',
  'district',
  'openings',
  'posted',
  'closes',
  'filled',
  'pay_from',
  'pay_to',
];

/** How an invented vacancy of an ISCO-08 major group goes: demonstration assumptions. */
const courses: Readonly<Record<string, { daysToFill: number; filled: number; pay: number }>> = {
  1: { daysToFill: 40, filled: 0.75, pay: 600_000 },
  2: { daysToFill: 38, filled: 0.7, pay: 380_000 },
  3: { daysToFill: 32, filled: 0.75, pay: 230_000 },
  4: { daysToFill: 20, filled: 0.88, pay: 160_000 },
  5: { daysToFill: 16, filled: 0.9, pay: 80_000 },
  6: { daysToFill: 12, filled: 0.92, pay: 45_000 },
  7: { daysToFill: 22, filled: 0.82, pay: 100_000 },
  8: { daysToFill: 20, filled: 0.85, pay: 110_000 },
  9: { daysToFill: 9, filled: 0.95, pay: 40_000 },
};

/** Information technology and health: longer to fill, and more often not at all. */
const hardToFill = /^(25|35|22[1-6])/;

/** Advertised posts are those of skilled work more often than employment as a whole is. */
const pickOccupation = weighted(unitGroups, (group) => {
  const skilled = group.code < '4' ? 6 : 1;
  const inDemand = hardToFill.test(group.code) ? 5 : 1;
  return Math.sqrt(employedInUnitGroup(group)) * skilled * inDemand;
});

/** Vacancies in the order of `vacancyColumns`, posted by these employers. */
export function* vacancySample(count: number, employers: readonly Employer[]): Generator<CopyValue[]> {
  const random = createRandom('vacancies');
  const pickEmployer = weighted(employers, ({ employees }) => Math.sqrt(employees));
  for (let number = 1; number <= count; number++) {
    yield vacancyOf(number, pickOccupation(random), pickEmployer(random), random);
  }
}

function vacancyOf(number: number, { code }: Occupation, employer: Employer, random: Random): CopyValue[] {
  const course = courses[code.charAt(0)] ?? { daysToFill: 20, filled: 0.8, pay: 100_000 };
  const hard = hardToFill.test(code);
  const posted = random.integer(dayNumber(firstDay), dayNumber(lastDay));
  const closes = posted + random.pick([14, 30, 30, 45, 60, 90]);
  const days = Math.max(1, Math.round(random.lognormal(course.daysToFill * (hard ? 1.6 : 1), 0.5)));
  const isFilled = random.chance(course.filled * (hard ? 0.7 : 1)) && posted + days <= dayNumber(lastDay);
  const payFrom = Math.round(random.lognormal(course.pay, 0.3) / 5_000) * 5_000 + 5_000;
  return [
    `V${String(number).padStart(8, '0')}`,
    employer.id,
    code,
    employer.activity,
    economicActivityAncestors(employer.activity).at(-1) ?? employer.activity,
    employer.district,
    Math.max(1, Math.round(random.lognormal(1.2, 0.6))),
    dayOf(posted),
    dayOf(closes),
    isFilled ? dayOf(posted + days) : null,
    payFrom,
    Math.round((payFrom * (1 + random.uniform() * 0.5)) / 5_000) * 5_000 + 5_000,
  ];
}
