import {
  all,
  between,
  periodDimensions,
  type RegisterTable,
  tableResolvers,
  tabulateRegister,
  totalOver,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { PermitTableDimension, PermitTableFilter, Resolvers } from '../../generated/resolvers.ts';
import { permit } from '../database/tables.ts';
import { permitClassByCode } from '../permit-classes/queries.ts';
import { permits } from '../policy.ts';
import { inForceOn } from '../statistics/in-force.ts';
import { personConditions, personDimensions, personFields } from './person-dimensions.ts';
import { registerDay } from './register-day.ts';

const issuedOn = sql`${permit.issuedOn}`;
const period = periodDimensions(issuedOn);

/** What a table of permits counts. */
export type PermitMeasure = 'permits' | 'inForce' | 'cancelled' | 'renewed';

const table: RegisterTable<PermitTableDimension, PermitMeasure> = {
  type: 'PermitTable',
  guarded: permits,
  recordKey: permit.recordKey,
  dimensions: {
    ...personDimensions(permit, issuedOn),
    ISSUED_YEAR: period.year,
    ISSUED_QUARTER: period.quarter,
    ISSUED_MONTH: period.month,
  },
  measures: {
    permits: {},
    inForce: { of: inForceOn(registerDay) },
    cancelled: { of: sql`${permit.cancelledOn} is not null` },
    renewed: { of: sql`${permit.renewals} > 0` },
  },
  unit: 'permits',
};

const conditions = ({ inForceOn: day, issuedFrom, issuedTo, ...person }: PermitTableFilter) =>
  all(
    personConditions(permit, issuedOn, person),
    // From day to day permits come and go: those of a quarter keep their noise, whatever others are in force.
    day && { where: inForceOn(sql`${day}::date`), parts: [period.quarter.code] },
    between(issuedOn, issuedFrom, issuedTo),
  );

export const permitTableResolvers = {
  Query: {
    permitTable: (_parent, { filter, ...args }, context) =>
      tabulateRegister(table, args, conditions(filter ?? {}), context),
  },
  PermitTable: tableResolvers,
  PermitTableCell: {
    ...personFields,
    totalOver,
    permitClass: ({ codes }, _args, { load }) =>
      codes.PERMIT_CLASS == null ? null : load(permitClassByCode, codes.PERMIT_CLASS),
    issued: ({ codes }) => codes.ISSUED_MONTH ?? codes.ISSUED_QUARTER ?? codes.ISSUED_YEAR ?? null,
    permits: (cell) => cell.figure('permits'),
    inForce: (cell) => cell.figure('inForce'),
    cancelled: (cell) => cell.figure('cancelled'),
    renewed: (cell) => cell.figure('renewed'),
  },
} satisfies Resolvers;
