import { changeOnce, connectionOf, pageOf, rateOf, required, sourceOf } from '@huza/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { postVacancy } from './post-vacancy.ts';
import { vacanciesOf, vacancyById, vacancyKey } from './queries.ts';
import {
  vacanciesByActivity,
  vacanciesByDistrict,
  vacanciesByEmployer,
  vacanciesByOccupation,
} from './statistics.ts';

export const vacancyResolvers = {
  Query: {
    vacancy: (_parent, { id }, { load }) => load(vacancyById, id),
    vacancies: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await vacanciesOf(database, filter ?? {}, page), page, vacancyKey);
    },
    ownVacancies: async (_parent, args, { access, cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      const employer = access.principal?.employer ?? '';
      return connectionOf(await vacanciesOf(database, { employer }, page), page, vacancyKey);
    },
  },
  Mutation: {
    postVacancy: changeOnce('postVacancy', postVacancy, async (id, _input, { load }) => ({
      vacancy: required(await load(vacancyById, id)),
    })),
  },
  Vacancy: {
    __resolveReference: ({ id }, { load }) => load(vacancyById, id),
    occupation: ({ occupation }) => ({ code: occupation }),
    activity: ({ activity }) => ({ code: activity }),
    district: ({ district }) => ({ code: district }),
    employer: ({ employer }) => ({ id: employer }),
    pay: ({ payFrom, payTo }) => ({ from: String(payFrom), to: String(payTo), currency: 'RWF' }),
    source: (_vacancy, _args, context) => sourceOf('labour.vacancies', context),
  },
  VacancyStatistics: {
    source: (_counts, _args, context) => sourceOf('labour.vacancies', context),
  },
  Occupation: {
    vacancies: ({ code }, _args, { load }) => load(vacanciesByOccupation, code),
    vacanciesPerUnemployed: async ({ code, unemployed }, _args, { load }) => {
      const { openings } = required(await load(vacanciesByOccupation, code));
      return rateOf(openings, unemployed, 4);
    },
  },
  EconomicActivity: {
    vacancies: ({ code }, _args, { load }) => load(vacanciesByActivity, code),
  },
  District: {
    vacancies: ({ code }, _args, { load }) => load(vacanciesByDistrict, code),
  },
  Employer: {
    vacancies: ({ id }, _args, { load }) => load(vacanciesByEmployer, id),
  },
} satisfies Resolvers;
