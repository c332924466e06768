import { type Occupation, unitGroups } from '@huza/classifications/isco-08';
import { type Employer, employers } from '../employers.ts';
import { migrantsByOrigin, skilledWorkersByNationality } from '../nationality-weights.ts';
import { employedInUnitGroup } from '../occupation-weights.ts';
import type { Random } from '../random.ts';
import { weighted } from '../weighted.ts';

/** What a class's invented applicants are like. */
interface Profile {
  readonly permitClass: string;
  /** Share of the applications, of about 100. */
  readonly share: number;
  readonly occupations: (code: string) => boolean;
  readonly nationalities: Readonly<Record<string, number>>;
  /** The employers who sponsor it; `null` for a class without one. */
  readonly sector: Employer['sector'] | null;
  /** Validities that are given, in months; none longer than the class allows. */
  readonly months: readonly number[];
}

const within =
  (...groups: string[]) =>
  (code: string) =>
    groups.some((group) => code.startsWith(group));

/** Sub-major groups that the demonstration takes to be in demand: science, health, technology. */
const inDemand = within('21', '22', '25', '31', '32', '35');
const skilled = within('1', '2', '3');
const semiSkilled = within('4', '5', '6', '7', '8');

/** The region's nationals, as the migrant stock has them; Rwandans hold no permits. */
const region = { ...migrantsByOrigin, SSD: 1_500 };
const refugees = { COD: 60, BDI: 35, SSD: 5 };
const farther = Object.fromEntries(
  Object.entries(skilledWorkersByNationality).filter(([nationality]) => !(nationality in region)),
);

const skilledWorker = { occupations: skilled, nationalities: skilledWorkersByNationality };
const investor = { nationalities: skilledWorkersByNationality, sector: null, months: [24, 36] };

/** Shares, validities and occupations are demonstration assumptions within what each class allows. */
export const profiles: readonly Profile[] = [
  {
    ...skilledWorker,
    permitClass: 'H1',
    share: 24,
    occupations: inDemand,
    sector: 'PRIVATE',
    months: [24, 36, 36],
  },
  {
    ...skilledWorker,
    permitClass: 'H2',
    share: 24,
    occupations: (code) => skilled(code) && !inDemand(code),
    sector: 'PRIVATE',
    months: [12, 24, 24],
  },
  {
    permitClass: 'H4',
    share: 21,
    occupations: semiSkilled,
    nationalities: region,
    sector: 'PRIVATE',
    months: [12, 24],
  },
  { ...skilledWorker, permitClass: 'H5', share: 3, sector: 'INTERNATIONAL', months: [24] },
  { ...skilledWorker, permitClass: 'H6', share: 2, sector: 'PRIVATE', months: [24] },
  {
    permitClass: 'J',
    share: 4,
    occupations: within('2', '3', '4', '5', '7', '8'),
    nationalities: refugees,
    sector: 'PRIVATE',
    months: [24],
  },
  {
    ...skilledWorker,
    permitClass: 'Q1',
    share: 4,
    nationalities: farther,
    sector: 'PRIVATE',
    months: [6, 12, 12],
  },
  { ...skilledWorker, permitClass: 'N2', share: 6, sector: 'NON_GOVERNMENTAL', months: [12, 24] },
  { ...skilledWorker, permitClass: 'E1', share: 3, occupations: within('2'), sector: 'PUBLIC', months: [24] },
  {
    ...skilledWorker,
    permitClass: 'E2',
    share: 1,
    nationalities: farther,
    sector: 'PUBLIC',
    months: [12, 24],
  },
  { ...investor, permitClass: 'A', share: 0.6, occupations: within('1322') },
  { ...investor, permitClass: 'B', share: 0.8, occupations: within('131') },
  { ...investor, permitClass: 'C', share: 0.6, occupations: within('265', '342') },
  { ...investor, permitClass: 'D', share: 1.5, occupations: within('12', '14') },
  { ...investor, permitClass: 'F', share: 1, occupations: within('1321') },
  { ...investor, permitClass: 'G', share: 0.5, occupations: within('12', '13') },
  { ...skilledWorker, permitClass: 'R', share: 3, nationalities: farther, sector: 'PRIVATE', months: [1, 2] },
];

/** Draws what an applicant of a class is like. */
export interface Applicants {
  readonly permitClass: string;
  readonly occupation: (random: Random) => Occupation;
  readonly nationality: (random: Random) => [string, number];
  readonly employer: ((random: Random) => Employer) | null;
  readonly months: readonly number[];
}

const sponsors = employers(2_000);

function applicants({ permitClass, occupations, nationalities, sector, months }: Profile): Applicants {
  const inSector = sponsors.filter((employer) => employer.sector === sector);
  return {
    permitClass,
    occupation: weighted(
      unitGroups.filter(({ code }) => occupations(code)),
      employedInUnitGroup,
    ),
    nationality: weighted(Object.entries(nationalities), ([, weight]) => weight),
    employer: sector && weighted(inSector, ({ employees }) => employees),
    months,
  };
}

/** Draws a class, and with it what its applicants are like. */
export const pickApplicants = weighted(
  profiles.map((profile) => ({ ...applicants(profile), share: profile.share })),
  ({ share }) => share,
);
