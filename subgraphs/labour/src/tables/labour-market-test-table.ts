import {
  all,
  among,
  between,
  type CellCodes,
  countryDimensions,
  notApplicable,
  occupationCode,
  occupationDimensions,
  occupationOf,
  percent,
  periodDimensions,
  type RegisterTable,
  reference,
  tableResolvers,
  tabulateRegister,
  totalOver,
  withinOccupation,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type {
  CountryGroup,
  LabourMarketTestOutcome,
  LabourMarketTestTableDimension,
  LabourMarketTestTableFilter,
  Resolvers,
} from '../../generated/resolvers.ts';
import { labourMarketTest } from '../database/tables.ts';
import { labourMarketTests } from '../policy.ts';

const { occupation, nationality, permitClass, district, outcome, requestedOn, decidedOn, recordKey } =
  labourMarketTest;
const day = sql`${requestedOn}`;
const period = periodDimensions(day);
const country = countryDimensions(sql`${nationality}`, day);
const isDecided = sql`${decidedOn} is not null`;

/** What a table of labour market tests counts, and what its means are made of. */
export type TestMeasure = 'tests' | 'exempt' | 'passed' | 'failed' | 'pending' | 'decided' | 'daysToDecide';

/** How labour market tests are tabulated. */
export const testTable: RegisterTable<LabourMarketTestTableDimension, TestMeasure> = {
  type: 'LabourMarketTestTable',
  guarded: labourMarketTests,
  recordKey,
  dimensions: {
    ...occupationDimensions(sql`${occupation}`),
    NATIONALITY_GROUP: country.group,
    NATIONALITY: country.country,
    PERMIT_CLASS: { variable: 'permitClass', code: sql`${permitClass}` },
    DISTRICT: { variable: 'district', code: sql`${district}` },
    OUTCOME: { variable: 'outcome', code: sql`coalesce(${outcome}, ${sql.raw(`'${notApplicable}'`)})` },
    REQUESTED_YEAR: period.year,
    REQUESTED_QUARTER: period.quarter,
    REQUESTED_MONTH: period.month,
  },
  measures: {
    tests: {},
    exempt: { of: sql`${outcome} = 'EXEMPT'` },
    passed: { of: sql`${outcome} = 'PASSED'` },
    failed: { of: sql`${outcome} = 'FAILED'` },
    pending: { of: sql`${decidedOn} is null` },
    decided: { of: isDecided },
    daysToDecide: { of: isDecided, units: sql`(${decidedOn} - ${requestedOn})` },
  },
  madeOf: { failureRate: ['failed', 'passed'], meanDaysToDecide: ['daysToDecide', 'decided'] },
  unit: 'tests',
};

/** Which tests a filter asks for. */
export const testConditions = (filter: LabourMarketTestTableFilter) =>
  all(
    filter.occupation != null &&
      withinOccupation(occupation, sql`${occupationCode('occupation', filter.occupation)}::text`),
    among(sql`${nationality}`, filter.nationality),
    filter.nationalityGroup && sql`${country.group.code} = ${filter.nationalityGroup}`,
    among(sql`${permitClass}`, filter.permitClass),
    among(sql`${district}`, filter.district),
    between(day, filter.requestedFrom, filter.requestedTo),
  );

/** A code, null where there is none. */
const known = (code: string | null | undefined) => (code === notApplicable ? null : (code ?? null));

type TestCell = { readonly codes: CellCodes<LabourMarketTestTableDimension> };

/** The fields of a cell that name what it counts by. */
export const testDimensionFields = {
  totalOver,
  occupation: ({ codes }: TestCell) => reference('code', occupationOf(codes)),
  nationalityGroup: ({ codes }: TestCell) => (codes.NATIONALITY_GROUP ?? null) as CountryGroup | null,
  nationality: ({ codes }: TestCell) => reference('alpha3', codes.NATIONALITY),
  permitClass: ({ codes }: TestCell) => reference('code', codes.PERMIT_CLASS),
  district: ({ codes }: TestCell) => reference('code', codes.DISTRICT),
  outcome: ({ codes }: TestCell) => known(codes.OUTCOME) as LabourMarketTestOutcome | null,
  requested: ({ codes }: TestCell) =>
    codes.REQUESTED_MONTH ?? codes.REQUESTED_QUARTER ?? codes.REQUESTED_YEAR ?? null,
};

export const labourMarketTestTableResolvers = {
  Query: {
    labourMarketTestTable: (_parent, { filter, ...args }, context) =>
      tabulateRegister(testTable, args, testConditions(filter ?? {}), context),
  },
  LabourMarketTestTable: tableResolvers,
  LabourMarketTestTableCell: {
    ...testDimensionFields,
    tests: (cell) => cell.figure('tests'),
    exempt: (cell) => cell.figure('exempt'),
    passed: (cell) => cell.figure('passed'),
    failed: (cell) => cell.figure('failed'),
    pending: (cell) => cell.figure('pending'),
    failureRate: (cell) => cell.ratio('failed', ['passed', 'failed'], percent),
    meanDaysToDecide: (cell) =>
      cell.ratio('daysToDecide', ['decided'], { times: 1, unit: 'days', decimals: 1 }),
  },
} satisfies Resolvers;
