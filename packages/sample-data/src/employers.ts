import { createHash } from 'node:crypto';
import { districts } from '@huza/classifications/districts';
import { base32 } from './base32.ts';
import { createRandom, type Random } from './random.ts';
import { readTable } from './read-table.ts';
import { weighted } from './weighted.ts';

/** Whom an employer belongs to. */
export type EmployerSector = 'PRIVATE' | 'PUBLIC' | 'NON_GOVERNMENTAL' | 'INTERNATIONAL';

/** A demonstration employer, the same to every agency that generates records. No real one is meant. */
export interface Employer {
  /** `emp_` and 16 characters. It looks like a pseudonym, but is generated: there is no tax number behind it. */
  readonly id: string;
  /** Invented, and says so: `Urugero Builders Ltd (demonstration 17)`. */
  readonly name: string;
  /** The district's code. */
  readonly district: string;
  /** An ISIC Rev. 4 class; its first two digits are the division. */
  readonly activity: string;
  readonly sector: EmployerSector;
  /** Persons employed, at least 1. */
  readonly employees: number;
}

const activities = readTable<'isic_class' | 'sector' | 'share' | 'median_employees' | 'trade'>(
  'employer-activities.csv',
);
const words = readTable<'word' | 'meaning'>('employer-names.csv').map(({ word }) => word);

const pickActivity = weighted(activities, ({ share }) => Number(share));
/** Four employers in ten sit in the City of Kigali: an assumption. */
const pickDistrict = weighted(districts, ({ code }) => (code.startsWith('1') ? 6 : 1));

/**
 * A demonstration register of employers. The n-th is the same whatever the count; agencies that are to know the same
 * employers leave the seed out.
 */
export function employers(count: number, seed: string | number = 'employers'): Employer[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) =>
    employer(pseudonym(seed, index + 1), index + 1, random.fork(String(index + 1))),
  );
}

const pseudonym = (seed: string | number, number: number): string =>
  `emp_${base32(createHash('sha256').update(`${seed}/${number}`).digest().subarray(0, 10))}`;

function employer(id: string, number: number, random: Random): Employer {
  const { isic_class, sector, median_employees, trade } = pickActivity(random);
  const form = sector === 'PRIVATE' ? ` ${random.pick(['Ltd', 'Ltd', 'Ltd', 'Group', 'Cooperative'])}` : '';
  return {
    id,
    name: `${random.pick(words)} ${trade}${form} (demonstration ${number})`,
    district: pickDistrict(random).code,
    activity: isic_class,
    sector: sector as EmployerSector,
    employees: Math.max(1, Math.round(random.lognormal(Number(median_employees), 0.9))),
  };
}
