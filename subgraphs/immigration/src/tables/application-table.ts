import {
  all,
  between,
  percent,
  periodDimensions,
  type RegisterTable,
  tableResolvers,
  tabulateRegister,
  totalOver,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type {
  PermitApplicationTableDimension,
  PermitApplicationTableFilter,
  Resolvers,
} from '../../generated/resolvers.ts';
import { permitApplication } from '../database/tables.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { applications } from '../policy.ts';
import { personConditions, personDimensions, personFields } from './person-dimensions.ts';

const submittedOn = sql`${permitApplication.submittedOn}`;
const period = periodDimensions(submittedOn);

/** What a table of applications counts. */
export type ApplicationMeasure = 'applications' | 'approved' | 'refused';

const table: RegisterTable<PermitApplicationTableDimension, ApplicationMeasure> = {
  type: 'PermitApplicationTable',
  guarded: applications,
  recordKey: permitApplication.recordKey,
  dimensions: {
    ...personDimensions(permitApplication, submittedOn),
    SUBMITTED_YEAR: period.year,
    SUBMITTED_QUARTER: period.quarter,
    SUBMITTED_MONTH: period.month,
  },
  measures: {
    applications: {},
    approved: { of: sql`${permitApplication.status} = 'APPROVED'` },
    refused: { of: sql`${permitApplication.status} = 'REFUSED'` },
  },
  madeOf: { refusalRate: ['approved', 'refused'] },
  unit: 'applications',
};

const conditions = ({ submittedFrom, submittedTo, ...person }: PermitApplicationTableFilter) =>
  all(
    personConditions(permitApplication, submittedOn, person),
    between(submittedOn, submittedFrom, submittedTo),
  );

export const applicationTableResolvers = {
  Query: {
    permitApplicationTable: (_parent, { filter, ...args }, context) =>
      tabulateRegister(table, args, conditions(filter ?? {}), context),
  },
  PermitApplicationTable: tableResolvers,
  PermitApplicationTableCell: {
    ...personFields,
    totalOver,
    permitClass: ({ codes }, _args, { load }) =>
      codes.PERMIT_CLASS == null ? null : load(permitClassByCode, codes.PERMIT_CLASS),
    submitted: ({ codes }) =>
      codes.SUBMITTED_MONTH ?? codes.SUBMITTED_QUARTER ?? codes.SUBMITTED_YEAR ?? null,
    applications: (cell) => cell.figure('applications'),
    approved: (cell) => cell.figure('approved'),
    refused: (cell) => cell.figure('refused'),
    refusalRate: (cell) => cell.ratio('refused', ['approved', 'refused'], percent),
  },
} satisfies Resolvers;
