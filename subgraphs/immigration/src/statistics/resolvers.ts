import type { KeyedCell } from '@huza/disclosure';
import { countOf, occupationCode, required, type SubgraphContext } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { applications, permits } from '../policy.ts';
import { type Dimension, type PermitCounts, permitCounts, permitShares } from './queries.ts';

const mostShares = 300;

async function shares(
  { scope, key }: PermitCounts,
  dimension: Dimension,
  { first }: { first: number },
  { load }: SubgraphContext,
) {
  const batch = permitShares[scope][dimension];
  return (await load(batch, key, { first: countOf('first', first, mostShares) })) ?? [];
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
    __resolveReference: ({ code }) => ({ code: occupationCode('occupation', code) }),
    permits: ({ code }, _args, { load }) => load(permitCounts.occupation, code),
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
