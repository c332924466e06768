import { RequestError } from '@huza/access';
import { connectionOf, countOf, pageOf, required, today } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { periodsOf } from '../figure.ts';
import { seriesByArea } from '../indicators/published-series.ts';
import { emigrantsByDestination, immigrantsByOrigin, type MigrantArguments } from './migrants.ts';
import { countriesOf, countryByCode, eacMemberOn, eacMemberSince, findCountry } from './queries.ts';

const population = seriesByArea('POPULATION');
const refugees = seriesByArea('REFUGEE_STOCK');
const migrants = seriesByArea('MIGRANT_STOCK');

export const countryResolvers = {
  Query: {
    country: (_parent, { alpha3 }, { database }) => findCountry(database, codeOf(alpha3)),
    countries: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 1, cursors);
      return connectionOf(await countriesOf(database, filter ?? {}, page), page, (row) => [row.alpha3]);
    },
  },
  Country: {
    __resolveReference: ({ alpha3 }, { load }) => load(countryByCode, alpha3),
    name: (country, { language }) => (language === 'FRENCH' ? country.nameFrench : country.nameEnglish),
    eacMember: async ({ alpha3 }, { on }, { load }) =>
      required(await load(eacMemberOn, alpha3, { on: on ?? today() })),
    eacMemberSince: ({ alpha3 }, _args, { load }) => load(eacMemberSince, alpha3),
    population: async ({ alpha3 }, { last }, { load }) =>
      (await load(population, alpha3, periodsOf(last))) ?? [],
    refugees: async ({ alpha3 }, { last }, { load }) => (await load(refugees, alpha3, periodsOf(last))) ?? [],
    migrantStock: async ({ alpha3 }, { last }, { load }) =>
      (await load(migrants, alpha3, periodsOf(last))) ?? [],
    immigrantsByOrigin: async ({ alpha3 }, args, { load }) =>
      (await load(immigrantsByOrigin, alpha3, pairsOf(args))) ?? [],
    emigrantsByDestination: async ({ alpha3 }, args, { load }) =>
      (await load(emigrantsByDestination, alpha3, pairsOf(args))) ?? [],
  },
  MigrantsByCountry: {
    country: async ({ country }, _args, { load }) => required(await load(countryByCode, country)),
  },
} satisfies Resolvers;

function codeOf(alpha3: string): string {
  if (/^[A-Z]{3}$/.test(alpha3)) return alpha3;
  throw new RequestError(
    'INVALID_INPUT',
    `alpha3 is ${JSON.stringify(alpha3)}; expected three capital letters of ISO 3166-1, such as RWA.`,
    { argument: 'alpha3' },
  );
}

const pairsOf = ({ period, first }: { period?: string | null; first: number }): MigrantArguments => ({
  period: period ?? null,
  first: countOf('first', first, 300),
});
