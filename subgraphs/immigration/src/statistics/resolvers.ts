import type { KeyedCell } from '@huza/disclosure';
import { countOf, occupationCode, rateOf, required, type SubgraphContext } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { OccupationModel } from '../models.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { applications, permits } from '../policy.ts';
import { type Dimension, type PermitCounts, permitCounts, permitShares } from './queries.ts';

const mostShares = 300;

/** The most in force first, as far as the counts show: the order tells no more than they do. */
async function shares(
  { scope, key }: PermitCounts,
  dimension: Dimension,
  { first }: { first: number },
  { load, disclosureControl }: SubgraphContext,
) {
  const wanted = countOf('first', first, mostShares);
  const found = (await load(permitShares[scope][dimension], key)) ?? [];
  const { cells } = disclosureControl(permits.dataset);
  const shown = found.map((share) => ({
    share,
    inForce: cells.count(share.inForce) ?? -1,
    issued: cells.count(share.issued) ?? -1,
  }));
  return shown
    .sort((a, b) => b.inForce - a.inForce || b.issued - a.issued || (a.share.code < b.share.code ? -1 : 1))
    .slice(0, wanted)
    .map(({ share }) => share);
}

type Counted = { readonly inForce: KeyedCell; readonly issued: KeyedCell };

const counts = {
  inForce: ({ inForce }: Counted, _args: object, { disclosureControl }: SubgraphContext) =>
    disclosureControl(permits.dataset).cells.count(inForce),
  issued: ({ issued }: Counted, _args: object, { disclosureControl }: SubgraphContext) =>
    disclosureControl(permits.dataset).cells.count(issued),
};

export const statisticsResolvers = {
  Occupation: {
    __resolveReference: ({ code, ...brought }) => ({
      code: occupationCode('occupation', code),
      employment: (brought as Partial<OccupationModel>).employment ?? null,
    }),
    permits: ({ code }, _args, { load }) => load(permitCounts.occupation, code),
    foreignWorkersPer100Employed: async ({ code, employment }, _args, { load, disclosureControl }) => {
      const { inForce } = required(await load(permitCounts.occupation, code));
      const shown = disclosureControl(permits.dataset).cells.count(inForce);
      return shown === null ? null : rateOf(100 * shown, employment, 3);
    },
  },
  Country: {
    __resolveReference: ({ alpha3 }) => ({ alpha3 }),
    permits: ({ alpha3 }, _args, { load }) => load(permitCounts.nationality, alpha3),
  },
  Employer: {
    __resolveReference: ({ id }) => ({ id }),
    permits: ({ id }, _args, { load }) => load(permitCounts.employer, id),
  },
  PermitStatistics: {
    ...counts,
    refused: ({ refused }, _args, { disclosureControl }) =>
      disclosureControl(applications.dataset).cells.count(refused),
    source: ({ generated }) => ({ agency: 'immigration', dataset: 'immigration.permits', generated }),
    byNationality: (counts, args, context) => shares(counts, 'nationality', args, context),
    byClass: (counts, args, context) => shares(counts, 'permitClass', args, context),
    byOccupation: (counts, args, context) => shares(counts, 'occupation', args, context),
  },
  PermitsByNationality: { ...counts, country: ({ code }) => ({ alpha3: code }) },
  PermitsByOccupation: { ...counts, occupation: ({ code }) => ({ code }) },
  PermitsByClass: {
    ...counts,
    permitClass: async ({ code }, _args, { load }) => required(await load(permitClassByCode, code)),
  },
} satisfies Resolvers;
