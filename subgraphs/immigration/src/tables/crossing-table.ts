import { RequestError } from '@huza/access';
import {
  all,
  among,
  between,
  countryDimensions,
  periodDimensions,
  type RegisterTable,
  reference,
  tableResolvers,
  tabulateRegister,
  totalOver,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type {
  CountryGroup,
  CrossingDirection,
  CrossingTableDimension,
  CrossingTableFilter,
  Resolvers,
} from '../../generated/resolvers.ts';
import { borderPostByCode } from '../crossings/queries.ts';
import { borderCrossingCount as counted } from '../database/tables.ts';
import { borderCrossings } from '../policy.ts';

const month = sql`${counted.month}`;
const day = sql`to_date(${counted.month}, 'YYYY-MM')`;
const period = periodDimensions(day);
const country = countryDimensions(sql`${counted.nationality}`, day);

/** What a table of border crossings counts. */
export type CrossingMeasure = 'crossings';

const table: RegisterTable<CrossingTableDimension, CrossingMeasure> = {
  type: 'CrossingTable',
  guarded: borderCrossings,
  recordKey: counted.recordKey,
  dimensions: {
    DIRECTION: { variable: 'direction', code: sql`${counted.direction}` },
    POST: { variable: 'post', code: sql`${counted.post}` },
    NATIONALITY_GROUP: country.group,
    NATIONALITY: country.country,
    YEAR: period.year,
    QUARTER: period.quarter,
    MONTH: { ...period.month, code: month },
  },
  measures: { crossings: { units: sql`${counted.crossings}` } },
  unit: 'crossings',
};

const conditions = ({ direction, post, nationality, nationalityGroup, from, to }: CrossingTableFilter) =>
  all(
    direction && sql`${counted.direction} = ${direction}`,
    among(sql`${counted.post}`, post),
    among(sql`${counted.nationality}`, nationality),
    nationalityGroup && sql`${country.group.code} = ${nationalityGroup}`,
    from && sql`${month} >= ${monthOrYear('from', from)}`,
    to && sql`${month} <= ${lastMonth(monthOrYear('to', to))}`,
    between(day, from && firstDay(from), to && lastDay(to)),
  );

const lastMonth = (period: string) => (period.length === 4 ? `${period}-12` : period);

const firstDay = (period: string) => (period.length === 4 ? `${period}-01-01` : `${period}-01`);

/** A month's rows stand at its first day; the day is its last, so that the month lies within as a whole. */
const lastDay = (period: string) => {
  if (period.length === 4) return `${period}-12-31`;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

function monthOrYear(argument: string, period: string): string {
  if (/^\d{4}(-\d{2})?$/.test(period)) return period;
  throw new RequestError(
    'INVALID_INPUT',
    `${argument} is ${JSON.stringify(period)}; expected a month (2025-01) or a year (2025).`,
    { argument },
  );
}

export const crossingTableResolvers = {
  Query: {
    crossingTable: (_parent, { filter, ...args }, context) =>
      tabulateRegister(table, args, conditions(filter ?? {}), context),
  },
  CrossingTable: tableResolvers,
  CrossingTableCell: {
    totalOver,
    direction: ({ codes }) => (codes.DIRECTION ?? null) as CrossingDirection | null,
    post: ({ codes }, _args, { load }) => (codes.POST == null ? null : load(borderPostByCode, codes.POST)),
    nationality: ({ codes }) => reference('alpha3', codes.NATIONALITY),
    nationalityGroup: ({ codes }) => (codes.NATIONALITY_GROUP ?? null) as CountryGroup | null,
    period: ({ codes }) => codes.MONTH ?? codes.QUARTER ?? codes.YEAR ?? null,
    crossings: (cell) => cell.figure('crossings'),
  },
} satisfies Resolvers;
