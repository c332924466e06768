import { districts } from '@huza/classifications';
import { occupationOf, tableResolvers, totalOver } from '@huza/subgraph';
import type { CountryGroup, LabourForceStatus, Resolvers } from '../../generated/resolvers.ts';
import { activityByCode } from '../classifications/economic-activities.ts';
import { districtByCode, educationByCode } from '../classifications/resolvers.ts';
import { countryByCode } from '../countries/queries.ts';
import { occupationByCode } from '../occupations/queries.ts';
import { labourForceTable } from './labour-force-table.ts';

/** Provinces by the digit that their districts begin with. */
const provinces = new Map(districts.map(({ code, province }) => [code.slice(0, 1), province]));
const sexes: Readonly<Record<string, 'FEMALE' | 'MALE'>> = { F: 'FEMALE', M: 'MALE' };

export const surveyResolvers = {
  Query: {
    labourForceTable: (_parent, args, context) => labourForceTable(args, context),
  },
  LabourForceTable: tableResolvers,
  LabourForceTableCell: {
    totalOver,
    province: ({ codes }) => provinces.get(codes.PROVINCE ?? '') ?? null,
    district: ({ codes }, _args, { load }) => (codes.DISTRICT ? load(districtByCode, codes.DISTRICT) : null),
    sex: ({ codes }) => sexes[codes.SEX ?? ''] ?? null,
    ageBand: ({ codes }) => codes.AGE_BAND ?? null,
    education: ({ codes }, _args, { load }) =>
      codes.EDUCATION ? load(educationByCode, codes.EDUCATION) : null,
    citizenshipGroup: ({ codes }) => (codes.CITIZENSHIP_GROUP ?? null) as CountryGroup | null,
    citizenship: ({ codes }, _args, { load }) =>
      codes.CITIZENSHIP ? load(countryByCode, codes.CITIZENSHIP) : null,
    labourForceStatus: ({ codes }) => (codes.LABOUR_FORCE_STATUS ?? null) as LabourForceStatus | null,
    occupation: ({ codes }, _args, { load }) => {
      const code = occupationOf(codes);
      return code ? load(occupationByCode, code) : null;
    },
    economicActivity: ({ codes }, _args, { load }) =>
      codes.ECONOMIC_ACTIVITY ? load(activityByCode, codes.ECONOMIC_ACTIVITY) : null,
    respondents: ({ respondents }) => respondents(),
    population: ({ figure }) => figure('population'),
    labourForce: ({ figure }) => figure('labourForce'),
    employed: ({ figure }) => figure('employed'),
    unemployed: ({ figure }) => figure('unemployed'),
    outsideLabourForce: ({ figure }) => figure('outsideLabourForce'),
    participationRate: ({ figure }) => figure('participationRate'),
    employmentToPopulationRatio: ({ figure }) => figure('employmentToPopulationRatio'),
    unemploymentRate: ({ figure }) => figure('unemploymentRate'),
    employedForeignCitizens: ({ figure }) => figure('employedForeignCitizens'),
    foreignShareOfEmployment: ({ figure }) => figure('foreignShareOfEmployment'),
    meanHourlyEarnings: ({ figure }) => figure('meanHourlyEarnings'),
    meanWeeklyHours: ({ figure }) => figure('meanWeeklyHours'),
    meanMonthlyEarnings: ({ figure }) => figure('meanMonthlyEarnings'),
    medianMonthlyEarnings: ({ figure }) => figure('medianMonthlyEarnings'),
  },
} satisfies Resolvers;
