import { districts } from '@huza/classifications/districts';
import { unitGroups } from '@huza/classifications/isco-08';
import type { CopyValue } from '@huza/ingest';
import {
  createRandom,
  dayNumber,
  dayOf,
  employedInUnitGroup,
  type Random,
  weighted,
} from '@huza/sample-data';
import { firstDay, lastDay } from './period.ts';

export const jobSeekerColumns = [
  'id',
  'occupation',
  'district',
  'education',
  'sex',
  'age_band',
  'registered',
  'ended',
  'placed',
];

/** Demonstration assumptions: who registers, and what becomes of it. */
const pickOccupation = weighted(
  unitGroups,
  (group) => employedInUnitGroup(group) ** 0.7 * (group.code < '6' ? 3 : 1),
);
const pickDistrict = weighted(districts, ({ code }) => (code.startsWith('1') ? 4 : 1));
const ageBands = weighted(
  Object.entries({ '15-24': 34, '25-34': 42, '35-44': 16, '45-54': 6, '55-64': 2 }),
  ([, n]) => n,
);
const tertiary = weighted(Object.entries({ 5: 15, 6: 70, 7: 15 }), ([, share]) => share);
const below = weighted(Object.entries({ 1: 25, 2: 30, 3: 40, 5: 5 }), ([, share]) => share);

/** Job seekers in the order of `jobSeekerColumns`. */
export function* jobSeekerSample(count: number): Generator<CopyValue[]> {
  const random = createRandom('job seekers');
  for (let number = 1; number <= count; number++) yield jobSeekerOf(number, random);
}

function jobSeekerOf(number: number, random: Random): CopyValue[] {
  const { code } = pickOccupation(random);
  const registered = random.integer(dayNumber(firstDay), dayNumber(lastDay));
  const ends = registered + Math.max(1, Math.round(random.lognormal(150, 0.9)));
  const ended = ends <= dayNumber(lastDay);
  return [
    `S${String(number).padStart(8, '0')}`,
    code,
    pickDistrict(random).code,
    (code < '4' ? tertiary : below)(random)[0],
    random.chance(0.47) ? 'F' : 'M',
    ageBands(random)[0],
    dayOf(registered),
    ended ? dayOf(ends) : null,
    ended && random.chance(0.55),
  ];
}
