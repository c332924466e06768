import { type Occupation, unitGroups } from '@huza/classifications/isco-08';
import { employedByMajorGroup } from './employed-by-major-group.ts';
import { createRandom } from './random.ts';

/** Unit groups that are large in Rwanda, relative to a median of 0.6 within their major group: an assumption. */
const prominent: Readonly<Record<string, number>> = {
  2211: 2,
  2221: 6,
  2330: 7,
  2341: 9,
  2411: 3,
  2142: 3,
  2512: 4,
  5223: 8,
  6111: 9,
  7112: 5,
  8321: 8,
  9211: 8,
};

const random = createRandom('share of the major group');
const shares = new Map(
  unitGroups.map(({ code }) => [code, prominent[code] ?? random.fork(code).lognormal(0.6, 0.7)]),
);

const groupTotals = new Map<string, number>();
for (const [code, share] of shares)
  groupTotals.set(code.charAt(0), (groupTotals.get(code.charAt(0)) ?? 0) + share);

/**
 * A plausible number of employed persons in each of the 436 unit groups in a year of 2013 to 2025: demonstration
 * shares within each major group, which add up to what the ILO has for the group. Armed forces weigh nothing, as the
 * ILO spreads them over the other groups.
 *
 * @throws RangeError when there is no estimate for the year.
 */
export function occupationWeights(year: number): ReadonlyMap<string, number> {
  const employed = employedByMajorGroup(year);
  return new Map(
    [...shares].map(([code, share]) => {
      const group = code.charAt(0);
      return [code, ((employed.get(group) ?? 0) * share) / (groupTotals.get(group) ?? 1)];
    }),
  );
}

const of2024 = occupationWeights(2024);

/** The weight of a unit group in 2024; see `occupationWeights`. */
export const employedInUnitGroup = ({ code }: Occupation): number => of2024.get(code) ?? 0;
