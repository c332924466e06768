import {
  all,
  among,
  asOf,
  between,
  occupationCode,
  occupationDimensions,
  occupationOf,
  periodDimensions,
  type RegisterTable,
  reference,
  tableResolvers,
  tabulateRegister,
  totalOver,
  withinOccupation,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { Resolvers, VacancyTableDimension, VacancyTableFilter } from '../../generated/resolvers.ts';
import { vacancy } from '../database/tables.ts';
import { vacancies } from '../policy.ts';

const { posted, filled, closes, openings, payFrom, section, activity, district, occupation } = vacancy;
const period = periodDimensions(sql`${posted}`);
const day = sql`(select ${asOf})`;
const wasFilled = sql`${filled} <= ${day}`;

/** What a table of vacancies counts, and what its means are made of. */
export type VacancyMeasure = 'vacancies' | 'openings' | 'open' | 'filled' | 'daysToFill' | 'leastPay';

const table: RegisterTable<VacancyTableDimension, VacancyMeasure> = {
  type: 'VacancyTable',
  guarded: vacancies,
  dimensions: {
    ...occupationDimensions(sql`${occupation}`),
    ACTIVITY_SECTION: { variable: 'activity', code: sql`${section}` },
    ACTIVITY_CLASS: { variable: 'activity', code: sql`${activity}` },
    DISTRICT: { variable: 'district', code: sql`${district}` },
    POSTED_YEAR: period.year,
    POSTED_QUARTER: period.quarter,
    POSTED_MONTH: period.month,
  },
  measures: {
    vacancies: {},
    openings: { units: sql`${openings}` },
    open: { of: sql`${closes} >= ${day} and (${filled} is null or ${filled} > ${day})` },
    filled: { of: wasFilled },
    daysToFill: { of: wasFilled, units: sql`(${filled} - ${posted})` },
    leastPay: { units: sql`${payFrom}::bigint` },
  },
  madeOf: { meanDaysToFill: ['daysToFill', 'filled'], meanLeastPay: ['leastPay', 'vacancies'] },
  unit: 'vacancies',
};

const conditions = (filter: VacancyTableFilter) =>
  all(
    sql`${posted} <= ${day}`,
    filter.occupation != null &&
      withinOccupation(occupation, sql`${occupationCode('occupation', filter.occupation)}::text`),
    among(sql`${section}`, filter.section),
    among(sql`${district}`, filter.district),
    between(sql`${posted}`, filter.postedFrom, filter.postedTo),
  );

export const vacancyTableResolvers = {
  Query: {
    vacancyTable: (_parent, { filter, ...args }, context) =>
      tabulateRegister(table, args, conditions(filter ?? {}), context),
  },
  VacancyTable: tableResolvers,
  VacancyTableCell: {
    totalOver,
    occupation: ({ codes }) => reference('code', occupationOf(codes)),
    economicActivity: ({ codes }) => reference('code', codes.ACTIVITY_CLASS ?? codes.ACTIVITY_SECTION),
    district: ({ codes }) => reference('code', codes.DISTRICT),
    posted: ({ codes }) => codes.POSTED_MONTH ?? codes.POSTED_QUARTER ?? codes.POSTED_YEAR ?? null,
    vacancies: (cell) => cell.figure('vacancies'),
    openings: (cell) => ({ ...cell.figure('openings'), unit: 'openings' }),
    open: (cell) => cell.figure('open'),
    filled: (cell) => cell.figure('filled'),
    meanDaysToFill: (cell) => cell.ratio('daysToFill', ['filled'], { times: 1, unit: 'days', decimals: 1 }),
    meanLeastPay: (cell) => cell.ratio('leastPay', ['vacancies'], { times: 1, unit: 'RWF', decimals: 0 }),
  },
} satisfies Resolvers;
