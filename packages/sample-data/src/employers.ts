import { createHash } from 'node:crypto';
import { districts } from '@huza/classifications';
import { createRandom, type Random } from './random.ts';
import { weighted } from './weighted.ts';

/** A demonstration employer, as both the labour and the immigration agency know it. */
export interface Employer {
  /** An opaque pseudonym; there is no tax number behind it. */
  readonly id: string;
  /** Invented. */
  readonly name: string;
  readonly district: string;
  /** An ISIC Rev. 4 section. */
  readonly activity: string;
  readonly sector: 'PRIVATE' | 'PUBLIC' | 'NON_GOVERNMENTAL' | 'INTERNATIONAL';
  readonly employees: number;
}

const seed = 'huza demonstration employers';

const first = [
  'Akagera',
  'Amahoro',
  'Gahaya',
  'Icyerekezo',
  'Imbuto',
  'Inyange',
  'Isoko',
  'Ituze',
  'Kivu',
  'Muhazi',
];
const second = [
  'Agro',
  'Build',
  'Care',
  'Digital',
  'Energy',
  'Foods',
  'Logistics',
  'Mining',
  'Textiles',
  'Tours',
];
const forms = ['Ltd (demonstration)', 'Group (demonstration)', 'Cooperative (demonstration)'];

/** Demonstration shares of employers by ISIC section. */
const activities = {
  A: 8,
  B: 4,
  C: 12,
  F: 12,
  G: 22,
  H: 7,
  I: 9,
  J: 9,
  K: 3,
  M: 6,
  N: 3,
  O: 2,
  P: 6,
  Q: 5,
  S: 4,
};
/** Four employers in ten sit in Kigali's three districts. */
const inKigali = new Set(['11', '12', '13']);

const pickActivity = weighted(Object.entries(activities), ([, share]) => share);
const pickDistrict = weighted(districts, ({ code }) => (inKigali.has(code) ? 6 : 1));
const pickSector = weighted(['PRIVATE', 'NON_GOVERNMENTAL', 'INTERNATIONAL'] as const, (sector) =>
  sector === 'PRIVATE' ? 90 : 5,
);

/** The demonstration register of employers: the n-th is the same whatever the count, in every agency. */
export function employers(count: number): Employer[] {
  return Array.from({ length: count }, (_, number) => employer(number, createRandom(`${seed}/${number}`)));
}

function employer(number: number, random: Random): Employer {
  const [activity] = pickActivity(random);
  return {
    id: `emp_${createHash('sha256').update(`${seed}/${number}`).digest('hex').slice(0, 16)}`,
    name: `${random.pick(first)} ${random.pick(second)} ${number + 1} ${random.pick(forms)}`,
    district: pickDistrict(random).code,
    activity,
    sector: activity === 'O' ? 'PUBLIC' : pickSector(random),
    employees: Math.max(1, Math.round(random.lognormal(12, 1.2))),
  };
}
