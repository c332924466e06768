import { type Occupation, unitGroups } from '@huza/classifications';
import { employedByMajorGroup } from './employed-by-major-group.ts';
import { createRandom } from './random.ts';

/** Unit groups that a demonstration should show well; all others get a share by chance. */
const prominent: Readonly<Record<string, number>> = {
  2221: 6,
  2341: 9,
  2330: 7,
  2512: 4,
  2211: 2,
  2411: 3,
  2142: 3,
  5223: 8,
  6111: 9,
  7112: 5,
  8321: 8,
  9211: 8,
};

/** Shares within a major group: lognormal by chance, from a seed of its own. */
const shares = new Map(
  unitGroups.map(({ code }) => [
    code,
    prominent[code] ?? createRandom(`share of ${code}`).lognormal(0.6, 0.7),
  ]),
);

const totalShares = new Map<string, number>();
for (const [code, share] of shares)
  totalShares.set(code.charAt(0), (totalShares.get(code.charAt(0)) ?? 0) + share);

/**
 * A plausible number of employed persons in each unit group: within a major group by a demonstration share, the
 * major groups as the ILO has them for 2024. Armed forces (group 0) are spread over the groups there and weigh nothing.
 */
export function employedInUnitGroup({ code }: Occupation): number {
  const group = code.charAt(0);
  return ((employedByMajorGroup[group] ?? 0) * (shares.get(code) ?? 0)) / (totalShares.get(group) ?? 1);
}
