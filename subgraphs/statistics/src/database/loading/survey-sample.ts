import { districts, type Occupation, unitGroups } from '@huza/classifications';
import type { CopyValue } from '@huza/ingest';
import {
  createRandom,
  employedInUnitGroup,
  migrantsByOrigin,
  type Random,
  weighted,
} from '@huza/sample-data';
import { publishedFigures } from './published-figures.ts';
import { type Profile, profiles } from './survey-profiles.ts';

export const surveyColumns = [
  'period',
  'district',
  'cluster',
  'weight',
  'sex',
  'age',
  'citizenship',
  'education',
  'status',
  'occupation',
  'activity',
  'hours',
  'earnings',
];

const firstYear = 2019;
const lastYear = 2025;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** Shares of the sample, and of the population of 15 and over: demonstration assumptions. */
const shareEmployedInSample = 0.7;
const shareUnemployedInSample = 0.15;
const unemploymentRate = 0.13;
const labourForceParticipation = 0.6;
const shareForeign = 0.025;

const pickOccupation = new Map(
  ['1', '2', '3', '4', '5', '6+9', '7', '8'].map((group) => [
    group,
    weighted(
      unitGroups.filter(({ code }) => group.includes(code.charAt(0))),
      employedInUnitGroup,
    ),
  ]),
);
const pickSought = weighted(unitGroups, (group) => employedInUnitGroup(group) ** 0.8);
const pickDistrict = weighted(districts, ({ province }) => (province === 'Kigali City' ? 2 : 1));
const pickOrigin = weighted(Object.entries(migrantsByOrigin), ([, migrants]) => migrants);
const picks = new Map(
  Object.entries(profiles).map(([group, { education, activities }]) => [
    group,
    {
      education: weighted(Object.entries(education), ([, share]) => share),
      activity: weighted(Object.entries(activities), ([, share]) => share),
    },
  ]),
);

/**
 * Generates the respondents of a labour force survey, in the order of `surveyColumns`. The employed of each ISCO-08
 * major group are weighted so that they stand for exactly what the ILO publishes for that year and group; all else
 * is invented.
 */
export function* surveySample(size: number): Generator<CopyValue[]> {
  for (const year of years) yield* surveyOf(year, Math.max(100, Math.round(size / years.length)));
}

function* surveyOf(year: number, size: number): Generator<CopyValue[]> {
  const random = createRandom(`labour force survey ${year}`);
  const employed = publishedEmployment(year);
  const totalEmployed = [...employed.values()].reduce((sum, value) => sum + value, 0);
  yield* employedOf(year, size * shareEmployedInSample, employed, random);
  const unemployed = (totalEmployed * unemploymentRate) / (1 - unemploymentRate);
  const outside = ((totalEmployed + unemployed) * (1 - labourForceParticipation)) / labourForceParticipation;
  const unemployedInSample = Math.round(size * shareUnemployedInSample);
  const outsideInSample = Math.round(size * (1 - shareEmployedInSample - shareUnemployedInSample));
  for (let n = 0; n < unemployedInSample; n++) {
    yield [
      ...person(year, unemployed / unemployedInSample, profiles['5'], '5', random),
      'UNEMPLOYED',
      pickSought(random).code,
      null,
      null,
      null,
    ];
  }
  for (let n = 0; n < outsideInSample; n++) {
    yield [
      ...person(year, outside / outsideInSample, profiles['6'], '6', random),
      'OUTSIDE',
      null,
      null,
      null,
      null,
    ];
  }
}

/** Small groups are sampled more densely, as a survey would to be able to say something of them. */
function* employedOf(year: number, size: number, employed: ReadonlyMap<string, number>, random: Random) {
  const roots = [...employed.values()].reduce((sum, value) => sum + Math.sqrt(value), 0);
  for (const [group, persons] of employed) {
    const pick = pickOccupation.get(group);
    if (!pick) continue;
    const interviewed = Math.max(1, Math.round((size * Math.sqrt(persons)) / roots));
    for (let n = 0; n < interviewed; n++)
      yield employedPerson(year, persons / interviewed, pick(random), random);
  }
}

function employedPerson(year: number, weight: number, { code }: Occupation, random: Random): CopyValue[] {
  const group = code.charAt(0);
  const profile = profiles[group];
  const hours = Math.round(Math.min(84, Math.max(4, random.normal(42, 11))));
  const activity = picks.get(group)?.activity(random)[0] ?? null;
  const paid = profile !== undefined && random.chance(profile.employees);
  const earnings = paid
    ? Math.round(profile.earnings * (1 + profile.growth) ** (year - firstYear) * random.lognormal(1, 0.5))
    : null;
  return [...person(year, weight, profile, group, random), 'EMPLOYED', code, activity, hours, earnings];
}

function person(
  year: number,
  weight: number,
  profile: Profile | undefined,
  group: string,
  random: Random,
): CopyValue[] {
  return [
    String(year),
    pickDistrict(random).code,
    random.integer(1, 40),
    weight,
    random.chance(profile?.women ?? 0.5) ? 'F' : 'M',
    Math.round(Math.min(80, 15 + random.lognormal(16, 0.6))),
    random.chance(shareForeign) ? pickOrigin(random)[0] : 'RWA',
    picks.get(group)?.education(random)[0] ?? '1',
  ];
}

function publishedEmployment(year: number): Map<string, number> {
  const published = new Map<string, number>();
  for (const [indicator, , group, , , period, value] of publishedFigures()) {
    if (indicator !== 'EMPLOYMENT_BY_OCCUPATION') break;
    if (period === String(year) && group !== '_T') published.set(group, value);
  }
  return published;
}
