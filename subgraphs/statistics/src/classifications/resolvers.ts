import { connectionOf, entitiesBy, pageOf } from '@huza/subgraph';
import { asc } from 'drizzle-orm';
import type { Resolvers } from '../../generated/resolvers.ts';
import { district, educationLevel } from '../database/tables.ts';
import { periodsOf } from '../figure.ts';
import { employmentInActivity, employmentInDistrict } from '../survey/estimates.ts';
import { activitiesBelow, activitiesOf, activityByCode, activityLevels } from './economic-activities.ts';

export const districtByCode = entitiesBy(district, 'code');
export const educationByCode = entitiesBy(educationLevel, 'code');

export const classificationResolvers = {
  Query: {
    economicActivity: (_parent, { code }, { load }) => load(activityByCode, code),
    economicActivities: async (_parent, { level, ...args }, { cursors, database }) => {
      const page = pageOf(args, 1, cursors);
      return connectionOf(await activitiesOf(database, level, page), page, (row) => [row.code]);
    },
    educationLevels: (_parent, _args, { database }) =>
      database.select().from(educationLevel).orderBy(asc(educationLevel.code)),
    district: (_parent, { code }, { load }) => load(districtByCode, code),
    districts: (_parent, _args, { database }) => database.select().from(district).orderBy(asc(district.code)),
  },
  EconomicActivity: {
    __resolveReference: ({ code }, { load }) => load(activityByCode, code),
    level: ({ level }) => activityLevels[level - 1] ?? 'CLASS',
    parent: ({ parent }, _args, { load }) => (parent === null ? null : load(activityByCode, parent)),
    children: async ({ code }, _args, { load }) => (await load(activitiesBelow, code)) ?? [],
    employment: ({ code }, { last }, context) => employmentInActivity(code, periodsOf(last), context),
  },
  EducationLevel: {
    title: (level, { language }) => (language === 'FRENCH' ? level.titleFrench : level.titleEnglish),
  },
  District: {
    __resolveReference: ({ code }, { load }) => load(districtByCode, code),
    employment: ({ code }, { last }, context) => employmentInDistrict(code, periodsOf(last), context),
  },
} satisfies Resolvers;
