import {
  createRandom,
  dayOf,
  migrantsByOrigin,
  type Random,
  skilledWorkersByNationality,
  weighted,
} from '@huza/sample-data';
import { days } from '@huza/sample-data/permit-applications';
import { borderPosts } from '../reference.ts';

export const crossingColumns = ['crossed_on', 'post', 'direction', 'nationality'];

type SampleCrossing = readonly [
  crossedOn: string,
  post: string,
  direction: 'ENTRY' | 'EXIT',
  nationality: string,
];

/** Shares of the crossings by post, of 100: demonstration assumptions that follow the migrant stock by neighbour. */
const shares: Readonly<Record<string, number>> = {
  PETITE_BARRIERE: 28,
  LA_CORNICHE: 8,
  RUSIZI_I: 5,
  RUSIZI_II: 4,
  NEMBA: 11,
  AKANYARU_HAUT: 11,
  GATUNA: 9,
  CYANIKA: 4,
  KAGITUMBA: 3,
  RUSUMO: 7,
  KIGALI_AIRPORT: 10,
};

const total = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** Weights scaled so that they add up to a share. */
const scaled = (weights: Readonly<Record<string, number>>, share: number) =>
  Object.entries(weights).map(([code, weight]) => [code, (weight * share) / total(weights)] as const);

/** At an airport travellers come from afar; at a land post from both of its sides, and some from the region. */
function nationalitiesAt(neighbour: string | undefined): (readonly [string, number])[] {
  const residents = scaled(migrantsByOrigin, 10);
  return neighbour
    ? [['RWA', 42], [neighbour, 48], ...residents]
    : [['RWA', 36], ...residents, ...scaled(skilledWorkersByNationality, 54)];
}

const pickPost = weighted(
  borderPosts().map(({ code, neighbour }) => ({
    code,
    nationality: weighted(nationalitiesAt(neighbour), ([, weight]) => weight),
  })),
  ({ code }) => shares[code] ?? 0,
);

/** So many crossings, in the order of their days; the same seed gives the same ones. */
export function* sampleCrossings(
  size: number,
  seed = 'huza demonstration crossings',
): Generator<SampleCrossing> {
  const random = createRandom(seed);
  const weight = days.reduce((sum, { level }) => sum + level, 0);
  let reached = 0;
  let made = 0;
  for (const { day, level } of days) {
    reached += level;
    const due = Math.round((size * reached) / weight);
    for (const crossedOn = dayOf(day); made < due; made++) yield sampleCrossing(crossedOn, random);
  }
}

function sampleCrossing(crossedOn: string, random: Random): SampleCrossing {
  const post = pickPost(random);
  return [crossedOn, post.code, random.chance(0.503) ? 'ENTRY' : 'EXIT', post.nationality(random)[0]];
}
